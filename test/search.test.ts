import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Indicator, Project } from '../src/model/project.ts'
import type { Remark } from '../src/model/remark.ts'
import { toBrief } from '../src/publish/brief.ts'
import { toCatalogue } from '../src/publish/catalogue.ts'
import { readColumn, toColumn } from '../src/publish/search/column.ts'
import { findMarks, fold } from '../src/publish/search/fold.ts'
import { toPartStarts } from '../src/publish/search/parts.ts'
import { inSearchOrder } from '../src/publish/search/projects.ts'
import { toSearchScript } from '../src/publish/search/script.ts'
import { anchorOf } from '../src/scripts/search/anchor.ts'
import { type Corpus, idOf, partOf } from '../src/scripts/search/corpus.ts'
import { type Found, find } from '../src/scripts/search/find.ts'
import { createMatcher } from '../src/scripts/search/match.ts'
import { toYuan } from '../src/scripts/search/sort.ts'
import { isAsking, readState, type State, sorts, toFragment } from '../src/scripts/search/state.ts'
import { ask, loadCorpus, makeProject, makeProjects, randomOf } from './search-corpus.ts'

const projects = makeProjects(60)
const corpus = loadCorpus(projects)

/** Ids of the projects of an answer, each with the anchors of its rows. */
function idsOf(own: Corpus, found: Found): Record<string, string[]> {
  return Object.fromEntries(
    found.projects.map((project) => {
      const part = own.parts[partOf(own, project)]
      const rows = part ? found.rowsOf(project).map((row) => anchorOf(own, part, project, row)) : []
      return [idOf(own, project), rows.toSorted()]
    }),
  )
}

describe('folding', () => {
  test.each([
    ['ＡＢＣ　１２３', 'abc123'],
    ['≥ 4次', '>=4次'],
    ['⩾4', '>=4'],
    ['≧４', '>=4'],
    ['＞＝4', '>=4'],
    ['≤ ⩽ ≦', '<=<=<='],
    ['㎡\n（万元）', 'm2(万元)'],
    ['全市\t档案　管理', '全市档案管理'],
    ['⼈', '人'],
  ])('%j is compared as %j', (text, folded) => expect(fold(text)).toBe(folded))

  test('goes character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const each = [...text].map((one) => one.normalize('NFKC').toLowerCase().replace(/\s/gu, ''))
        const signs = each.join('').replace(/[≥⩾≧]/gu, '>=').replace(/[≤⩽≦]/gu, '<=')
        expect(fold(text)).toBe(signs)
      }),
    )
  })
})

describe('marking', () => {
  const marked = (text: string, query: string) =>
    findMarks(text, fold(query)).map(({ start, end }) => text.slice(start, end))

  test.each([
    ['下基层 调研次数', '基层调研', ['基层 调研']],
    ['≥ 4次', '>=4', ['≥ 4']],
    ['≥ 4次', '=', ['≥']],
    ['100㎡、200㎡', 'M2', ['㎡', '㎡']],
    ['㎏㎏', 'gk', ['㎏㎏']],
    ['🏛 档案馆🏛', '🏛', ['🏛', '🏛']],
    ['aaa', 'aa', ['aa']],
    ['培训', '没有', []],
    ['培训', '', []],
  ])('%j asked for %j', (text, query, marks) => expect(marked(text, query)).toEqual(marks))

  test('what is marked folds to something that holds the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(6), (text, at, length) => {
        const folded = fold(text)
        const query = folded.slice(at % (folded.length + 1)).slice(0, length + 1)
        const marks = findMarks(text, query)
        expect(marks.length > 0).toBe(query !== '')
        for (const { start, end } of marks) expect(fold(text.slice(start, end))).toContain(query)
      }),
    )
  })
})

test('a column holds what went in', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.constantFrom('甲', '乙', '丙', '丁'))), (values) => {
      const column = toColumn(values)
      const read: (string | null)[] = []
      readColumn(column, (_, place) => read.push(column[0][place] ?? null))
      expect(read).toEqual(values)
    }),
  )
})

