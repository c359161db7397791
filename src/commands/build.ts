import { rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { startDrawing } from '../draw/draw.ts'
import { openSite } from '../open/open.ts'
import type { Site } from '../site.ts'
import { contentFolder } from './check.ts'
import { replaceFolder, workFolder } from './output.ts'
import { fromCaller, root, toCaller } from './paths.ts'
import { reportContent } from './report.ts'
import { settleFolder } from './settle.ts'
import { readArguments } from './usage.ts'

/** `build [--content DIR] [--out DIR]`: checks all, then writes the site; on any error the old one stays whole. */
export async function build(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, {
    options: { content: { type: 'string' }, out: { type: 'string' } },
  })
  const out = values.out === undefined ? resolve(root, 'dist') : fromCaller(values.out)
  await settleFolder(out)
  const content = await contentFolder(values.content)
  const site = await replaceSite(content, out)
  if (site === undefined) {
    process.stderr.write(`有错误，没有生成网站；${toCaller(out)} 保持原样。\n`)
    return 1
  }
  process.stderr.write(`已公布 ${site.projects.length} 个项目。请用浏览器打开：\n`)
  process.stdout.write(`${toCaller(resolve(out, 'index.html'))}\n`)
  return 0
}

async function replaceSite(content: string, out: string): Promise<Site | undefined> {
  const work = await workFolder(root)
  // After a fault Astro may go on writing; at the exit nothing does.
  process.once('exit', () => rmSync(work, { recursive: true, force: true }))
  // For the benchmark, which tells of workbooks apart; links to them then lead nowhere.
  const isWithoutWorkbooks = process.env.MUBIAO_WITHOUT_WORKBOOKS !== undefined
  const drawing = await startDrawing(work, { out, isWithoutWorkbooks })
  const { files, site } = await openSite(content, drawing.reading)
  reportContent(files)
  if (site === undefined) return undefined
  try {
    const { remember } = await drawing.finish(content, site)
    await replaceFolder(work, out)
    await remember()
    return site
  } catch (error) {
    process.stderr.write(`没有生成网站；${toCaller(out)} 保持原样。\n`)
    throw error
  }
}
