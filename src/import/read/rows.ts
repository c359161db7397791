import { clean } from '../../model/clean.ts'
import { describeCell, describeRows, type GridRow } from '../grid.ts'
import { SourceError } from '../source-error.ts'

/**
 * A cell before its row is placed; `above` is the text of the merged cell that covers it from above, `doubt` why its
 * text must not be taken as it is, `hidden` the text that it has but does not show.
 */
export interface LooseCell {
  readonly text: string
  readonly above?: string
  readonly doubt?: string
  readonly hidden?: string
}

/** A cell below one that goes on in it. */
export function goOn({ text, doubt }: LooseCell): LooseCell {
  return { text: '', above: text, ...(doubt !== undefined && { doubt }) }
}

/** Where a row stands: `order` counts the rows of all parts. */
export interface RowPlace {
  readonly part: string | null
  readonly row: number
  readonly order: number
}

/** More than any form has: the bounds keep hostile sources away from what costs time for each cell. */
export const mostRows = 5000
/** The same of columns. */
export const mostColumns = 200

/** A row of cells as they stand in a source, one beside the other, and sentences on what was left out there. */
export function toRow(
  cells: readonly LooseCell[],
  place: RowPlace,
  leftOut: readonly string[] = [],
): GridRow {
  if (place.order > mostRows) throw new SourceError(`超过 ${mostRows} 行，一次导入不了；请分成几个文件`)
  if (cells.length > mostColumns)
    throw new SourceError(`第 ${place.row} 行超过 ${mostColumns} 列，不像绩效目标表`)
  const unread = [...leftOut, ...describeHidden(cells, place)]
  return {
    place: { ...place, column: 1 },
    cells: cells.map((cell, index) => ({ ...tidyCell(cell), place: { ...place, column: index + 1 } })),
    ...(unread.length > 0 && { unread }),
  }
}

function describeHidden(cells: readonly LooseCell[], place: RowPlace): string[] {
  const found = cells.flatMap(({ hidden = '' }, index) => {
    const text = tidy(hidden)
    return text === '' ? [] : [{ text, where: describeCell({ ...place, column: index + 1 }) }]
  })
  const [first, second] = found
  if (first === undefined) return []
  const where = second === undefined ? first.where : describeRows([{ ...place, column: 1 }])
  return [`${where}有隐藏的内容，没有读：${quoteSome(found.map(({ text }) => text))}`]
}

const mostQuoted = 5
const longestQuote = 60

/** Some texts in quotes, the first of them where there are many, the beginning where one is long. */
export function quoteSome(texts: readonly string[]): string {
  const quoted = texts.slice(0, mostQuoted).map((text) => {
    return `“${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}”`
  })
  return `${quoted.join('')}${texts.length > mostQuoted ? `等 ${texts.length} 格` : ''}`
}

// What spreadsheets show where a formula fails.
const failed = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u

function tidyCell({ text, above = '', doubt }: LooseCell): Omit<LooseCell, 'hidden'> {
  const own = tidy(text)
  const covering = tidy(above)
  const why = doubt ?? (failed.test(own || covering) ? '是公式算不出时显示的' : undefined)
  return { text: own, ...(covering !== '' && { above: covering }), ...(why !== undefined && { doubt: why }) }
}

/** Text of a cell as content files keep it: without spaces and line breaks at its ends. */
export function tidy(text: string): string {
  return (clean(text.replaceAll(/\r\n?/gu, '\n')) as string | undefined) ?? ''
}
