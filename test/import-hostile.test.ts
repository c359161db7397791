import { strToU8, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { importSource } from '../src/import/import-source.ts'
import { readSource } from '../src/import/read/source.ts'

const refusal = async (name: string, bytes: Uint8Array) => {
  const start = process.cpuUsage()
  const imported = importSource({ name, bytes }, { facts: {}, name })
  const message = await imported.then(
    () => 'imported',
    (error: unknown) => `${error instanceof Error ? `${error.constructor.name}: ${error.message}` : error}`,
  )
  const { user, system } = process.cpuUsage(start)
  return { message, isQuick: (user + system) / 1e6 < 1 }
}

const document = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`
const word = (xml: string, others: Readonly<Record<string, Uint8Array>> = {}) =>
  zipSync({ 'word/document.xml': strToU8(xml), ...others })

const types =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'

/** A workbook that hucre writes, with one sheet put in the place of its own. */
async function workbook(sheet: string): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate')
  const parts = unzipSync(await writeXlsx({ sheets: [{ name: 'a', rows: [['甲']] }] }))
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) })
}

const sheetOf = (rows: string, more = '') =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${more}<sheetData>${rows}</sheetData></worksheet>`

/** Sets the size that a ZIP claims for its entries once they are unpacked. */
function claim(zip: Uint8Array, size: number): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length)
  for (let at = 0; at < zip.length - 4; at++) {
    const signature = view.getUint32(at, true)
    if (signature === 0x02014b50) view.setUint32(at + 24, size, true)
    if (signature === 0x04034b50) view.setUint32(at + 22, size, true)
  }
  return zip
}

const zeros = new Uint8Array(60_000_000)
const bomb = (name: string) => zipSync({ [name]: zeros }, { level: 6 })
const laughs = `<!DOCTYPE w [${Array.from({ length: 10 }, (_, index) =>
  index === 0 ? '<!ENTITY a0 "哈">' : `<!ENTITY a${index} "${`&a${index - 1};`.repeat(10)}">`,
).join('')}]>`
const nestedTables = (depth: number) =>
  `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`
const text = '<w:p><w:r><w:t>甲</w:t></w:r></w:p>'