test('a script hands over its data, whatever text they hold, and never ends early', () => {
  const hostile = ['</script>', '<!--', "'", '"', '\\', '\u2028\u2029', '\n', '`$1`', '\ud800', '</SCRIPT ']
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }))), (texts) => {
      const script = toSearchScript('1', { texts })
      expect(script).not.toMatch(/<\/|<!|[\u2028\u2029]/u)
      let received: unknown
      const mubiaoSearch = (name: string, json: string) => {
        received = [name, JSON.parse(json)]
      }
      runInNewContext(script, { mubiaoSearch })
      expect(received).toEqual(['1', { texts }])
    }),
  )
})

describe('parts', () => {
  const wide = Array.from({ length: 12 }, (_, index) =>
    makeProject(`${2020 + Math.floor(index / 5)}/bumen/xiangmu-${index}`, {
      项目名称: `项目${index}`,
      预算部门: '部门',
      长期绩效目标表: Array.from({ length: 900 }, (_, row) => ({
        ...(row === 0 && { 目标名称: '长期绩效目标1', 一级指标: '产出指标', 二级指标: '数量指标' }),
        三级指标: `第${index}个项目的第${row}项指标，${'写得很长'.repeat(9)}`,
      })),
    }),
  )
  const all = inSearchOrder(toCatalogue(wide.map((project) => toBrief(project))))
  const starts = toPartStarts(all)

  test('never cross a year, and are of a size', () => {
    const years = starts.map(
      (start, index) => new Set(all.slice(start, starts[index + 1]).map(({ year }) => year)),
    )
    expect(starts[0]).toBe(0)
    expect(starts.length).toBeGreaterThan(3)
    expect(years.every(({ size }) => size === 1)).toBe(true)
    expect(starts.length).toBeLessThan(all.length)
  })

  test('are needed only where the year is asked for, and until then the answer is partial', () => {
    const partial = loadCorpus(wide, new Map(), 1)
    const whole = ask(partial, 'q=项指标')
    expect([whole.loaded, whole.needed]).toEqual([1, starts.length])
    expect(ask(partial, 'q=项指标&year=2020').loaded).toBe(0)
    expect(ask(partial, 'year=2020')).toMatchObject({ needed: 0 })
    expect(ask(partial, 'q=项指标&year=2020').needed).toBeLessThan(starts.length)
    expect(ask(partial, 'q=项目3').projects.map((project) => idOf(partial, project))).toEqual([
      '2020/bumen/xiangmu-3',
    ])
  })
})

const plain = fc.record<State>({
  query: fc.string({ unit: 'grapheme', maxLength: 20 }),
  year: fc.constantFrom('', '2024', '2025'),
  department: fc.constantFrom('', 'shiwei-bangongshi', 'a1'),
  level1: fc.constantFrom('', 'output'),
  level2: fc.constantFrom('', 'quantity', 'clients'),
  measurable: fc.constantFrom('', 'yes', 'no'),
  below: fc.boolean(),
  findings: fc.boolean(),
  sort: fc.constantFrom(...sorts),
})

describe('the address', () => {
  test('carries every state', () => {
    fc.assert(
      fc.property(plain, (state) => {
        expect(readState(new URLSearchParams(toFragment(state)))).toEqual(state)
      }),
    )
  })

  test('may name a department with its year', () => {
    const state = readState(new URLSearchParams('department=2025%2Fshiwei'))
    expect([state.year, state.department]).toEqual(['2025', 'shiwei'])
    expect(toFragment(state)).toBe('year=2025&department=2025%2Fshiwei')
  })

  test.each([
    '',
    'content',
    'year=25&level2=../x&measurable=maybe&below=2&sort=up&department=<b>',
    'sort=name',
    'q=+',
  ])('asks nothing by %j', (fragment) =>
    expect(isAsking(readState(new URLSearchParams(fragment)))).toBe(false),
  )
})

test.each([
  ['120万元', 1_200_000],
  ['1,234.5万元', 12_345_000],
  ['3亿元', 300_000_000],
  ['200元', 200],
  ['约5万', -1],
  ['', -1],
])('%j is %d yuan', (text, yuan) => expect(toYuan(fold(text))).toBe(yuan))

