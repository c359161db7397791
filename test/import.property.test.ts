import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importSource } from '../src/import/import-source.ts'
import { isPending } from '../src/import/report.ts'
import { clean } from '../src/model/clean.ts'
import type { Category, Form } from '../src/model/form.ts'
import { caiyu2021 } from '../src/model/forms/caiyu-2021.ts'
import { hubei } from '../src/model/forms/hubei.ts'
import { allowed, moved, type Shift, shiftNames } from './shifted.ts'

type Row = Readonly<Record<string, string>>

const [longTerm, annual] = hubei.tables.map(({ label, columns }) => ({
  label,
  columns: columns.map((column) => column.label),
}))
if (longTerm === undefined || annual === undefined) throw new Error('the form lacks a table')

// Signs without meaning, and words that stand in published forms again and again.
const signs = fc
  .array(fc.constantFrom(...'开展培训会议调研次数报送信息稿件办理来文保障运转提升质量效率咸宁'), {
    minLength: 2,
    maxLength: 9,
  })
  .map((all) => all.join(''))
const names = fc.oneof(
  { weight: 8, arbitrary: signs.map((text) => `${text}情况`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '会议形式控制',
      '下基层调研次数',
      '服务对象满意程度',
      '12345热线',
      '“五个以”方案',
    ),
  },
)
const numbers = fc.tuple(
  fc.constantFrom('≥', '≤', '>', '', '不低于'),
  fc.nat(2000),
  fc.constantFrom('次', '%', '件', '天/次', '万元'),
)
const values = fc.oneof(
  numbers.map((parts) => parts.join('')),
  fc.constantFrom('效果显著', '及时高效', '满意', '无不良反馈', '已实现', '2025年', '显著提升', '无'),
  signs.map((text) => `${text}到位`),
)
const bases = fc.oneof(
  fc.constantFrom('根据三年指标值确定', '《关于进一步加强督促检查工作的意见》', '历年数据', '无'),
  signs.map((text) => `依照${text}的办法`),
)

interface Indicator {
  readonly name: string
  readonly cells: readonly (string | undefined)[]
  readonly basis: string | undefined
}

const option = <T>(arbitrary: fc.Arbitrary<T>, freq: number) => fc.option(arbitrary, { nil: undefined, freq })
const indicatorOf = (columns: number): fc.Arbitrary<Indicator> =>
  fc.record({
    name: names,
    cells: fc.array(option(values, 4), { minLength: columns, maxLength: columns }),
    basis: option(bases, 1),
  })

/** Rows of a table as content files hold them: labels written once, in the order of the taxonomy. */
function tableOf({ taxonomy }: Form, columns: readonly string[], goal: string): fc.Arbitrary<Row[]> {
  const valueColumns = columns.slice(4, -1)
  const level2s = taxonomy.flatMap((level1) => level1.level2.map((level2) => ({ level1, level2 })))
  const groups = fc
    .subarray(level2s, { minLength: 1 })
    .chain((chosen) =>
      fc.tuple(
        ...chosen.map((group) =>
          fc
            .array(indicatorOf(valueColumns.length), { minLength: 1, maxLength: 4 })
            .map((indicators) => ({ ...group, indicators })),
        ),
      ),
    )
  return groups.map((all) => all.flatMap((group, index) => rowsOf(columns, goal, group, all[index - 1])))
}

interface Group {
  readonly level1: Category
  readonly level2: Category
  readonly indicators: readonly Indicator[]
}

function rowsOf(columns: readonly string[], goal: string, group: Group, above: Group | undefined): Row[] {
  const { level1, level2, indicators } = group
  const level1Label = above?.level1 === level1 ? '' : level1.label
  const labels = [above === undefined ? goal : '', level1Label, level2.label]
  return indicators.map(({ name, cells, basis }, index) => {
    const texts = [...(index === 0 ? labels : ['', '', '']), name, ...cells, basis]
    return Object.fromEntries(columns.map((column, at) => [column, texts[at] ?? '']))
  })
}

interface Case {
  readonly long: readonly Row[]
  readonly annual: readonly Row[]
  readonly shifts: readonly Shift[]
  /** How many rows stand on a page; the next one begins with `again` and the header. */
  readonly page: number
  readonly again: string | undefined
}

const cases = fc.constantFrom(hubei, caiyu2021).chain((form) => casesOf(form, longTerm, annual))

interface Table {
  readonly columns: readonly string[]
}

