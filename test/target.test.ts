import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Operator, readTarget, type Target } from '../src/model/target.ts'
import { UNITS } from '../src/model/units.ts'

const readFixture = (path: string): string =>
  readFileSync(new URL(`fixtures/${path}`, import.meta.url), 'utf8')

function readCases(path: string): Target[] {
  const lines = readFixture(path).split('\n').slice(1)
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map(toCase)
}

function toCase(line: string): Target {
  const [raw = '', operator = '', number = '', unit = '', ...rest] = line.split('\t')
  if (unit === '' || rest.length > 0) throw new Error(`Four columns expected: ${line}`)
  return {
    raw,
    operator: operator === '-' ? null : (operator as Operator),
    number: number === '-' ? null : Number(number),
    unit: unit === '-' ? null : unit,
  }
}

// Independent of our reader: what is left of a row of the extraction without labels, name and basis.
const LABEL =
  /^(产出|效益|满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|服务对象满意度)(指标)?$/
const GOAL = /^(长期|年度)绩效目标\d$/
const HEADING = /^(.+目标表|项目绩效总目标|名称|目标名称|前年)$/
const BASIS = /^(根据|《|中共中央办公厅)/

function seedValues(): string[] {
  const rows = readFixture('seed/seed.txt').split('\n').map(cellsOf).filter(isIndicator)
  return rows.flatMap((cells) => {
    const [, ...values] = cells.filter((cell) => !(LABEL.test(cell) || GOAL.test(cell)))
    return values.filter((cell) => !BASIS.test(cell))
  })
}

const cellsOf = (line: string): string[] =>
  line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)

// A goal and its statement are two cells; every indicator has at least its name and a value beside a label.
const isIndicator = ([first = '', ...rest]: string[]): boolean =>
  rest.length > 0 && !HEADING.test(first) && !(GOAL.test(first) && rest.length === 1)

function kindOf({ operator, number, unit }: Target): string {
  if (number === null) return 'text'
  const measure = unit === '%' ? 'percent' : 'number and unit'
  return operator === null ? `bare ${measure}` : `operator and ${measure}`
}

describe.each(['seed', 'forms'])('%s', (name) => {
  for (const expected of readCases(`targets/${name}.tsv`)) {
    test(`reads ${expected.raw}`, () => {
      expect(readTarget(expected.raw)).toStrictEqual(expected)
    })
  }
})

describe('seed.txt', () => {
  test('has every value cell among the cases', () => {
    const cases = readCases('targets/seed.tsv').map(({ raw }) => raw)
    expect(new Set(seedValues())).toStrictEqual(new Set(cases))
  })

  test('has as many targets of each kind as were counted by hand', () => {
    const kinds = Object.groupBy(seedValues().map(readTarget), kindOf)
    const counts = Object.entries(kinds).map(([kind, cells]) => [kind, cells?.length])
    expect(Object.fromEntries(counts)).toStrictEqual({
      'operator and number and unit': 51,
      'operator and percent': 8,
      'bare number and unit': 23,
      'bare percent': 10,
      text: 176,
    })
  })
})

const SPELLINGS: Record<string, Operator | null> = {
  '': null,
  '≥': '>=',
  '>=': '>=',
  不低于: '>=',
  '≤': '<=',
  '＜＝': '<=',
  不超过: '<=',
  '＞': '>',
  大于: '>',
  '<': '<',
  少于: '<',
  '＝': '=',
  等于: '=',
  '±': '±',
}
const DATED = ['年', '日']
const gap = fc.string({ unit: fc.constantFrom(' ', '\u3000', '\t', '\n', '\u00A0'), maxLength: 3 })
const gaps = fc.tuple(gap, gap, gap, gap)
const unitText = fc.constantFrom(...UNITS.filter((unit) => !DATED.includes(unit)), '%')
const amount = fc
  .tuple(fc.nat(999_999_999), fc.integer({ min: 0, max: 4 }))
  .map(([n, places]) => n / 10 ** places)

describe('any text', () => {
  test('composed of an operator, a number and a unit is read back', () => {
    const spelling = fc.constantFrom(...Object.entries(SPELLINGS))
    const compose = fc.property(
      spelling,
      amount,
      unitText,
      gaps,
      ([prefix, operator], number, unit, [a, b, c, d]) => {
        const raw = `${a}${prefix}${b}${number}${c}${unit}${d}`
        expect(readTarget(raw)).toStrictEqual({ raw, operator, number, unit })
      },
    )
    fc.assert(compose, { numRuns: 2000 })
  })

  test('composed of units as a rate is read back', () => {
    const counted = unitText.filter((unit) => unit !== '%')
    fc.assert(
      fc.property(fc.nat(), counted, counted, (number, unit, divisor) => {
        expect(readTarget(`≥${number}${unit}/${divisor}`).unit).toBe(`${unit}/${divisor}`)
      }),
    )
  })

  test('is kept as it is and never throws', () => {
    const alphabet = [...'0123456789.,，-−~≥≤<>=±%％（）()/·年月日次万元个以上内下第 　\n\u200B１２㎡²三']
    const near = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 45 })
    fc.assert(
      fc.property(fc.oneof(near, fc.string({ unit: 'binary' })), (raw) => {
        const { raw: kept, operator, number, unit } = readTarget(raw)
        expect(kept).toBe(raw)
        expect(number === null ? (operator ?? unit ?? 0) : number).toSatisfy(Number.isFinite)
      }),
      { numRuns: 5000 },
    )
  })

  test.each(['≥4\n次/\n年', '\uFEFF≥4次/年', '≥4\u200B次/年\r\n'])(
    'is read through odd white space: %j',
    (raw) => {
      expect(readTarget(raw)).toStrictEqual({ raw, operator: '>=', number: 4, unit: '次/年' })
    },
  )

  test.each(['', '-', '\t', '4\n5次', `5${' '.repeat(39)}次`])('without a target is kept: %j', (raw) => {
    expect(readTarget(raw)).toStrictEqual({ raw, operator: null, number: null, unit: null })
  })

  test('of half a megabyte takes milliseconds', () => {
    const hostile = ['5', ' ', '次/', '≥', '1,', '(', '以上', '　5']
    const start = performance.now()
    for (const part of hostile) expect(readTarget(part.repeat(500_000)).number).toBeNull()
    expect(performance.now() - start).toBeLessThan(200)
  })
})
