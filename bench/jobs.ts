import { cp, glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../test/command.ts'
import type { Job } from './measure.ts'

/** Where the commands of one round read and write: paths that no cache has seen. */
export interface Round {
  readonly folder: string
  /** The content folder that is copied into it. */
  readonly content: string
  /** Which project of the content is edited. */
  readonly edited: number
}

/** Folder of the site that a round builds. */
export function distOf({ folder }: Round): string {
  return join(folder, 'dist')
}

/** The whole build, with nothing known from an earlier one. */
export function coldBuild(round: Round): Omit<Job, 'name'> {
  return {
    command: mubiao('build', '--content', built(round), '--out', distOf(round)),
    prepare: () => cp(round.content, built(round), { recursive: true }),
  }
}

/** Leaves out the workbooks, which no other tool makes. */
export const withoutWorkbooks = { MUBIAO_WITHOUT_WORKBOOKS: '1' }

/** What authors run day by day; the builds follow the cold build of their round. */
export function dailyJobs(round: Round): Job[] {
  const checked = join(round.folder, 'checked')
  const build = mubiao('build', '--content', built(round), '--out', distOf(round))
  const check = mubiao('check', '--content', checked, '--format', 'json')
  return [
    { name: 'build, one file changed', command: build, prepare: () => edit(built(round), round.edited) },
    { name: 'build, nothing changed', command: build },
    { name: 'check', command: check, prepare: () => cp(round.content, checked, { recursive: true }) },
    { name: 'check, one file changed', command: check, prepare: () => edit(checked, round.edited) },
  ]
}

/** A repository whose folder `content` has been changed by many commits. */
export interface Repository {
  readonly folder: string
  readonly commits: number
}

/** The build of a repository with all its history, if there is one: with nothing known of it, then with what was kept. */
export function historyJobs({ folder }: Round, repository: Repository | null): Job[] {
  if (repository === null) return []
  const { folder: origin, commits } = repository
  const own = join(folder, 'repository')
  const name = `build without workbooks, with ${commits.toLocaleString('en-US')} commits`
  const out = join(folder, 'repository-dist')
  const command = mubiao('build', '--content', join(own, 'content'), '--out', out)
  const job = { command, env: withoutWorkbooks }
  return [
    { ...job, name, prepare: () => cp(origin, own, { recursive: true }) },
    { ...job, name: `${name}, nothing changed` },
  ]
}

function mubiao(...args: readonly string[]): string[] {
  return [process.execPath, join(root, 'bin', 'mubiao.mjs'), ...args]
}

function built({ folder }: Round): string {
  return join(folder, 'content')
}

/** Project files of a content folder. */
export async function projectFiles(content: string): Promise<string[]> {
  const files = await Array.fromAsync(glob('[0-9]*/*/*.{yaml,md}', { cwd: content }))
  return files.toSorted()
}

// The name stands on the page, in lists, in the data and in the search.
async function edit(content: string, index: number): Promise<void> {
  const files = await projectFiles(content)
  const path = join(content, files[index % files.length] ?? '')
  const text = await readFile(path, 'utf8')
  await writeFile(path, text.replace(/^(?<name>项目名称: *'?[^'\n]+)/mu, '$<name>（修订）'))
}
