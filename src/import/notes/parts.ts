import type { Term } from '../../model/form.ts'
import type { Entry } from '../entry.ts'
import { describeRows, filledCells, type GridRow } from '../grid.ts'
import type { Header } from '../sections/header.ts'
import type { SourceForm } from '../sections/source-form.ts'
import type { JoinedTable } from '../tables/joined-tables.ts'
import type { PlannedTable } from '../tables/planned-tables.ts'
import { noteStatements, noteUnused } from './facts.ts'
import { noteLeft } from './left.ts'

/** What was done with the parts of a form around the rows of its tables. */
export function noteParts(source: SourceForm, plans: readonly PlannedTable[]): Entry[] {
  const tables = [...new Set(plans.map((plan) => plan.source))]
  return [
    ...source.idle.map(noteIdle),
    ...tables.flatMap(({ header }) => noteCut(header)),
    ...tables.flatMap(({ header }) => noteTurned(header)),
    ...tables.flatMap(noteRepeats),
    ...tables.flatMap(noteNear),
    ...plans.flatMap(noteTerm),
    ...plans.flatMap((plan, index) => noteTwice(plan, plans.slice(0, index))),
    ...(plans.some(({ rows }) => rows.length > 0) ? [] : [noteMissing(source)]),
    ...noteHalves(plans),
    ...plans.flatMap(noteColumns),
    ...noteUnused(source.unused),
    ...noteStatements(source.statements),
    ...noteLeft(source.left),
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

function noteRepeats({ repeats, header }: JoinedTable): Entry[] {
  const [place] = repeats
  if (place === undefined) return []
  const reason = `${describeRows(repeats)}又印了${describeRows(header.places.slice(0, 1))}的表头，其下接着同一张表`
  return [{ outcome: 'recognised', rule: 'header-repeated', place, reason }]
}

// Below a heading that nobody knows another project may begin.
function noteNear({ nears }: JoinedTable): Entry[] {
  return nears.map(({ near, place }) => {
    const reason = `${describeRows([place])}起的表，上面${describeRows([near.place])}印有${textsOf(near)}，是不是另一个项目不能确定；现作同一个项目，请核对`
    return { outcome: 'pending', rule: 'project-unclear', place, reason }
  })
}

function noteHalves(plans: readonly PlannedTable[]): Entry[] {
  return plans.flatMap(({ source, columns, terms, namedBy }, index) => {
    const isSecond = plans[index - 1]?.source === source && namedBy === 'source'
    const place = source.header.places[0]
    if (place === undefined || !(isSecond || terms.length > 1)) return []
    const labels = columns.filter(({ term }) => term !== null).map(({ label }) => `“${label}”`)
    const what = isSecond ? '左右两半' : labels.join('')
    const reason = `${describeRows([place])}起的表把长期和年度并排印在一起，现按${what}分成两张表`
    return [{ outcome: 'repaired', rule: 'table-split', place, reason }]
  })
}

function noteTerm({ namedBy, clash, source: { header }, terms }: PlannedTable): Entry[] {
  const [place] = header.places
  if (place === undefined || (namedBy !== 'nothing' && clash.length === 0)) return []
  const said = clash.map(({ by, term }) => `${by}作${nameOf(term)}`).join('，')
  const what = clash.length === 0 ? '没有写明是长期还是年度' : `是长期还是年度说法不一：${said}`
  const kind = nameOf(terms.includes('annual') ? 'annual' : 'long-term')
  const reason = `${describeRows([place])}起的表${what}；暂作${kind}的表，请核对`
  return [{ outcome: 'pending', rule: 'term-unclear', place, reason }]
}

function nameOf(term: Term): string {
  return term === 'annual' ? '年度' : '长期'
}

// Two tables of a term that one header does not join may be of two projects.
function noteTwice(plan: PlannedTable, above: readonly PlannedTable[]): Entry[] {
  const { source, terms, namedBy, clash } = plan
  const same = above.find(
    (other) => other.source !== source && terms.some((term) => other.terms.includes(term)),
  )
  const [place] = source.header.places
  const isOpen = namedBy === 'nothing' || clash.length > 0 || source.near !== undefined
  if (same === undefined || place === undefined || (isOpen && !source.isAnew)) return []
  const before = describeRows(same.source.header.places.slice(0, 1))
  const reason = `${describeRows([place])}起的表与${before}起的同是${terms.map(nameOf).join('和')}的表，又不是接着它印的，是不是另一个项目不能确定；现接在它的后面，请核对`
  return [{ outcome: 'pending', rule: 'project-unclear', place, reason }]
}

function noteMissing({ first }: SourceForm): Entry {
  const reason = `${describeRows([first.place])}起没有认出指标的表，文件里没有指标，请对照原件补上`
  return { outcome: 'pending', rule: 'table-missing', place: first.place, reason }
}

function noteColumns({ columns, source: { header } }: PlannedTable): Entry[] {
  const labels = columns.filter(({ role }) => role === 'extra').map(({ label }) => `“${label}”`)
  const [place] = header.places
  if (labels.length === 0 || place === undefined) return []
  const reason = `${describeRows([place])}起的表有表样没有的列${labels.join('')}，写进“其他列”`
  return [{ outcome: 'left', rule: 'column-unknown', place, reason }]
}

function textsOf(row: GridRow): string {
  return filledCells(row)
    .map(({ text }) => `“${text}”`)
    .join('')
}
