import type { Page } from 'playwright-core'
import { getDocumentProxy } from 'unpdf'

/** A printed sheet: its size in points and its words without spaces. */
interface Sheet {
  readonly size: readonly number[]
  readonly text: string
}

/** What can be read out of a PDF. */
export interface Printed {
  readonly sheets: readonly Sheet[]
  readonly isMarked: boolean
  readonly language: string
  readonly title: string
  /** Roles of the elements of its structure. */
  readonly roles: ReadonlySet<string>
}

// Where a font draws a radical and a character alike, Chromium may write the one for the other, and NFKC keeps both.
const radicals = new Map(
  '⺟母⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟'
    .match(/../gu)
    ?.map(([radical = '', character = '']) => [radical, character]),
)

/** Words without spaces, and each sign in one form, however a font has it. */
export function squeeze(words: string): string {
  const plain = words.normalize('NFKC').replaceAll(/\s+/gu, '')
  return plain.replaceAll(/[\u2E80-\u2EFF]/gu, (radical) => radicals.get(radical) ?? radical)
}

/** Prints a page into a PDF and reads it. */
export async function print(page: Page): Promise<Printed> {
  const file = await page.pdf({
    preferCSSPageSize: true,
    printBackground: false,
    tagged: true,
    outline: true,
  })
  const pdf = await getDocumentProxy(new Uint8Array(file))
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1)
  const sheets = await Promise.all(numbers.map(async (number) => readSheet(await pdf.getPage(number))))
  const { info } = await pdf.getMetadata()
  const marks = await pdf.getMarkInfo()
  const trees = await Promise.all(numbers.map(async (number) => (await pdf.getPage(number)).getStructTree()))
  return {
    sheets,
    isMarked: marks?.Marked === true,
    language: String(Reflect.get(info, 'Language') ?? ''),
    title: String(Reflect.get(info, 'Title') ?? ''),
    roles: new Set(trees.flatMap(rolesIn)),
  }
}

type Sheets = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function readSheet(sheet: Sheets): Promise<Sheet> {
  const { width, height } = sheet.getViewport({ scale: 1 })
  const { items } = await sheet.getTextContent()
  const words = items.map((item) => ('str' in item ? item.str : '')).join('')
  return { size: [Math.round(width), Math.round(height)], text: squeeze(words) }
}

function rolesIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { role, children } = node as { role?: unknown; children?: readonly unknown[] }
  return [...(typeof role === 'string' ? [role] : []), ...(children ?? []).flatMap(rolesIn)]
}
