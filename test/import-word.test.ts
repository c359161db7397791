import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Grid } from '../src/import/grid.ts'
import { readSource } from '../src/import/read/source.ts'

/** What is read of a document's body, and its styles. */
function read(body: string, styles = ''): Promise<Grid> {
  const xml = `<w:document xmlns:w="w" xmlns:m="m" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`
  const parts = {
    'word/document.xml': strToU8(xml),
    'word/styles.xml': strToU8(`<w:styles xmlns:w="w">${styles}</w:styles>`),
  }
  return readSource({ name: 'a.docx', bytes: zipSync(parts) })
}

/** Rows that are read of a document's body: the place of each, and its cells. */
async function rowsOf(body: string): Promise<string[][]> {
  const rows = await read(body)
  return rows.map(({ place, cells }) => [`${place.part} ${place.row}`, ...cells.map(({ text }) => text)])
}

const p = (runs: string) => `<w:p>${runs}</w:p>`
const t = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
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

test('a sign of the font Symbol is the sign that it shows, any other makes a cell doubtful', async () => {
  const sym = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`
  const known = p(sym('Symbol', 'F0B3') + t('95%') + sym('Symbol', 'f0a3'))
  const { texts, doubts } = await marksOf(
    known,
    p(sym('Symbol', 'F0FF') + t('3级')),
    p(sym('Wingdings 2', 'F0A3') + t('新增')),
  )
  expect(texts).toEqual(['≥95%≤', '3级', '新增'])
  expect(doubts).toEqual([
    ...[undefined, '有“Symbol”字体的符号，读不出'],
    '有“Wingdings 2”字体的符号，读不出',
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
  const inner = tbl(tc(p(t('乙'))), tc(p(t('丙'))))
  expect(await rowsOf(tbl(tc(p(twice) + inner) + tc(p(t('丁'))) + tc(p(t('戊')))))).toEqual([
    ['第 1 张表 1', '甲\n乙\n丙', '丁', '戊'],
  ])
})

/** Cells of the one row of a table: their texts, why they are doubtful, and what was left out. */
async function marksOf(...cells: readonly string[]) {
  const [row] = await read(tbl(cells.map((content) => tc(content)).join('')))
  return {
    texts: row?.cells.map(({ text }) => text),
    doubts: row?.cells.map(({ doubt }) => doubt),
    unread: row?.unread,
  }
}

test('struck out text makes a cell doubtful, hidden text is left out and told of', async () => {
  const struck = p(t('≥3次', '<w:strike/>') + t('≥4次', '<w:dstrike w:val="0"/>'))
  const hidden = p(t('公开名') + t('内部注', '<w:vanish/>'))
  const other = p(`<w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>${t('甲')}${t('乙', '<w:dstrike/>')}`)
  expect(await marksOf(struck, hidden, other)).toEqual({
    texts: ['≥3次≥4次', '公开名', '甲乙'],
    doubts: ['“≥3次”是划掉的', undefined, '“乙”是划掉的'],
    unread: ['第 1 张表第 1 行有隐藏的内容，没有读：“内部注”'],
  })
})

test('raised and lowered digits are characters of their own, other marks make a cell doubtful', async () => {
  const raised = '<w:vertAlign w:val="superscript"/>'
  const area = p(t('≥2×10') + t('-', raised) + t('4', raised) + t('m') + t('2', raised))
  const gas = p(t('CO') + t('2', '<w:vertAlign w:val="subscript"/>') + t('减排'))
  const footnote = p(t('≥5') + t('注1', raised) + t('座'))
  const foot = p(`${t('≥5座')}<w:r><w:footnoteReference w:id="1"/></w:r>`)
  const formula = p(`${t('≥')}<m:oMath><m:r><m:t>10</m:t></m:r></m:oMath>`)
  const { texts, doubts } = await marksOf(area, gas, footnote, foot, formula)
  expect(texts).toEqual(['≥2×10⁻⁴m²', 'CO₂减排', '≥5注1座', '≥5座', '≥10'])
  expect(doubts).toEqual([
    ...[undefined, undefined, '“注1”是上标'],
    ...['有脚注，脚注没有读', '有数学公式，读不全'],
  ])
})

test('what is raised by hand is raised, what is all raised is not', async () => {
  const up = (points: number) => `<w:position w:val="${points}"/>`
  const power = p(t('10') + t('4', up(8)) + t('m') + t('3', up(-8)))
  expect(await marksOf(power, p(t('12', up(8))), p(t('1') + t('2', up(2))))).toEqual({
    texts: ['10⁴m₃', '12', '12'],
    doubts: [undefined, undefined, undefined],
    unread: undefined,
  })
})

test('styles of runs and paragraphs strike out, hide and raise as properties do', async () => {
  const style = (id: string, properties: string) =>
    `<w:style w:styleId="${id}"><w:rPr>${properties}</w:rPr></w:style>`
  const styles = [
    style('a', '<w:strike/>'),
    style('b', '<w:vanish/>'),
    style('c', '<w:vertAlign w:val="superscript"/>'),
  ]
  const of = (id: string) => `<w:rStyle w:val="${id}"/>`
  const cells = [
    p(t('甲', of('a')) + t('乙', `${of('a')}<w:strike w:val="0"/>`)),
    p(`<w:pPr><w:pStyle w:val="b"/></w:pPr>${t('丙')}`) + p(t('丁')),
    p(t('m') + t('2', of('c')) + t('3', of('none'))),
  ]
  const [row] = await read(tbl(cells.map((content) => tc(content)).join('')), styles.join(''))
  expect(row?.cells.map(({ text, doubt }) => [text, doubt])).toEqual([
    ['甲乙', '“甲”是划掉的'],
    ['丁', undefined],
    ['m²3', undefined],
  ])
  expect(row?.unread).toEqual(['第 1 张表第 1 行有隐藏的内容，没有读：“丙”'])
})

test('a style looks as the one that it is based on, but for what it says itself', async () => {
  const style = (id: string, base: string, properties = '') =>
    `<w:style w:styleId="${id}"><w:basedOn w:val="${base}"/><w:rPr>${properties}</w:rPr></w:style>`
  const styles = [
    style('c', 'b'),
    style('b', 'a'),
    style('a', 'c', '<w:strike/>'),
    style('d', 'c', '<w:strike w:val="0"/>'),
    style('e', 'f'),
    style('f', '', '<w:vanish/>'),
  ]
  const of = (id: string) => `<w:rStyle w:val="${id}"/>`
  const cell = p(t('甲', of('c')) + t('乙', of('d')) + t('丙', of('e')))
  const [row] = await read(tbl(tc(cell)), styles.join(''))
  expect(row?.cells.map(({ text, doubt }) => [text, doubt])).toEqual([['甲乙', '“甲”是划掉的']])
  expect(row?.unread).toEqual(['第 1 张表第 1 行有隐藏的内容，没有读：“丙”'])
})

test('a text box makes the cell doubtful over which it lies, and is read elsewhere', async () => {
  const box = `<w:r><w:pict><w:txbxContent>${p(t('机密'))}</w:txbxContent></w:pict></w:r>`
  const { texts, doubts } = await marksOf(p(t('桥梁') + box + t('座数')))
  expect([texts, doubts]).toEqual([['桥梁座数'], ['文本框里的“机密”没有读']])
  expect(await rowsOf(p(t('绩效') + box + t('目标表')))).toEqual([
    ['正文 1', '绩效目标表'],
    ['正文 2', '机密'],
  ])
})

test('a picture or an object makes a cell doubtful, elsewhere a picture is an ornament', async () => {
  const picture = '<w:r><w:drawing><pic/></w:drawing></w:r>'
  const old = '<w:r><w:pict><imagedata/></w:pict></w:r>'
  const object = '<w:r><w:object><shape/><OLEObject/></w:object></w:r>'
  const { texts, doubts } = await marksOf(p(picture), p(t('≥') + old), p(object + t('12次')))
  expect([texts, doubts]).toEqual([
    ['', '≥', '12次'],
    ['有图片或图形，没有读', '有图片或图形，没有读', '有嵌入的公式或对象，没有读'],
  ])
  const [title] = await read(p(picture + t('绩效目标表')))
  expect(title?.cells.map(({ text, doubt }) => [text, doubt])).toEqual([['绩效目标表', undefined]])
})

test('numbers that Word counts itself are told of where a cell has nothing else', async () => {
  const counted = (id: string, runs = '') =>
    p(`<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr></w:pPr>${runs}`)
  const rows = [t('序号'), '', '', ''].map((runs, index) => tc(counted(`${index}`, runs)) + tc(p(t('甲'))))
  const grid = await read(tbl(...rows, tc(counted('1', t('乙'))) + tc(counted('0'))))
  expect(grid.map(({ unread }) => unread)).toEqual([
    ['第 1 张表第 2–4 行里 Word 自动编的序号没有读'],
    ...[undefined, undefined, undefined, undefined],
  ])
})

test('a table of several cells within a cell makes that cell doubtful', async () => {
  const two = tbl(tc(p(t('乙'))) + tc(p(t('丙'))))
  const { texts, doubts } = await marksOf(p(t('甲')) + two, tbl(tc(p(t('丁')))))
  expect([texts, doubts]).toEqual([
    ['甲\n乙\n丙', '丁'],
    ['格里还有一张表，读不全', undefined],
  ])
})

test('spaces and tabs within a cell stay as they are', async () => {
  const cell = p(`${t(' 第3条　第2款  甲 ')}<w:r><w:tab/></w:r>${t('乙  ')}`)
  expect(await rowsOf(tbl(tc(cell)))).toEqual([['第 1 张表 1', '第3条　第2款  甲 \t乙']])
})

test('how something looked before it was changed says nothing', async () => {
  const before = '<w:rPrChange><w:rPr><w:strike/></w:rPr></w:rPrChange>'
  const wider = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>'
  const grid = await read(tbl(tc(p(t('甲', before)), wider) + tc(p(t('乙')))))
  expect(grid[0]?.cells.map(({ text, doubt }) => [text, doubt])).toEqual([
    ['甲', undefined],
    ['乙', undefined],
  ])
})

test('deleted rows are gone, hidden ones are told of, and so is what a merged cell covers', async () => {
  const merge = (restart = '') => `<w:vMerge${restart}/>`
  const rows = [
    tc(p(t('规范')), merge(' w:val="restart"')) + tc(p(t('甲'))),
    `<w:trPr><w:del/></w:trPr>${tc(p(''), merge())}${tc(p(t('删')))}`,
    `<w:trPr><w:hidden/></w:trPr>${tc(p(''), merge())}${tc(p(t('藏')))}`,
    tc(p(t('规范二')), merge()) + tc(p(t('乙'))),
  ]
  const grid = await read(tbl(...rows))
  expect(grid.map(({ cells }) => cells.map(({ text, above }) => above ?? text))).toEqual([
    ['规范', '甲'],
    [],
    ['规范', ''],
    ['规范', '乙'],
  ])
  expect(grid.flatMap(({ unread = [] }) => unread)).toEqual([
    '第 1 张表第 3 行有隐藏的内容，没有读：“藏”',
    '第 1 张表第 4 行有隐藏的内容，没有读：“规范二”',
  ])
})

test('a table that only lays out the page is gone through', async () => {
  const form = tbl(tc(p(t('三级指标'))) + tc(p(t('指标值'))), tc(p(t('巡查次数'))) + tc(p(t('≥12次'))))
  expect(await rowsOf(tbl(tc(p(t('绩效目标表')) + form + p(''))))).toEqual([
    ['正文 1', '绩效目标表'],
    ['第 1 张表 1', '三级指标', '指标值'],
    ['第 1 张表 2', '巡查次数', '≥12次'],
  ])
})

test('a table with a header and texts beside a larger table is read itself', async () => {
  const inner = tbl(
    ...Array.from({ length: 4 }, () => ['一季度', '3', '次'].map((text) => tc(p(t(text)))).join('')),
  )
  const header = ['三级指标', '指标值', '依据'].map((text) => tc(p(t(text)))).join('')
  const rows = await rowsOf(tbl(header, tc(p(t('巡查次数'))) + tc(p(t('≥12次')) + inner) + tc(p(''))))
  expect(rows.map(([place, first]) => [place, first])).toEqual([
    ['第 1 张表 1', '三级指标'],
    ['第 1 张表 2', '巡查次数'],
  ])
})
