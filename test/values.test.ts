import { expect, test } from 'vitest'
import { isSameUnit } from '../src/model/same-unit.ts'
import { promiseOf, resultsOf } from '../src/model/values.ts'
import { row } from './value-row.ts'

test.each([
  [['102家', '90家', '≥50家'], '≥50家', ['102家', '90家']],
  [['>200件', '已实现', '2025年'], '>200件', []],
  [['效果显著', '已实现', '2025年'], '效果显著', []],
  [['102家', '90家', '2025年'], null, ['102家', '90家']],
  [['', '已实现', '2025年'], null, []],
  [['2023年', '2024年', '2025年'], null, []],
  [['≥98%', '', ''], null, ['≥98%']],
])('%j promises %s', (cells, promise, results) => {
  const values = row(...cells)
  expect(promiseOf(values)?.target.raw ?? null).toBe(promise)
  expect(resultsOf(values).map((value) => value.target.raw)).toEqual(results)
})

test.each([
  ['㎡', '平方米', true],
  ['万㎡', '万平方米', true],
  ['次/年', '次/每年', true],
  ['个工作日', '工作日', true],
  ['天/次', '天', false],
  ['天', '工作日', false],
  ['万元', '元', false],
  ['千米', '米', false],
  [null, '次', false],
  [null, null, true],
])('%s and %s are one unit: %s', (a, b, same) => expect(isSameUnit(a, b)).toBe(same))
