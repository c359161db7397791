import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import type { Grid } from '../src/import/grid.ts'
import { readSource } from '../src/import/read/source.ts'

const formats = join(import.meta.dirname, 'fixtures/number-formats')
const readFixture = (name: string) =>
  readSource({ name, bytes: new Uint8Array(readFileSync(join(formats, name))) })

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const xml = (name: string, content: string) =>
  strToU8(`<?xml version="1.0"?><${name} xmlns="${namespace}">${content}</${name}>`)
const styles = (formats: string, xfs: string) =>
  `${formats}<fonts><font/><font><strike/></font></fonts><fills><fill/></fills><borders><border/></borders>
  <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/>${xfs}</cellXfs>`

/** What is read of a sheet: cells of style 1 are struck out, those of style 2 and on have the formats that follow. */
async function readSheet(sheet: string, formatIds: readonly number[] = [], formats = ''): Promise<Grid> {
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: '甲', rows: [['甲']] }] }))
  const xfs = formatIds.map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('')
  const own = {
    'xl/worksheets/sheet1.xml': xml('worksheet', sheet),
    'xl/styles.xml': xml('styleSheet', styles(formats, xfs)),
  }
  return readSource({ name: 'a.xlsx', bytes: zipSync({ ...parts, ...own }) })
}

type Cells = readonly string[]

const c = (name: string, content: string, attributes = '') => `<c r="${name}" ${attributes}>${content}</c>`
const text = (name: string, content: string, attributes = '') =>
  c(name, `<is>${content}</is>`, `t="inlineStr" ${attributes}`)
