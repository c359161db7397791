import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { type CorpusOptions, corpus } from '../bench/corpus.ts'
import { toMarkdown } from '../bench/markdown.ts'
import { toYaml } from '../bench/yaml.ts'
import { check } from '../src/check/check.ts'

const size = { seed: 1, projects: 300 }
const site = { path: 'site.yaml', value: '站点名称: 例\n发布单位: 例\n' }

function filesOf(options: CorpusOptions, toText = toYaml, ending = 'yaml') {
  return [...corpus(options)].map(({ id, content }) => ({ path: `${id}.${ending}`, value: toText(content) }))
}

const checkFiles = (files: ReturnType<typeof filesOf>) =>
  check([...files, site].map((file) => new VFile(file)))

const files = filesOf(size)
const checked = checkFiles(files)
const rulesOf = ({ files: all }: typeof checked) =>
  new Set(all.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)))
const planted = ['target-below-history', 'unit-differs', 'level2-misplaced', 'column-unknown']

describe('a corpus', () => {
  test('is the same for the same seed, and another for another', () => {
    expect(filesOf(size)).toEqual(files)
    const others = new Set(filesOf({ ...size, seed: 2 }).map(({ value }) => value))
    expect(files.filter(({ value }) => others.has(value))).toEqual([])
  })

  test('has no errors, and as many projects as asked for', () => {
    const errors = checked.files.flatMap(({ path, messages }) =>
      messages.filter(({ fatal }) => fatal === true).map(({ reason }) => `${path}: ${reason}`),
    )
    expect(errors).toEqual([])
    expect(checked.projects).toHaveLength(300)
  })

  test('is the same in Markdown', () => {
    const options = { ...size, projects: 50, faults: 0.2 }
    const markdown = checkFiles(filesOf(options, toMarkdown, 'md')).projects
    expect(markdown).toEqual(checkFiles(filesOf(options)).projects)
    expect(markdown).toHaveLength(50)
  })

  test('has the faults that were asked for, and no others', () => {
    expect(planted.filter((rule) => !rulesOf(checked).has(rule))).toEqual([])
    const sound = checkFiles(filesOf({ ...size, faults: 0 }))
    const warned = sound.files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === false))
    expect(warned.map(({ reason }) => reason)).toEqual([])
  })
})

describe('the projects of a corpus', () => {
  test('have 64 rows on average, from 20 to 120', () => {
    const rows = checked.projects.map(({ indicators }) => indicators.length)
    const average = rows.reduce((sum, each) => sum + each) / rows.length
    expect(average).toBeGreaterThan(58)
    expect(average).toBeLessThan(70)
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(16)
    expect(Math.max(...rows)).toBeLessThanOrEqual(128)
    expect(Math.max(...rows) - Math.min(...rows)).toBeGreaterThan(70)
  })

  test('are of three years and many departments', () => {
    const years = Map.groupBy(checked.projects, ({ year }) => year)
    expect(Object.fromEntries([...years].map(([year, own]) => [year, own.length]))).toEqual({
      2023: 60,
      2024: 60,
      2025: 180,
    })
    expect(new Set(checked.projects.map(({ department }) => department.name)).size).toBeGreaterThan(80)
  })

  test('share about half of the names of their indicators', () => {
    const newest = checked.projects.filter(({ year }) => year === 2025)
    const names = newest.flatMap(({ indicators }) => [...new Set(indicators.map(({ name }) => name))])
    const own = [...Map.groupBy(names, (name) => name).values()].filter(({ length }) => length === 1)
    expect(own.length / names.length).toBeGreaterThan(0.4)
    expect(own.length / names.length).toBeLessThan(0.65)
  })

  test('promise numbers with and without operators, shares, words and sentences as published forms do', () => {
    const targets = checked.projects.flatMap(({ indicators }) =>
      indicators.flatMap(({ target }) => target ?? []),
    )
    const share = (is: (target: (typeof targets)[number]) => boolean) =>
      targets.filter(is).length / targets.length
    const bounds: Record<string, readonly [number, number, number]> = {
      numbers: [share(({ number }) => number !== null), 0.45, 0.56],
      operators: [share(({ operator }) => operator !== null), 0.28, 0.42],
      bare: [share(({ number, operator }) => number !== null && operator === null), 0.12, 0.2],
      percent: [share(({ unit }) => unit === '%'), 0.08, 0.2],
      sentences: [share(({ number, raw }) => number === null && /\d/u.test(raw)), 0.03, 0.1],
    }
    const outside = Object.entries(bounds).filter(([, [is, low, high]]) => !(is > low && is < high))
    expect(outside).toEqual([])
  })
})