const hostile: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string])[] = [
  ['a bomb', 'a.docx', () => bomb('word/document.xml'), '解压以后超过 24 MiB，可能是压缩炸弹'],
  ['a bomb that claims to be small', 'a.docx', () => claim(bomb('word/document.xml'), 100), '可能是压缩炸弹'],
  [
    'a sheet that claims a gigabyte',
    'a.xlsx',
    () => claim(zipSync({ 'xl/workbook.xml': strToU8('a') }), 2 ** 30),
    '可能是压缩炸弹',
  ],
  [
    'macros',
    'a.docm',
    () => word(document(text), { 'word/vbaProject.bin': zeros.slice(0, 9) }),
    '有宏或程序',
  ],
  [
    'a path that leads out',
    'a.docx',
    () => word(document(text), { '../../etc/x': zeros.slice(0, 9) }),
    '通到包外面',
  ],
  ['an absolute path', 'a.docx', () => word(document(text), { '/etc/x': zeros.slice(0, 9) }), '通到包外面'],
  ['tables in tables', 'a.docx', () => word(document(nestedTables(500))), '表格套得太深'],
  ['paragraphs without end', 'a.docx', () => word(document('<w:p/>'.repeat(500_000))), '段落和格太多'],
  [
    'cells without end',
    'a.docx',
    () => word(document(`<w:tbl><w:tr>${'<w:tc/>'.repeat(500_000)}</w:tr></w:tbl>`)),
    '段落和格太多',
  ],
  [
    'entities that expand',
    'a.docx',
    () => word(document('<w:p><w:r><w:t>&a9;</w:t></w:r></w:p>', laughs)),
    '定义了 XML 实体',
  ],
  [
    'entities in a workbook',
    'a.xlsx',
    () => zipSync({ 'xl/workbook.xml': strToU8(`${laughs}<a/>`) }),
    '定义了 XML 实体',
  ],
  ['an entity that nobody defines', 'a.docx', () => word(document('<w:t>&x;</w:t>')), '正文坏了'],
  [
    'many entries',
    'a.docx',
    () =>
      word(
        document(text),
        Object.fromEntries(Array.from({ length: 600 }, (_, i) => [`${i}`, zeros.slice(0, 1)])),
      ),
    '文件太多',
  ],
  [
    'a damaged name',
    'a.docx',
    () => word(document(text), { '\0\0\0\0sheet': zeros.slice(0, 9) }),
    '文件坏了',
  ],
  ['a document cut short', 'a.docx', () => word(document(text)).slice(0, 90), '解不开'],
  [
    'a ZIP of something else',
    'a.zip',
    () => zipSync({ 'a.txt': strToU8(types) }),
    '没有 Word 或 Excel 的内容',
  ],
  ['an encrypted or old file', 'a.xls', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), '旧格式'],
  ['a PDF', 'a.pdf', () => strToU8('%PDF-1.7'), '是 PDF'],
  ['a picture', 'a.png', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), '不是文字'],
  ['a huge text', 'a.txt', () => new Uint8Array(20_000_000).fill(0x61), '超过 16 MiB'],
  ['too many rows', 'a.txt', () => strToU8('甲\t乙\n'.repeat(100_000)), '超过 5000 行'],
  ['rules of tables without end', 'a.txt', () => strToU8('|-\n'.repeat(60_000)), '超过 5000 行'],
  ['a row without end', 'a.tsv', () => strToU8(`甲${'\t'.repeat(1_000_000)}`), '超过 200 列'],
  ['a quote without end', 'a.csv', () => strToU8(`甲,"${'乙\n'.repeat(2_000_000)}`), '超过 1 MiB'],
  ['quotes without end', 'a.txt', () => strToU8(`甲\t"${'""'.repeat(3_000_000)}"`), '没有认出绩效目标表'],
  ['quotes that do not fit', 'a.csv', () => strToU8(`甲,"${'乙\n'.repeat(200_000)}`), '引号不成对'],
  [
    'a cell that spans all',
    'a.html',
    () => strToU8(`<table>${'<tr>'.repeat(10)}${'<td rowspan=9999 colspan=9999>a'.repeat(5000)}</table>`),
    '超过 200 列',
  ],
  ['nested tags', 'a.html', () => strToU8('<div>'.repeat(20_000)), '没有认出绩效目标表'],
  ['lines without end', 'a.html', () => strToU8(`<p>${'a<br>'.repeat(300_000)}`), '超过 5000 行'],
  ['nested tables', 'a.html', () => strToU8('<table><tr><td>a'.repeat(10_000)), '没有认出绩效目标表'],
  [
    'styles without end',
    'a.html',
    () => strToU8(`<style>${'/*'.repeat(99_999)}</style><style>${'.a{display:none}'.repeat(99_999)}`),
    '没有认出绩效目标表',
  ],
  [
    'styles that never end',
    'a.html',
    () => strToU8(`<style>${'a'.repeat(999_999)}${'{'.repeat(99_999)}${'.a:not('.repeat(99_999)}}</style>`),
    '没有认出绩效目标表',
  ],
  ['nested quotes', 'a.md', () => strToU8('>'.repeat(100_000)), '套得太深'],
  ['nothing', 'a.txt', () => strToU8(' \n'), '文件是空的'],
]

describe('a hostile file is refused within a second, with a message', () => {
  test.each(hostile)('%s', async (_, name, make, message) => {
    const refused = await refusal(name, await make())
    expect(refused).toEqual({ message: expect.stringContaining(message), isQuick: true })
    expect(refused.message).toMatch(/^SourceError: /u)
  })
})

