import { unprinted } from '../../model/labels.ts'
import type { Entry } from '../entry.ts'
import { describeRows } from '../grid.ts'
import { type AlignedRow, type Evidence, settledReading } from '../rows/aligned.ts'
import type { LabelledRow } from '../rows/label-rows.ts'
import { kindOf, movedBy } from '../rows/readings.ts'
import type { SourceColumn } from '../sections/header.ts'

/** Notes on the rows of a table whose cells stood in the wrong columns, rows that moved alike in one. */
export function noteMoved(rows: readonly LabelledRow[]): Entry[] {
  return groupMoved(rows).map((group) => ({
    outcome: 'repaired',
    rule: 'row-moved',
    place: group[0]?.aligned.row.place ?? null,
    reason: `${describeRows(placesOf(group))}${describeMoves(group)}，现移回本列${describeGroup(group)}；理由：${describeEvidence(group)}`,
  }))
}

function placesOf(group: readonly LabelledRow[]) {
  return group.map(({ aligned }) => aligned.row.place)
}

function groupMoved(rows: readonly LabelledRow[]): LabelledRow[][] {
  const groups: LabelledRow[][] = []
  let moves = new Map<string, number>()
  let isBroken = true
  for (const row of rows) {
    const own = movesByLabel(row.aligned)
    if (own.size === 0 || [...own.values()].every((by) => by === 0)) {
      isBroken = true
      continue
    }
    const isAlike = !isBroken && [...own].every(([label, by]) => (moves.get(label) ?? by) === by)
    if (isAlike) groups.at(-1)?.push(row)
    else groups.push([row])
    moves = isAlike ? new Map([...moves, ...own]) : own
    isBroken = false
  }
  return groups
}

function movesByLabel(aligned: AlignedRow): Map<string, number> {
  const reading = settledReading(aligned) ?? []
  return new Map(reading.map((column, index) => [column.label, movedBy(aligned.cells[index], column)]))
}

function describeMoves(group: readonly LabelledRow[]): string {
  const moves = new Map(group.flatMap(({ aligned }) => [...movesByLabel(aligned)]))
  const byStep = Map.groupBy([...moves], ([, by]) => by)
  const [[step = 0] = []] = byStep
  if (byStep.size === 1) return `各格${words(step)}`
  return [...byStep]
    .map(([by, labels]) => `${labels.map(([label]) => `“${label}”`).join('')}${words(by)}`)
    .join('，')
}

function words(by: number): string {
  if (by === 0) return '没有偏移'
  return `偏${by > 0 ? '左' : '右'}${['', '一', '两', '三'][Math.abs(by)] ?? Math.abs(by)}列`
}

function describeGroup(group: readonly LabelledRow[]): string {
  const indicators = group.filter(({ aligned }) => has(aligned, ({ role }) => role === 'name'))
  const byLevel1 = Map.groupBy(indicators, ({ inForce }) => inForce.level1 ?? unprinted)
  const groups = [...byLevel1].map(([level1, rows]) => {
    const level2 = [...new Set(rows.map(({ inForce }) => `“${inForce.level2 ?? ''}”`))].join('')
    return level1 === unprinted ? level2 : `“${level1}”下的${level2}`
  })
  return groups.length === 0 ? '' : `，归入${groups.join('、')}`
}

function has(aligned: AlignedRow, test: (column: SourceColumn) => boolean): boolean {
  return settledReading(aligned)?.some(test) ?? false
}

const mostReasons = 3

function describeEvidence(group: readonly LabelledRow[]): string {
  const labels = group.some(({ aligned }) => has(aligned, isLabel))
    ? describeLabels(group)
    : describeAbove(group)
  const others = new Set(group.flatMap(({ aligned }) => describeAll(aligned.evidence)))
  const reasons = [labels, ...[...others].slice(0, mostReasons)].join('，')
  return others.size > mostReasons ? `${reasons}，等等` : reasons
}

function isLabel(column: SourceColumn): boolean {
  return kindOf(column) === 'label'
}

function describeLabels(group: readonly LabelledRow[]): string {
  const printed = group.flatMap(({ aligned: { cells, readings } }) =>
    (readings[0] ?? []).flatMap((column, index) =>
      isLabel(column) ? [{ label: column.label, text: cells[index]?.text ?? '' }] : [],
    ),
  )
  return [...Map.groupBy(printed, ({ label }) => label)]
    .map(([label, own]) => `${[...new Set(own.map(({ text }) => `“${text}”`))].join('')}属于“${label}”一列`)
    .join('，')
}

function describeAbove([first]: readonly LabelledRow[]): string {
  return `接在“${first?.inForce.level2 ?? ''}”各行之后`
}

const longestQuote = 20

// The order of the cells alone is a reason only where nothing else was needed.
function describeAll(evidence: readonly Evidence[]): string[] {
  const further = evidence.filter(({ is }) => is !== 'order')
  return (further.length > 0 ? further : evidence).flatMap(describe)
}

function describe(evidence: Evidence): string[] {
  if (evidence.is === 'place') return []
  if (evidence.is === 'order') return ['各格只有按这个次序才合得上表头']
  if (evidence.is === 'whole') return ['整行一起偏移一列，本表其余各行填的也正是这几列']
  const rows = describeRows([evidence.place])
  if (evidence.is === 'twin') return [`对应的${rows}也这样偏移`]
  const text =
    evidence.text.length > longestQuote ? `${evidence.text.slice(0, longestQuote)}…` : evidence.text
  return [`“${text}”在${rows}是“${evidence.label}”`]
}
