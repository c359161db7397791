import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type BagFacts, fromText, writeBag } from '../archive/bag.ts'
import { copyContent, filesBelow, isOfRevision } from '../archive/content.ts'
import { readRevision } from '../archive/revision.ts'
import type { OpenedSite } from '../open/open.ts'
import { toJson } from '../report/json.ts'
import type { Site } from '../site.ts'
import { fromCaller, root } from './paths.ts'
import { replaceFile } from './replace-file.ts'

/** Makes something of the site that is drawn in a work folder, and gives its path. */
export type Make = (work: string, out: string | undefined) => Promise<string>

/** Packs the drawn site with its content and the record of its making. */
export function pack(folder: string, { files }: OpenedSite, site: Site): Make {
  return async (work, out) => {
    await copyContent(files, join(work, 'content'))
    const revision = await readRevision(folder)
    const isClean = revision !== undefined && (await isOfRevision(join(work, 'content'), revision))
    const { facts, record } = await describe(site, revision, isClean)
    const target = fromCaller(out ?? `${facts.name}.zip`)
    const payload = [
      ...(await filesBelow(join(work, 'site'), 'site')),
      ...(await filesBelow(join(work, 'content'), 'content')),
      fromText('record/record.json', `${JSON.stringify(record, null, 2)}\n`),
      fromText(
        'record/messages.json',
        toJson(files, ({ path }) => `content/${path}`),
      ),
    ]
    await replaceFile(target, (to) => writeBag(facts, payload, to))
    process.stderr.write(`已归档 ${site.projects.length} 个项目：\n`)
    return target
  }
}

type Revision = Awaited<ReturnType<typeof readRevision>>

// What is not as committed is not named after the commit alone.
async function describe({ facts, projects }: Site, revision: Revision, isClean: boolean) {
  const { commit = null, date = null } = revision ?? {}
  const version = await versionOf(root)
  const suffix = isClean ? '' : '-modified'
  const bag: BagFacts = {
    name: commit === null ? 'archive' : `mubiao-${commit.slice(0, 12)}${suffix}`,
    publisher: facts.publisher,
    description: `${facts.title}：公布的项目绩效目标，共 ${projects.length} 个项目，含网站、内容文件和制作记录`,
    software: `Mubiao ${version}`,
    commit: commit === null ? null : `${commit}${suffix}`,
    date,
  }
  const astro = await versionOf(resolve(root, 'node_modules/astro'))
  const versions = { mubiao: version, node: process.versions.node, astro }
  const record = { commit, modified: commit === null ? null : !isClean, projects: projects.length, versions }
  return { facts: bag, record }
}

async function versionOf(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string }
  return version
}
