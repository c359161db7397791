import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import own from '../../package.json' with { type: 'json' }
import { cached } from '../cached-corpus.ts'
import type { Job } from '../measure.ts'
import eleventy from './eleventy/package.json' with { type: 'json' }
import { listProjects } from './project.ts'

/** A program that does the same job. */
export interface Rival {
  readonly name: string
  /** The job: from the content folder to a site. */
  readonly build: (content: string, dist: string) => Promise<Omit<Job, 'name'>>
}

const room = import.meta.dirname

/** The rivals that this machine has; `miss` hears of those that it has not. */
export async function findRivals(miss: (line: string) => void): Promise<Rival[]> {
  const found = [findHugo(miss), await findEleventy(miss), bare]
  return found.filter((rival) => rival !== null)
}

const bare: Rival = {
  name: `bare program (js-yaml ${own.dependencies['js-yaml']})`,
  build: async (content, dist) => ({
    command: [process.execPath, join(room, 'bare', 'build.ts'), content, dist],
  }),
}

function findHugo(miss: (line: string) => void): Rival | null {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  const version = /v(?<number>[\d.]+\S*)/u.exec(stdout ?? '')?.groups?.number
  if (version === undefined) {
    miss('Hugo is missing: left out')
    return null
  }
  const source = join(room, 'hugo')
  return {
    name: `Hugo ${version}`,
    build: async (content, dist) => {
      const pages = await cached(`${basename(content)}-hugo`, (folder) => toFrontMatter(content, folder))
      const folders = ['--source', source, '--contentDir', pages, '--destination', dist]
      return {
        command: ['hugo', ...folders, '--noBuildLock', '--quiet'],
        env: { HUGO_RESOURCEDIR: `${dist}-resources` },
      }
    },
  }
}

// Hugo's own way to have the data of a page: as front matter.
async function toFrontMatter(content: string, folder: string): Promise<void> {
  for (const id of listProjects(content)) {
    const path = join(folder, `${id}.md`)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, `---\n${readFileSync(join(content, `${id}.yaml`), 'utf8')}---\n`)
  }
}

async function findEleventy(miss: (line: string) => void): Promise<Rival | null> {
  const version = eleventy.dependencies['@11ty/eleventy']
  const folder = await cached(`eleventy-${version}`, install).catch(() => null)
  if (folder === null) {
    miss('Eleventy cannot be installed: left out')
    return null
  }
  const program = join(folder, 'node_modules', '@11ty', 'eleventy', 'cmd.cjs')
  return {
    name: `Eleventy ${version}`,
    build: async (content, dist) => ({
      command: [
        process.execPath,
        program,
        '--config=eleventy.config.mjs',
        '--input=input',
        `--output=${dist}`,
      ],
      cwd: join(room, 'eleventy'),
      env: { BENCH_CONTENT: content },
    }),
  }
}

async function install(folder: string): Promise<void> {
  mkdirSync(folder)
  for (const name of ['package.json', 'package-lock.json'])
    copyFileSync(join(room, 'eleventy', name), join(folder, name))
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: folder,
    shell: process.platform === 'win32',
  })
  if (status !== 0) throw new Error('npm ci failed')
}
