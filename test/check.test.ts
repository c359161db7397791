import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import type { Checked, CheckedFile, Message } from '../src/check/checked.ts'
import { readBytes, readContent } from '../src/files.ts'
import { decode } from '../src/parse/text.ts'
import { inOrder, placeOf, severityOf } from '../src/report/messages.ts'
import { projectRules, siteRules, textRules } from '../src/rules/index.ts'
import { root } from './command.ts'

const folder = join(root, 'test/fixtures/check')
const site = new VFile({ path: 'site.yaml', value: '站点名称: 绩效目标公开\n发布单位: 咸宁市财政局\n' })

// What is read is judged by rules with examples of their own; of these only the unknown column is about reading.
const judging = new Set([...projectRules, ...textRules, ...siteRules].map(({ id }) => id))
judging.delete('column-unknown')

/** Checks a content folder; a case that is not about site.yaml has a right one lent. */
async function checkFolder(path: string): Promise<Checked> {
  const files = await readContent(path)
  const isLent = files.every((file) => !/^site\./u.test(file.path))
  return check(isLent && !path.includes('site-missing') ? [...files, new VFile(site)] : files)
}

/** Place, severity and rule of each message, the text that it marks, its reason and its note. */
function describeMessages(files: readonly CheckedFile[]): string[] {
  return files.flatMap((file) =>
    inOrder(file)
      .filter(isOfReading)
      .map((message) => {
        const { line, column, endLine, endColumn } = placeOf(message)
        const place = `${file.path}:${line}:${column}-${endLine}:${endColumn}`
        const head = `${place} ${severityOf(message)} ${message.ruleId}`
        return [head, `  ${markedText(file, message)}`, `  ${message.reason}`, `  ${message.note}`].join('\n')
      }),
  )
}

function isOfReading({ ruleId }: Message): boolean {
  return !judging.has(String(ruleId))
}

function markedText({ cwd, path }: CheckedFile, message: Message): string {
  const { line, column, endLine, endColumn } = placeOf(message)
  const lines = decode(readBytes(join(cwd, path)) ?? new Uint8Array()).text.split(/\r\n|\r|\n/u)
  const marked = lines.slice(line - 1, endLine)
  marked.push((marked.pop() ?? '').slice(0, endColumn - 1))
  const [first = '', ...rest] = marked
  const text = [first.slice(column - 1), ...rest].join('⏎')
  return `「${text.replaceAll('\t', '⇥').replaceAll(/[\p{Cc}\p{Cf}\u00a0]/gu, toCode)}」`
}

// What shows nothing is shown by its number.
function toCode(character: string): string {
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`
}

function describeCase({ files, projects }: Checked): string {
  const messages = describeMessages(files)
  const read = projects.map(({ id, indicators }) => `可以公布：${id}（${indicators.length} 行指标）`)
  return `${[...messages, ...(read.length > 0 ? read : ['没有可以公布的项目'])].join('\n\n')}\n`
}

describe('a content folder gives the messages that stand beside it', () => {
  test.each(readdirSync(folder))('%s', async (name) => {
    const checked = await checkFolder(join(folder, name, 'content'))
    await expect(describeCase(checked)).toMatchFileSnapshot(join(folder, name, 'expected.txt'))
  })
})
