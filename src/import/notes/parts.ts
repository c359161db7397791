import type { Entry } from '../entry.ts'
import { describeRows, filledCells, type GridRow } from '../grid.ts'
import type { Header } from '../header.ts'
import { isMergedHeader } from '../lost-delimiters.ts'
import type { PlannedTable } from '../planned-tables.ts'
import type { SourceForm } from '../sections.ts'

/** What was done with the parts of a form around the rows of its tables. */
export function noteParts(source: SourceForm, plans: readonly PlannedTable[]): Entry[] {
  return [
    ...source.idle.map(noteIdle),
    ...source.tables.flatMap(({ header }) => noteCut(header)),
    ...source.tables.flatMap(({ header }) => noteTurned(header)),
    ...plans.flatMap(noteTerm),
    ...noteHalves(plans),
    ...plans.flatMap(noteColumns),
    ...source.left.map(noteLeft),
  ]
}

function noteIdle(row: GridRow): Entry {
  const reason = `${describeRows([row.place])}只印了标题${textsOf(row)}，其下没有内容，没有录入`
  return { outcome: 'repaired', rule: 'heading-empty', place: row.place, reason }
}

function noteCut({ cut }: Header): Entry[] {
  return cut.map(({ text, label, place }) => ({
    outcome: 'repaired',
    rule: 'header-cut',
    place,
    reason: `${describeRows([place])}的表头印作“${text}”，现作“${label}”；理由：这是“${label}”的开头，没有别的列这样开头`,
  }))
}

function noteTurned({ places: [place] }: Header): Entry[] {
  if (place === undefined || !place.part?.endsWith('列')) return []
  const reason = `${describeRows([place])}起的表把列名印在左边，各个指标横着排，现转成一行一个指标；以下写明原来的列和行`
  return [{ outcome: 'repaired', rule: 'table-turned', place, reason }]
}

function noteHalves(plans: readonly PlannedTable[]): Entry[] {
  return plans.flatMap(({ source, columns, terms }, index) => {
    const isSecond = plans[index - 1]?.source === source
    const place = source.header.places[0]
    if (place === undefined || !(isSecond || terms.length > 1)) return []
    const labels = columns.filter(({ term }) => term !== null).map(({ label }) => `“${label}”`)
    const what = isSecond ? '左右两半' : labels.join('')
    const reason = `${describeRows([place])}起的表把长期和年度并排印在一起，现按${what}分成两张表`
    return [{ outcome: 'repaired', rule: 'table-split', place, reason }]
  })
}

function noteTerm({ isNamed, source: { header }, terms }: PlannedTable): Entry[] {
  const [place] = header.places
  if (isNamed || place === undefined) return []
  const kind = terms.includes('annual') ? '年度' : '长期'
  const reason = `${describeRows([place])}起的表没有写明是长期还是年度，暂作${kind}的表，请核对`
  return [{ outcome: 'pending', rule: 'term-unclear', place, reason }]
}

function noteColumns({ columns, source: { header } }: PlannedTable): Entry[] {
  const labels = columns.filter(({ role }) => role === 'extra').map(({ label }) => `“${label}”`)
  const [place] = header.places
  if (labels.length === 0 || place === undefined) return []
  const reason = `${describeRows([place])}起的表有表样没有的列${labels.join('')}，写进“其他列”`
  return [{ outcome: 'left', rule: 'column-unknown', place, reason }]
}

function noteLeft(row: GridRow): Entry {
  const { place } = row
  if (isMergedHeader(row)) {
    const reason = `${describeRows([place])}像是表头，但丢了各格之间的分隔符，其下的内容没有写入：${textsOf(row)}`
    return { outcome: 'pending', rule: 'delimiter-lost', place, reason }
  }
  return {
    outcome: 'left',
    rule: 'row-left',
    place,
    reason: `${describeRows([place])}没有录入：${textsOf(row)}`,
  }
}

function textsOf(row: GridRow): string {
  return filledCells(row)
    .map(({ text }) => `“${text}”`)
    .join('')
}
