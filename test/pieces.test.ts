import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPieced, readPart } from '../src/draw/pieces.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mubiao-pieces-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const bytesOf = (text: string) => new TextEncoder().encode(text)

test('pieces that come in any order stand in theirs, and each can be read by itself', () => {
  const path = join(folder, 'ordered')
  const file = openPieced(path)
  for (const [index, text] of [
    [2, '三三'],
    [0, '\uFEFF一'],
    [3, ''],
    [1, '二'],
  ] as const)
    file.put(index, () => bytesOf(text))
  const text = '\uFEFF一二三三'
  expect(file.close()).toEqual({ bytes: 15, pieces: [6, 3, 6, 0], sha256: hash('sha256', bytesOf(text)) })
  expect(readFileSync(path)).toEqual(Buffer.from(text))
  expect(Buffer.from(readPart(path, { start: 6, bytes: 3 })).toString()).toBe('二')
})

test('a file that lacks a piece before its last one is none', () => {
  const file = openPieced(join(folder, 'broken'))
  file.put(1, () => bytesOf('二'))
  expect(() => file.close()).toThrow('piece 0 is missing')
})

test('what ends before a piece does is not that piece', () => {
  const path = join(folder, 'short')
  const file = openPieced(path)
  file.put(0, () => bytesOf('一'))
  file.close()
  expect(() => readPart(path, { start: 0, bytes: 4 })).toThrow('ends early')
})
