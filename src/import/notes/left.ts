import { indexSheet } from '../../model/forms/wording.ts'
import type { Entry } from '../entry.ts'
import { describeRows, fold, type GridRow } from '../grid.ts'
import { isLikeTable } from '../sections/known-labels.ts'
import { isMergedHeader } from '../sections/lost-delimiters.ts'
import type { LeftRow } from '../sections/source-form.ts'
import { sheetOf } from '../sections/term-evidence.ts'

/** Notes on rows that were left out: what they may be stays pending where it may be content. */
export function noteLeft(left: readonly LeftRow[]): Entry[] {
  const rows = left.toSorted((a, b) => a.row.place.order - b.row.place.order)
  return cutRuns(rows).flatMap((run) => {
    const isTable = run.some(({ row, aside }) => aside === null && isLikeTable(row))
    return isTable ? [noteTable(run)] : run.map(noteRow)
  })
}

// Rows that nobody knows, one right below the other.
function cutRuns(rows: readonly LeftRow[]): LeftRow[][] {
  const runs: LeftRow[][] = []
  for (const row of rows) {
    const above = runs.at(-1)?.at(-1)
    const isNext = above !== undefined && above.row.place.order === row.row.place.order - 1
    if (isNext && above.aside === null && row.aside === null) runs.at(-1)?.push(row)
    else runs.push([row])
  }
  return runs
}

function noteTable(run: readonly LeftRow[]): Entry {
  const place = run[0]?.row.place ?? null
  const merged = run.find(({ row }) => isMergedHeader(row))
  const what = merged === undefined ? '认不出表头' : '表头丢了各格之间的分隔符'
  const texts = run.map((each) => textsOf(each)).join('；')
  return {
    outcome: 'pending',
    rule: merged === undefined ? 'table-unread' : 'delimiter-lost',
    place,
    reason: `${describeRows(run.map(({ row }) => row.place))}像是一张表，${what}，没有写入：${texts}`,
  }
}

function noteRow(left: LeftRow): Entry {
  const { place } = left.row
  const where = describeRows([place])
  if (mayBeContent(left)) {
    const what = left.aside === 'rest' ? '可能接着上一行' : '读不出是什么'
    const reason = `${where}${what}，没有写入：${textsOf(left)}；请对照原件补上，用不着的就删去这一条`
    return { outcome: 'pending', rule: 'row-unread', place, reason }
  }
  const rule = left.aside === 'total' ? 'row-total' : 'row-left'
  return { outcome: 'left', rule, place, reason: `${where}没有录入：${textsOf(left)}` }
}

const measured = /[≥≤＞＜><%％‰]|\d\s?[万亿]?元/u

function mayBeContent({ row, cells, aside }: LeftRow): boolean {
  if (aside !== null) return aside === 'line' || aside === 'rest'
  const texts = cells.map(({ text }) => text)
  const isListed = indexSheet.test(fold(sheetOf(row.place) ?? ''))
  return (texts.length > 1 && !isListed) || texts.some((text) => measured.test(text)) || isBelowMerged(row)
}

function isBelowMerged({ cells }: GridRow): boolean {
  return cells.some(({ above }) => above !== undefined)
}

function textsOf({ cells }: LeftRow): string {
  return cells.map(({ text }) => `“${text}”`).join('')
}
