import { spawnSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { hasTool } from '../tools.ts'
import { readWorkbook } from '../workbook-reader.ts'
import { attribute, findAll, readPage } from './page.ts'

const dist = inject('dist')
const address = '2025/shiwei-bangongshi'
const workbook = join(dist, address, 'index.xlsx')

test('the page of a department leads to its workbook, which has a sheet for each of its projects', () => {
  const links = findAll(readPage(join(dist, address, 'index.html')), ({ tagName }) => tagName === 'a')
  expect(links.map((link) => attribute(link, 'href'))).toContain('./index.xlsx')
  const projects = globSync('*.json', { cwd: join(dist, address) })
  expect(readWorkbook(readFileSync(workbook)).sheets.length).toBe(projects.length + 1)
})

interface Row {
  readonly name: string | null
  readonly basis: string | null
  readonly target: { readonly raw: string } | null
}

describe.skipIf(!hasTool('libreoffice'))('in LibreOffice', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  // -1 writes every sheet to a file of its own; 76 is UTF-8.
  const csv = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1'

  test('every sheet opens, with the rows of its project in their order', () => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const args = ['--headless', profile, '--convert-to', csv, '--outdir', folder, workbook]
    // It names the files after the sheets.
    const env = { ...process.env, LC_ALL: 'C.UTF-8' }
    const { status, stderr } = spawnSync('libreoffice', args, { encoding: 'utf8', env })
    expect(status, stderr).toBe(0)
    for (const path of globSync('*.json', { cwd: join(dist, address) })) {
      const project = JSON.parse(readFileSync(join(dist, address, path), 'utf8'))
      const text = readFileSync(join(folder, `index-${project.name}.csv`), 'utf8')
      const lines: string[][] = parse(text, { relax_column_count: true })
      const cells = lines.filter((line) => line[3] !== '').slice(1)
      const rows: Row[] = project.indicators
      expect(cells.map((line) => [line[3], `${line[6]}${line[7]}`, line[8]])).toEqual(
        rows.map(({ name, target, basis }) => [name, target?.raw ?? '', basis ?? '']),
      )
    }
  })
})
