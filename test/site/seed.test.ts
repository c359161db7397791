import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { readSeed } from '../seed.ts'
import { attribute, findAll, readPage, readRows, textOf } from './page.ts'

const seed = readSeed(readFileSync(join(import.meta.dirname, '../fixtures/seed/seed.txt'), 'utf8'))
const slugs: Record<string, string> = {
  五个以工作经费: 'wuge-yi',
  党委综合事务工作经费: 'dangwei-zonghe-shiwu',
  全市档案行政管理经费: 'dangan-xingzheng-guanli',
}

describe.each(seed)('the page of $name', ({ name, goals, rows, lone }) => {
  const page = readPage(join(inject('dist'), '2025/shiwei-bangongshi', `${slugs[name]}.html`))
  const shown = readRows(page)

  test('has its name', () => {
    expect(findAll(page, ({ tagName }) => tagName === 'h1').map(textOf)).toEqual([name])
  })

  test('has every row in the order of the seed, under its 二级指标, with name, values and basis', () => {
    expect(shown.map(({ term, level2, cells }) => ({ term, level2, cells }))).toEqual(
      rows.map(({ term, level2, cells }) => ({ term, level2, cells })),
    )
  })

  test('has every printed label over the row that prints it', () => {
    const over = shown.map(({ goal, level1, level2 }) => [goal, level1, level2])
    for (const [index, { labels }] of rows.entries()) {
      expect(over[index], `row ${index} prints ${labels}`).toEqual(expect.arrayContaining(labels))
    }
  })

  test('has every goal with its statement, and those that stand alone', () => {
    const list = findAll(page, (element) => attribute(element, 'class') === 'goals')
    const pairs = list.flatMap((element) => findAll(element, ({ tagName }) => tagName === 'div'))
    const texts = pairs.flatMap((pair) => {
      const told = findAll(pair, ({ tagName }) => tagName === 'dd')
        .map(textOf)
        .join('')
      return findAll(pair, ({ tagName }) => tagName === 'dt').map((name) => [textOf(name), told])
    })
    expect(texts).toEqual(expect.arrayContaining(goals.map((goal) => [goal.name, goal.statement])))
    const headings = findAll(page, ({ tagName }) => tagName === 'h3').map(textOf)
    expect(headings).toEqual(expect.arrayContaining(lone.map((goal) => goal.name)))
  })
})

test('the seed has 146 rows in three projects', () => {
  expect(seed.map(({ rows }) => rows.length)).toEqual([24, 86, 36])
})