// Often the two tables are twins: the same rows, with other values.
function casesOf(form: Form, ofYears: Table, ofYear: Table): fc.Arbitrary<Case> {
  return fc
    .record({
      long: tableOf(form, ofYears.columns, '长期绩效目标1'),
      own: tableOf(form, ofYear.columns, '年度绩效目标1'),
      years: fc.array(fc.array(option(values, 4), { minLength: 3, maxLength: 3 }), {
        minLength: 1,
        maxLength: 12,
      }),
      isTwin: fc.boolean(),
      shifts: fc.array(
        fc.oneof({ weight: 3, arbitrary: fc.constant('none' as const) }, fc.constantFrom(...shiftNames)),
        { minLength: 1, maxLength: 60 },
      ),
      page: fc.constantFrom(100, 100, 2, 5),
      again: fc.constantFrom(undefined, '道路养护项目绩效目标表（续）', '第 2 页', '续表'),
    })
    .map(({ long, own, years, isTwin, ...rest }) => ({
      ...rest,
      long,
      annual: isTwin ? long.map((row, index) => toAnnual(row, years[index % years.length] ?? [])) : own,
    }))
}

function toAnnual(row: Row, [first = '', second = '', third = '']: readonly (string | undefined)[]): Row {
  const { 指标值: target = '', 目标名称: goal = '', ...rest } = row
  return {
    目标名称: goal.replace('长期', '年度'),
    ...rest,
    前年: first,
    上年: second,
    预计当年实现: third || target,
  }
}

const encoder = new TextEncoder()

const annualHeader = [
  '目标名称\t一级指标\t二级指标\t三级指标\t指标值\t\t\t指标值确定依据',
  '\t\t\t\t前年\t上年\t预计当年实现',
]

/** The text of a form as it is extracted: merged cells blank, rows moved, headers again on each page. */
function toText({ long, annual: rows, shifts, page, again }: Case): string {
  const paged = (header: readonly string[], own: readonly string[]) =>
    own.flatMap((text, index) => [
      ...(index > 0 && index % page === 0 && again !== undefined ? [again] : []),
      ...(index % page === 0 ? header : []),
      text,
    ])
  const longLines = long.map((row, index) =>
    line(longTerm?.columns ?? [], row, shifts[index % shifts.length]),
  )
  const lines = [
    ...[
      '道路养护项目绩效目标表',
      '项目绩效总目标',
      '名称\t目标说明',
      '长期绩效目标1\t说明',
      '年度绩效目标1\t说明',
    ],
    ...['长期绩效目标表', ...paged([longTerm?.columns.join('\t') ?? ''], longLines)],
    '年度绩效目标表',
    ...paged(
      annualHeader,
      rows.map((row, index) =>
        line(annual?.columns ?? [], row, shifts[(index + long.length) % shifts.length]),
      ),
    ),
  ]
  return lines.join('\n')
}

function line(columns: readonly string[], row: Row, shift: Shift = 'none'): string {
  const cells = columns.map((column) => row[column] ?? '')
  return moved(cells, allowed(cells, shift) ? shift : 'none').join('\t')
}

async function importCase(made: Case) {
  const source = { name: 'a.txt', bytes: encoder.encode(toText(made)) }
  const [project] = await importSource(source, { facts: {}, name: '底本' })
  if (project === undefined) throw new Error('no project')
  const tables = clean(project.data) as Record<string, Row[] | undefined>
  return { project, long: tables.长期绩效目标表 ?? [], annual: tables.年度绩效目标表 ?? [] }
}

const filled = (rows: readonly Row[]) => clean(rows) as Row[]

/** Whether every cell of a row stands in some true row of the same name. */
function isTrue(row: Row, truth: readonly Row[]): boolean {
  return truth.some((other) => Object.entries(row).every(([label, text]) => other[label] === text))
}

test('any project whose rows have moved is imported as it was, or stays pending without a wrong cell', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (made) => {
      const { project, long, annual: own } = await importCase(made)
      if (!isPending(project)) {
        expect(long).toEqual(filled(made.long))
        expect(own).toEqual(filled(made.annual))
      }
      expect(long.filter((row) => !isTrue(row, filled(made.long)))).toEqual([])
      expect(own.filter((row) => !isTrue(row, filled(made.annual)))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('of most rows that have moved, the import tells the place of every cell', async () => {
  const made = fc.sample(cases, { numRuns: 100, seed: 1 })
  const imported = await Promise.all(made.map(importCase))
  const count = (all: readonly Pick<Case, 'long' | 'annual'>[]) =>
    all.reduce((sum, each) => sum + each.long.length + each.annual.length, 0)
  expect(count(imported) / count(made)).toBeGreaterThan(0.9)
  expect(imported.filter(({ project }) => !isPending(project)).length).toBeGreaterThan(40)
})