const t = (words: string) => `<t xml:space="preserve">${words}</t>`
const run = (words: string, properties: string) => `<r><rPr>${properties}</rPr>${t(words)}</r>`
const name = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`

/** Rows of a sheet, each from its cells; `hidden` names those that are not shown. */
const rowsOf = (rows: readonly Cells[], hidden: readonly number[] = []) =>
  rows
    .map((cells, row) => {
      const own = cells.map((words, column) => (words === '' ? '' : text(name(row, column), t(words))))
      return `<row r="${row + 1}" ${hidden.includes(row + 1) ? 'hidden="1"' : ''}>${own.join('')}</row>`
    })
    .join('')
const oneRow = (...cells: Cells) => `<sheetData><row r="1">${cells.join('')}</row></sheetData>`

/** The texts of cells; that of a doubtful one with the reason. */
const textsOf = (grid: Grid) =>
  grid.map(({ cells }) =>
    cells.map((cell) => (cell.doubt === undefined ? cell.text : `${cell.text}：${cell.doubt}`)),
  )
const unreadOf = (grid: Grid) => grid.flatMap(({ unread = [] }) => unread)

describe('a number', async () => {
  const shown = await readFixture('shown.csv')
  const read = await readFixture('input.xlsx')
  const rows = read.map(({ cells: [format, cell] }, index) => ({
    format: format?.text ?? '',
    cell,
    expected: shown[index]?.cells[1]?.text ?? '',
  }))

  test('is the text that its sheet shows', () => {
    const sure = rows.filter(({ cell }) => cell?.doubt === undefined)
    expect(sure.length).toBeGreaterThan(80)
    expect(sure.map(({ format, cell }) => [format, cell?.text ?? ''])).toEqual(
      sure.map(({ format, expected }) => [format, expected]),
    )
  })

  test('in a format that programs show differently is doubtful', () => {
    const doubtful = rows.filter(({ cell }) => cell?.doubt !== undefined)
    expect(doubtful.map(({ format }) => format)).toEqual([
      '#.##',
      '[DBNum1][$-804]General',
      '[DBNum2][$-804]General',
      '@"次"',
      '0"人"/"次"',
      '0!.0,"万元"',
      '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
      'mmm-yy',
      '[$-804]aaaa',
      '上午/下午h"时"',
      'e"年"',
      '0.0"x',
    ])
    expect(doubtful[1]?.cell?.doubt).toBe('存的是“12”，格式“[DBNum1][$-804]General”怎样显示不能确定')
  })

  test('in a format that Excel knows by number alone is what Excel shows in Chinese', async () => {
    const ids = [14, 31, 57, 58, 41, 43, 44]
    const cells = ids.map((_, index) => c(name(0, index), '<v>45992</v>', `s="${index + 2}"`))
    expect(textsOf(await readSheet(oneRow(...cells), ids))).toEqual([
      [
        ...['2025/12/1', '2025年12月1日', '2025年12月', '12月1日', '45,992', '45,992.00'],
        '45992：存的是“45992”，格式“[货币]#,##0.00”怎样显示不能确定',
      ],
    ])
  })

  test('in a format that a workbook gives another meaning is what that says', async () => {
    const formats = [
      '<numFmts><numFmt numFmtId="58" formatCode="0&quot;次&quot;"/>',
      '<numFmt numFmtId="164" formatCode="G/通用格式&quot;项&quot;"/></numFmts>',
    ]
    const cells = [c('A1', '<v>12</v>', 's="2"'), c('B1', '<v>3</v>', 's="3"')]
    expect(textsOf(await readSheet(oneRow(...cells), [58, 164], formats.join('')))).toEqual([['12次', '3项']])
  })

  test('of more digits than fit is doubtful without a format, since columns round to their widths', async () => {
    const cells = ['33.3333333333333', '33.333333', '120000000', '1234567890123', '1E-7'].map(
      (number, index) => c(name(0, index), `<v>${number}</v>`),
    )
    const [row = []] = textsOf(await readSheet(oneRow(...cells)))
    expect(row).toEqual([
      '33.3333333333333：存的是“33.3333333333333”，格式“常规”怎样显示不能确定',
      ...['33.333333', '120000000'],
      '1234567890123：存的是“1234567890123”，格式“常规”怎样显示不能确定',
      '1e-7：存的是“1e-7”，格式“常规”怎样显示不能确定',
    ])
  })

  test('that a sheet cannot show is doubtful: it is infinite, or a date beyond the calendar', async () => {
    const cells = [
      c('A1', '<v>1e400</v>'),
      ...['-5', '2958465', '2958466', '99999999999', '0'].map((day, index) =>
        c(name(0, index + 1), `<v>${day}</v>`, 's="2"'),
      ),
    ]
    const doubt = '：存的数超出了表格能显示的范围'
    const [row = []] = textsOf(await readSheet(oneRow(...cells), [14]))
    expect(row.slice(0, 5)).toEqual([doubt, doubt, '9999/12/31', doubt, doubt])
    expect(row[5]).not.toBe(doubt)
  })

  test('that its format does not show is told of', async () => {
    const formats = '<numFmts><numFmt numFmtId="164" formatCode=";;;"/></numFmts>'
    const grid = await readSheet(oneRow(c('A1', '<v>12</v>', 's="2"')), [164], formats)
    expect([textsOf(grid), unreadOf(grid)]).toEqual([[['']], ['工作表 A1有隐藏的内容，没有读：“12”']])
  })
})

describe('a formula', () => {
  test('that failed is doubtful', async () => {
    const cells = [c('A1', '<f>1/0</f><v>#DIV/0!</v>', 't="e"'), c('B1', '<v>#N/A</v>', 't="e"')]
    expect(textsOf(await readSheet(oneRow(...cells)))).toEqual([
      ['#DIV/0!：是公式算不出时显示的', '#N/A：是公式算不出时显示的'],
    ])
  })

  test('whose result is not stored is doubtful, an empty result is not', async () => {
    const cells = [
      c('A1', '<f>1+1</f>'),
      c('B1', '<f>""</f><v></v>', 't="str"'),
      c('C1', '<f>3+4</f><v>7</v>'),
    ]
    expect(textsOf(await readSheet(oneRow(...cells)))).toEqual([
      ['：是公式“=1+1”，文件里没有存下算出的结果', '', '7'],
    ])
  })
})

describe('a text', () => {
  test('keeps its powers, and is doubtful where a mark is none', async () => {
    const raised = '<vertAlign val="superscript"/>'
    const cells = [
      text('A1', `${run('≥2×10', '')}${run('4', raised)}${run('平方米', '')}`),
      text('B1', `${run('CO', '')}${run('2', '<vertAlign val="subscript"/>')}`),
      text('C1', `${run('≥5', '')}${run('[1]', raised)}${run('座', '')}`),
    ]
    expect(textsOf(await readSheet(oneRow(...cells)))).toEqual([
      ['≥2×10⁴平方米', 'CO₂', '≥5[1]座：“[1]”是上标'],
    ])
  })

  test('of which anything is struck out is doubtful', async () => {
    const cells = [
      text('A1', `${run('≥', '')}${run('1', '<strike/>')}${run('0', '<strike/>')}${run('12次', '')}`),
      text('B1', t('≥12次'), 's="1"'),
      text('C1', `${run('≥', '')}${run('4次', '<strike val="0"/>')}`),
    ]
    expect(textsOf(await readSheet(oneRow(...cells)))).toEqual([
      ['≥1012次：“10”是划掉的', '≥12次：“≥12次”是划掉的', '≥4次'],
    ])
  })

  test('keeps its lines and its spaces', async () => {
    const cells = [text('A1', t('≥12次_x000D_\n每年')), text('B1', t('甲  乙　丙'))]
    expect(textsOf(await readSheet(oneRow(...cells)))).toEqual([['≥12次\n每年', '甲  乙　丙']])
  })
})

describe('what a sheet does not show is left out and told of', () => {
  test('rows', async () => {
    const rows = [
      ['产出指标', '甲', '≥12次'],
      ['', '作废', '≥99次'],
      ['', '乙', '≥4次'],
    ]
    const grid = await readSheet(`<sheetData>${rowsOf(rows, [2])}</sheetData>`)
    expect(textsOf(grid)).toEqual([rows[0], ['', '', ''], rows[2]])
    expect(unreadOf(grid)).toEqual(['工作表第 2 行有隐藏的内容，没有读：“作废”“≥99次”'])
  })

  test('columns', async () => {
    const rows = [
      ['三级指标', '内部测算', '指标值'],
      ['甲', '最低8次', '≥12次'],
    ]
    const columns = '<cols><col min="2" max="2" hidden="1" width="0"/></cols>'
    const grid = await readSheet(`${columns}<sheetData>${rowsOf(rows)}</sheetData>`)
    expect(textsOf(grid)).toEqual([
      ['三级指标', '', '指标值'],
      ['甲', '', '≥12次'],
    ])
    expect(unreadOf(grid)).toEqual(['工作表 B 列是隐藏的，没有读：“内部测算”“最低8次”'])
  })

  test('sheets', async () => {
    const sheets = [
      { name: '甲', rows: [['看得见']] },
      { name: '草稿', rows: [['看不见']], hidden: true },
    ]
    const grid = await readSource({ name: 'a.xlsx', bytes: await writeXlsx({ sheets }) })
    expect([textsOf(grid), unreadOf(grid)]).toEqual([
      [['看得见']],
      ['工作表“草稿”是隐藏的，没有读：“看不见”'],
    ])
  })

  test('other texts of a merged cell', async () => {
    const rows = [
      ['甲', '规范'],
      ['乙', '规范'],
      ['丙', '规范二'],
    ]
    const merged = '<mergeCells><mergeCell ref="B1:B3"/></mergeCells>'
    const grid = await readSheet(`<sheetData>${rowsOf(rows)}</sheetData>${merged}`)
    expect(grid.map(({ cells }) => [cells[1]?.text, cells[1]?.above])).toEqual([
      ['规范', undefined],
      ['', '规范'],
      ['', '规范'],
    ])
    expect(unreadOf(grid)).toEqual(['工作表 B3有隐藏的内容，没有读：“规范二”'])
  })

  test('but a merged cell shows its text in the first place that is shown', async () => {
    const rows = [
      ['产出指标', '甲'],
      ['', '乙'],
      ['', '丙'],
    ]
    const merged = '<mergeCells><mergeCell ref="A1:A3"/></mergeCells>'
    const grid = await readSheet(`<sheetData>${rowsOf(rows, [1])}</sheetData>${merged}`)
    expect(textsOf(grid)).toEqual([
      ['', ''],
      ['产出指标', '乙'],
      ['', '丙'],
    ])
    expect(unreadOf(grid)).toEqual(['工作表 B1有隐藏的内容，没有读：“甲”'])
  })

  test('and a label that may go on below a hidden row makes that row doubtful', async () => {
    const rows = [
      ['数量指标', '甲'],
      ['质量指标', '乙'],
      ['', '丙'],
    ]
    const grid = await readSheet(`<sheetData>${rowsOf(rows, [2])}</sheetData>`)
    expect(textsOf(grid)[2]).toEqual(['：上面隐藏的行在这一列是“质量指标”，不能确定是否管到这一行', '丙'])
  })
})
