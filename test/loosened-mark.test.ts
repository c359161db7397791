import { expect, test } from 'vitest'
import { html } from '../src/components/html.ts'
import { loosenedMarks } from '../src/components/loosened-mark.ts'
import type { Loosening } from '../src/model/loosening.ts'

/** So many ways in which a row was loosened, a day apart, the oldest first. */
function loosenings(count: number): Loosening[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ anchor: 'i-1', date: `2025-03-${String(at + 1).padStart(2, '0')}`, ofDay: null, formerNote: null },
    ...{ before: `${100 - at}人`, after: `${99 - at}人`, note: at === 1 ? '经费减少。' : null },
  }))
}

const marksOf = (count: number) =>
  html`${loosenedMarks(loosenings(count))}`
    .toString()
    .split('</small>')
    .map((mark) => mark.replaceAll(/<[^>]+>/gu, ''))
    .filter((mark) => mark !== '')

test('a row that was never loosened has none', () => {
  expect(marksOf(0)).toEqual([])
})

test('of two times the last comes first, each with its reason', () => {
  expect(marksOf(2)).toEqual([
    '曾放宽2025-03-02 由“99人”改为“98人”，变更说明：经费减少。',
    '曾放宽2025-03-01 由“100人”改为“99人”，没有说明原因',
  ])
})

test('of more the last and the first are told in one mark that leads to the others', () => {
  expect(marksOf(15)).toEqual([
    '曾放宽 15 次最近 2025-03-15 由“86人”改为“85人”，没有说明原因；最早 2025-03-01 由“100人”改为“99人”。各次见更改记录',
  ])
})

test('those of one day say which it was', () => {
  const [first] = loosenings(1)
  const mark = html`${loosenedMarks(first === undefined ? [] : [{ ...first, ofDay: 2 }])}`.toString()
  expect(mark).toContain('2025-03-01</time>（当天第 2 次）由“')
})