// Written anew from the projects: what is printed of each, and whether a text stands in it.
function toPlain(text: string): string {
  const ascii = [...text].map((one) => one.normalize('NFKC').toLowerCase()).join('')
  return ascii.replaceAll(/\s/gu, '').replaceAll(/≥|⩾|≧/gu, '>=').replaceAll(/≤|⩽|≦/gu, '<=')
}

function fieldsOfRow(row: Indicator): (string | null | undefined)[] {
  const values = [row.yearBeforeLast, row.lastYear, row.target].map((value) => value?.raw)
  const labels = [row.level1, row.level2, row.printed?.level1, row.printed?.level2]
  return [row.name, row.basis, ...labels, ...values, ...Object.entries(row.extra ?? {}).flat()]
}

function fieldsOf({ name, department, supervisor, implementer, code, amount, goals }: Project) {
  const own = [name, department.name, supervisor, implementer, code, amount]
  return [...own, ...goals.flatMap((goal) => [goal.name, goal.statement])]
}

const printed = projects.map((project) => ({
  id: project.id,
  fields: plainly(fieldsOf(project)),
  rows: project.indicators.map((row) => ({ anchor: row.anchor, fields: plainly(fieldsOfRow(row)) })),
}))

function plainly(fields: readonly (string | null | undefined)[]): string[] {
  return fields.flatMap((field) => (field == null ? [] : toPlain(field)))
}

function scan(query: string): Record<string, string[]> {
  const plain = toPlain(query)
  const holds = ({ fields }: { readonly fields: readonly string[] }) =>
    fields.some((field) => field.includes(plain))
  return Object.fromEntries(
    printed.flatMap((project) => {
      const anchors = project.rows.filter(holds).map(({ anchor }) => anchor)
      return anchors.length > 0 || holds(project) ? [[project.id, anchors.toSorted()]] : []
    }),
  )
}

describe('500 pieces of what is printed', () => {
  const random = randomOf(11)
  const fields = projects
    .flatMap((project) => [...fieldsOf(project), ...project.indicators.flatMap(fieldsOfRow)])
    .filter((field) => field != null)
  const variants: readonly ((text: string) => string)[] = [
    (text) => text,
    (text) => text.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    (text) => text.toUpperCase(),
    (text) => [...text].join(random(2) === 0 ? ' ' : '\u3000'),
    (text) => text.replaceAll('≥', '>=').replaceAll('≤', '<='),
  ]
  const pieces = Array.from({ length: 500 }, (_, index) => {
    const characters = [...(fields[random(fields.length)] ?? '')]
    const start = random(characters.length)
    const piece = characters.slice(start, start + 1 + random(12)).join('')
    return variants[index % variants.length]?.(piece) ?? piece
  }).filter((piece) => toPlain(piece) !== '')

  test('are found where a plain scan finds them, row by row, and nowhere else', () => {
    const match = createMatcher(corpus.texts)
    expect(pieces.length).toBeGreaterThan(450)
    for (const piece of pieces) {
      const state = readState(new URLSearchParams({ q: piece }))
      expect(idsOf(corpus, find(corpus, state, match)), piece).toEqual(scan(piece))
    }
  })

  test('no text of two cells is found', () => {
    for (const { indicators } of projects.slice(0, 20))
      for (const { name, basis } of indicators) {
        const joined = `${name?.slice(-4)}${basis?.slice(0, 4)}`
        expect(idsOf(corpus, ask(corpus, `${new URLSearchParams({ q: joined })}`))).toEqual(scan(joined))
      }
  })
})

