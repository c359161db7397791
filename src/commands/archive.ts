import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { toSingle } from '../archive/single.ts'
import { startDrawing } from '../draw/draw.ts'
import { openSite } from '../open/open.ts'
import { projectAddress } from '../publish/address.ts'
import type { Site } from '../site.ts'
import { contentFolder } from './check.ts'
import { workFolder } from './output.ts'
import { type Make, pack } from './pack.ts'
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
  const content = await contentFolder(values.content)
  return inWorkFolder(async (work) => {
    const drawing = await startDrawing(join(work, 'site'))
    const opened = await openSite(content, drawing.reading)
    reportContent(opened.files)
    const { site } = opened
    if (site === undefined) {
      process.stderr.write('有错误，没有归档；原有的文件保持原样。\n')
      return 1
    }
    const make = single === undefined ? pack(content, opened, site) : writeSingle(site, single)
    await drawing.finish(content, site)
    process.stdout.write(`${toCaller(await make(work, out))}\n`)
    return 0
  })
}

async function inWorkFolder(make: (work: string) => Promise<number>): Promise<number> {
  const work = await workFolder(root)
  try {
    return await make(work)
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