describe('a workbook', () => {
  test('whose blank cells reach to the end of the sheet costs nothing', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576" s="1"></c><c r="XFD1048576" s="1"/></row>'
    const bytes = await workbook(sheetOf(rows, '<dimension ref="A1:XFD1048576"/>'))
    expect(await refusal('a.xlsx', bytes)).toEqual({
      message: expect.stringContaining('没有认出绩效目标表'),
      isQuick: true,
    })
  })

  test.each([
    ['below', '<row r="5001"><c r="A5001"><v>1</v></c></row>', 'A5001'],
    ['to the right', '<row r="1"><c r="GR1" s="1"/><c r="GS1"><v>1</v></c></row>', 'GS1'],
    ['without a reference', `<row>${'<c/>'.repeat(200)}<c><v>1</v></c></row>`, 'GS1'],
    ['at the end', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', 'XFD1048576'],
  ])('whose cells stand %s where nothing is read is refused', async (_, rows, name) => {
    const refused = await refusal('a.xlsx', await workbook(sheetOf(rows)))
    expect(refused).toEqual({
      message: expect.stringContaining(`工作表在 ${name} 还有内容，超过 5000 行、200 列`),
      isQuick: true,
    })
  })

  test('with merged cells beyond number is refused', async () => {
    const merges = Array.from({ length: 20_000 }, (_, row) => `<mergeCell ref="A${row + 1}:A1048576"/>`).join(
      '',
    )
    const sheet = sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>').replace(
      '</worksheet>',
      `<mergeCells>${merges}</mergeCells></worksheet>`,
    )
    const refused = await refusal('a.xlsx', await workbook(sheet))
    expect(refused).toEqual({ message: expect.stringContaining('合并的单元格太多'), isQuick: true })
  })

  test('with merged cells that cover one another is refused', async () => {
    const merges = Array.from({ length: 5000 }, (_, row) => `<mergeCell ref="A${row + 1}:GR5000"/>`).join('')
    const rows = Array.from(
      { length: 5000 },
      (_, row) => `<row r="${row + 1}"><c r="A${row + 1}"><v>1</v></c></row>`,
    )
    const sheet = sheetOf(rows.join('')).replace(
      '</worksheet>',
      `<mergeCells>${merges}</mergeCells></worksheet>`,
    )
    const refused = await refusal('a.xlsx', await workbook(sheet))
    expect(refused).toEqual({ message: expect.stringContaining('合并的单元格太多'), isQuick: true })
  })

  test('whose formats are long and strange costs nothing', async () => {
    const cells = new Map(
      [
        'y'.repeat(200),
        '"'.repeat(199),
        '0'.repeat(250),
        '[h]'.repeat(80),
        '?/'.repeat(120),
        '\\"'.repeat(80),
      ].map((numFmt, column) => [`0,${column}`, { value: 1e9 / 7, style: { numFmt } }]),
    )
    const row = Array.from(cells, () => 1e9 / 7)
    const bytes = await writeXlsx({ sheets: [{ name: '甲', rows: [row], cells }] })
    expect((await refusal('a.xlsx', bytes)).isQuick).toBe(true)
  })

  test('is read as its sheets show it: formats, results of formulas, and no hidden sheet', async () => {
    const cells = new Map([
      ['0,0', { value: 0.95, style: { numFmt: '0%' } }],
      ['0,1', { value: 1200.5, style: { numFmt: '#,##0.00' } }],
      ['0,2', { value: 44_561, style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
      ['0,3', { value: 0.1 + 0.2 }],
    ])
    const bytes = await writeXlsx({
      sheets: [
        { name: '甲', rows: [[0.95, 1200.5, 44_561, 0.1 + 0.2]], cells },
        { name: '乙', rows: [['看得见']] },
        { name: '丙', rows: [['看不见']], hidden: true },
      ],
    })
    const rows = await readSource({ name: 'a.xlsx', bytes })
    expect(rows.map(({ place, cells: own }) => [place.part, ...own.map(({ text }) => text)])).toEqual([
      ['工作表“甲”', '95%', '1,200.50', '2021年12月31日', '0.3'],
      ['工作表“乙”', '看得见'],
    ])
  })
})
