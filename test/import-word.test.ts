import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readSource } from '../src/import/read/source.ts'

/** Rows that are read of a document's body: the place of each, and its cells. */
async function rowsOf(body: string): Promise<string[][]> {
  const xml = `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`
  const bytes = zipSync({ 'word/document.xml': strToU8(xml) })
  const rows = await readSource({ name: 'a.docx', bytes })
  return rows.map(({ place, cells }) => [`${place.part} ${place.row}`, ...cells.map(({ text }) => text)])
}

const p = (runs: string) => `<w:p>${runs}</w:p>`
const t = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const tc = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`
const tbl = (...rows: readonly string[]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`

test('cells that are merged across and downwards keep their places', async () => {
  const first =
    tc(p(t('产出')), '<w:vMerge w:val="restart"/>') +
    tc(p(t('甲')), '<w:gridSpan w:val="2"/>') +
    tc(p(t('乙')))
  const second = tc(p(''), '<w:vMerge/>') + tc(p(t('丙'))) + tc(p(t('丁'))) + tc(p(t('戊')))
  expect(await rowsOf(tbl(first, second))).toEqual([
    ['第 1 张表 1', '产出', '甲', '', '乙'],
    ['第 1 张表 2', '', '丙', '丁', '戊'],
  ])
})

test('a row that begins further right keeps its places', async () => {
  const row = `<w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc(p(t('甲')))}`
  expect(await rowsOf(tbl(row))).toEqual([['第 1 张表 1', '', '', '甲']])
})

test('what was deleted is gone, what was inserted stays', async () => {
  const deleted = '<w:del><w:r><w:delText>三</w:delText><w:t>三</w:t></w:r></w:del>'
  expect(await rowsOf(p(`${t('次数')}${deleted}<w:ins>${t('四')}</w:ins>`))).toEqual([['正文 1', '次数四']])
})

test('a sign of the font Symbol is the sign that it shows, an unknown one is no letter', async () => {
  const sym = (code: string) => `<w:r><w:sym w:font="Symbol" w:char="${code}"/></w:r>`
  expect(await rowsOf(p(sym('F0B3') + t('95%') + sym('f0a3') + sym('F0FF')))).toEqual([
    ['正文 1', '≥95%≤\ufffd'],
  ])
})

test('tabs hold the cells of a line apart, lines of one cell stay lines', async () => {
  const lines = tc(p(t('甲')) + p(`${t('乙')}<w:r><w:br/></w:r>${t('丙')}`))
  expect(await rowsOf(p(`${t('填报单位')}<w:r><w:tab/></w:r>${t('日期')}`) + tbl(lines))).toEqual([
    ['正文 1', '填报单位', '日期'],
    ['第 1 张表 1', '甲\n乙\n丙'],
  ])
})

test('a table within a cell is text of that cell, and no text is read twice', async () => {
  const twice = `<mc:AlternateContent><mc:Choice>${t('甲')}</mc:Choice><mc:Fallback>${t('甲')}</mc:Fallback></mc:AlternateContent>`
  expect(await rowsOf(tbl(tc(p(twice) + tbl(tc(p(t('乙'))), tc(p(t('丙')))))))).toEqual([
    ['第 1 张表 1', '甲\n乙\n丙'],
  ])
})
