import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filledCells, fold, type GridRow } from '../src/import/grid.ts'
import { importSource } from '../src/import/import-source.ts'
import { readSource } from '../src/import/read/source.ts'
import { matchColumn } from '../src/import/sections/header.ts'
import { readTableHeading, readTitle } from '../src/import/sections/headings.ts'
import { factWordings, otherFactWordings } from '../src/model/forms/wording.ts'

const folder = join(import.meta.dirname, 'fixtures/import')
const labels = new Set([...Object.values(factWordings).flat(), ...otherFactWordings])

/** Whether a text only names what stands beside or below it. */
function isLabel(text: string): boolean {
  const bare = text.replace(/\(.*\)$/u, '')
  return labels.has(text) || labels.has(bare) || matchColumn(text) !== undefined || /^\(?20\d\d年/u.test(text)
}

function partsOf(row: GridRow): string[] {
  if (readTitle(row) !== undefined || readTableHeading(row) !== undefined) return []
  return filledCells(row).flatMap(({ text }) => text.split(/[\s:：;；]+/u).map(fold))
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [fold(value)]
  return typeof value === 'object' && value !== null ? Object.entries(value).flat().flatMap(stringsIn) : []
}

test.each(globSync('*/input.*', { cwd: folder }).toSorted())(
  '%s loses nothing: each text is in the content or in the report',
  async (path) => {
    const source = { name: path, bytes: new Uint8Array(readFileSync(join(folder, path))) }
    const told = stringsIn(await importSource(source, { facts: {}, name: '来源' })).join('\n')
    const parts = (await readSource(source)).flatMap(partsOf)
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.filter((text) => !(isLabel(text) || told.includes(text)))).toEqual([])
  },
)
