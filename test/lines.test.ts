import { expect, test } from 'vitest'
import { pointsOf } from '../src/check/lines.ts'

test('a line ends with a line feed, a carriage return, or both', () => {
  const text = '一\n二\r三\r\n四'
  const toPoint = pointsOf(text)
  const places = [...text].map((_, offset) => toPoint(offset)).map((at) => `${at?.line}:${at?.column}`)
  expect(places).toEqual(['1:1', '1:2', '2:1', '2:2', '3:1', '3:2', '3:3', '4:1'])
})

test('the end of a text is a place, what lies beyond it is none', () => {
  const toPoint = pointsOf('一\n')
  expect(toPoint(2)).toEqual({ line: 2, column: 1, offset: 2 })
  expect([toPoint(3), toPoint(-1)]).toEqual([undefined, undefined])
})