describe('filters', () => {
  const below = (anchor: string): Remark => ({
    rule: 'target-below-history',
    severity: 'warning',
    reason: '',
    anchor,
    acknowledgement: null,
  })
  const [first, second] = projects
  const marked = first?.indicators[1]?.anchor ?? ''
  const remarks = new Map([
    [first?.id ?? '', [below(marked)]],
    [second?.id ?? '', [{ ...below('i-0'), rule: 'basis-missing', acknowledgement: '原表如此' }]],
  ])
  const own = loadCorpus(projects, remarks)

  const select = (
    keep: (project: Project) => boolean,
    keepRow: (row: Indicator, project: Project) => boolean,
  ) =>
    Object.fromEntries(
      projects
        .filter(keep)
        .map((project) => [
          project.id,
          project.indicators
            .filter((row) => keepRow(row, project))
            .map(({ anchor }) => anchor)
            .toSorted(),
        ])
        .filter(([, rows]) => rows?.length !== 0),
    )
  const rowHas = (row: Indicator, query: string) =>
    fieldsOfRow(row).some((field) => field != null && toPlain(field).includes(query))
  const projectHas = (project: Project, query: string) =>
    fieldsOf(project).some((field) => field != null && toPlain(field).includes(query))
  const isNumber = ({ name, target }: Indicator) => name !== null && target?.number != null

  test.each<[string, (project: Project) => boolean, (row: Indicator, project: Project) => boolean]>([
    ['level2=quantity', () => true, ({ level2 }) => level2 === '数量指标'],
    ['level1=benefit&year=2024', ({ year }) => year === 2024, ({ level1 }) => level1 === '效益指标'],
    ['measurable=yes', () => true, isNumber],
    [
      'measurable=no&level2=cost',
      () => true,
      (row) => row.level2 === '成本指标' && row.name !== null && !isNumber(row),
    ],
    ['below=1', () => true, ({ anchor }, { id }) => id === first?.id && anchor === marked],
    [
      'q=档案&level2=quality&department=bumen-1',
      ({ department }) => department.slug === 'bumen-1',
      (row, project) => row.level2 === '质量指标' && (rowHas(row, '档案') || projectHas(project, '档案')),
    ],
  ])('%s', (fragment, keep, keepRow) => {
    const found = idsOf(own, ask(own, fragment))
    expect(found).toEqual(select(keep, keepRow))
    expect(found).not.toEqual({})
  })

  test('of projects alone give projects without rows', () => {
    const found = idsOf(own, ask(own, 'year=2023&department=bumen-0'))
    const expected = projects.filter(({ year, department }) => year === 2023 && department.slug === 'bumen-0')
    expect(found).toEqual(Object.fromEntries(expected.map(({ id }) => [id, []])))
    expect(expected).not.toEqual([])
  })

  test('open findings count, acknowledged ones do not', () => {
    expect(Object.keys(idsOf(own, ask(own, 'findings=1')))).toEqual([first?.id])
  })

  test('a label of no form gives nothing', () => {
    expect(ask(own, 'level2=unknown').projects).toEqual([])
  })
})

describe('order', () => {
  const found = (sort: string) => ask(corpus, `q=${encodeURIComponent('次')}&sort=${sort}`)
  const byId = new Map(projects.map((project) => [project.id, project]))
  const projectsOf = (sort: string) => found(sort).projects.map((project) => byId.get(idOf(corpus, project)))

  test('is that of the catalogue', () => {
    const found = projectsOf('').map((project) => project?.id)
    const all = inSearchOrder(toCatalogue(projects.map((project) => toBrief(project)))).map(({ id }) => id)
    expect(found).toEqual(all.filter((id) => found.includes(id)))
  })

  test('goes by name in Chinese collation', () => {
    const names = projectsOf('name').map((project) => project?.name ?? '')
    expect(names).toEqual(names.toSorted(new Intl.Collator('zh-Hans-CN', { numeric: true }).compare))
  })

  test('goes by amount, those without one last', () => {
    const amounts = projectsOf('amount').map((project) => Number.parseFloat(project?.amount ?? '-1'))
    expect(amounts).toEqual(amounts.toSorted((a, b) => b - a))
    expect(amounts.at(-1)).toBe(-1)
  })

  test('goes by how many rows are found', () => {
    const { projects: sorted, rowsOf } = found('rows')
    const counts = sorted.map((project) => rowsOf(project).length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    expect(new Set(counts).size).toBeGreaterThan(1)
  })
})

test('a query that is typed on finds what it finds at once', () => {
  const match = createMatcher(corpus.texts)
  for (const query of ['档', '档案', '档案管', '档', '案', '', '调研', '调研次']) {
    const state = readState(new URLSearchParams({ q: query }))
    expect(find(corpus, state, match).projects).toEqual(ask(corpus, `q=${query}`).projects)
  }
})
