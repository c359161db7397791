import { readFile, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type BagFacts, fromText, writeBag } from '../archive/bag.ts'
import { copyContent, filesBelow, isOfRevision } from '../archive/content.ts'
import { readRevision } from '../archive/revision.ts'
import { toSingle } from '../archive/single.ts'
import { projectAddress } from '../publish/address.ts'
import { toJson } from '../report/json.ts'
import { type OpenedSite, openSite, type Site } from '../site.ts'
import { draw } from './build.ts'
import { contentFolder } from './check.ts'
import { workFolder } from './output.ts'
import { fromCaller, root, toCaller } from './paths.ts'
import { replaceFile } from './replace-file.ts'
import { reportContent } from './report.ts'
import { readArguments, UsageError } from './usage.ts'
import { verify } from './verify.ts'

/** `archive [--out FILE] [--content DIR]`, `archive --single ID`, `archive --verify FILE`: an archive, a page, a judgement. */
export async function archive(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: {
      content: { type: 'string' },
      out: { type: 'string' },
      single: { type: 'string' },
      verify: { type: 'string' },
    },
  })
  const { verify: bag, single, out } = values
  if (bag !== undefined) {
    if (Object.keys(values).length > 1) throw new UsageError('--verify 不能与其他选项同用')
    return verify(bag)
  }
  const folder = await contentFolder(values.content)
  const opened = await openSite(folder)
  reportContent(opened.files)
  if (opened.site === undefined) {
    process.stderr.write('有错误，没有归档；原有的文件保持原样。\n')
    return 1
  }
  const { site } = opened
  const make = single === undefined ? pack(folder, opened, site) : writeSingle(site, single)
  return inWorkFolder((work) => make(work, out))
}

type Make = (work: string, out: string | undefined) => Promise<string>

async function inWorkFolder(make: (work: string) => Promise<string>): Promise<number> {
  const work = await workFolder(root)
  try {
    await draw(join(work, 'site'))
    process.stdout.write(`${toCaller(await make(work))}\n`)
    return 0
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function writeSingle(site: Site, id: string): Make {
  if (site.projects.every((project) => project.id !== id)) {
    throw new UsageError(`没有项目 ${id}；写法如 2025/shiwei-bangongshi/wuge-yi`)
  }
  return async (work, out) => {
    const target = fromCaller(out ?? `${id.replaceAll('/', '-')}.html`)
    const address = projectAddress(id)
    const page = await toSingle({ site: join(work, 'site'), address, url: site.facts.url })
    await replaceFile(target, (to) => pipeline(Readable.from([page]), to))
    process.stderr.write('已写成一个文件，请用浏览器打开：\n')
    return target
  }
}

function pack(folder: string, { files }: OpenedSite, site: Site): Make {
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
