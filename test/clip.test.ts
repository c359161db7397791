import { expect, test } from 'vitest'
import { clipParts, clipSameParts } from '../src/diff/report/clip.ts'
import type { Part } from '../src/diff/text.ts'

const parts: Part[] = [
  { is: 'same', text: '前'.repeat(100) },
  { is: 'removed', text: '旧'.repeat(1000) },
  { is: 'same', text: '中'.repeat(100) },
  { is: 'added', text: '新' },
  { is: 'same', text: '后'.repeat(100) },
]

const textsOf = (own: readonly Part[]) => own.map(({ text }) => text)

test('a page leaves out what is far from any difference, and nothing that differs', () => {
  expect(textsOf(clipSameParts(parts))).toEqual([
    `……${'前'.repeat(40)}`,
    '旧'.repeat(1000),
    `${'中'.repeat(40)}……${'中'.repeat(40)}`,
    '新',
    `${'后'.repeat(40)}……`,
  ])
})

test('a short report leaves out more, and cuts what differs at length', () => {
  const [before, removed, between] = textsOf(clipParts(parts))
  expect(before).toBe(`…${'前'.repeat(24)}`)
  expect(removed).toBe(`${'旧'.repeat(400)}…（共 1000 字）`)
  expect(between).toBe(`${'中'.repeat(24)}…${'中'.repeat(24)}`)
})

test('what is little longer than its ends stays whole, and no character is cut in two', () => {
  const same = (text: string): Part[] => [
    { is: 'same', text },
    { is: 'added', text: '新' },
  ]
  expect(textsOf(clipSameParts(same('𠀀'.repeat(42))))).toEqual(['𠀀'.repeat(42), '新'])
  expect(textsOf(clipSameParts(same('𠀀'.repeat(43))))).toEqual([`……${'𠀀'.repeat(40)}`, '新'])
})
