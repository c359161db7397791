import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSource } from '../src/import/read/source.ts'

/** What is read of a page: each cell as its text and why that is doubtful, and what was left out. */
async function read(page: string) {
  const grid = await readSource({ name: 'a.html', bytes: strToU8(page) })
  return {
    rows: grid.map(({ place, cells }) => [
      `${place.part} ${place.row}`,
      ...cells.map(({ text, doubt }) => (doubt === undefined ? text : `${text}：${doubt}`)),
    ]),
    unread: grid.flatMap(({ unread = [] }) => unread),
  }
}

const hidden = '第 1 张表第 1 行有隐藏的内容，没有读：“内部”'
const unsure = '公开内部：不能确定“内部”有没有隐藏或划掉'
const gone = '{display:none}'

describe('what a style sheet hides', () => {
  test.each([
    ['a class', `.a${gone}`],
    ['a class of an element', `span.a${gone}`],
    ['an id', `p, #b${gone}`],
    ['an element', `span${gone}`],
    ['what stands after rules for printing', `@media print{p{margin:0}} .a${gone}`],
    ['what stands after a comment and an import', `/* } */ @import "x.css"; .a${gone}`],
    ['a rule for screens', `@media screen{.a${gone}}`],
  ])('is left out and told of: %s', async (_, sheet) => {
    const { rows, unread } = await read(
      `<style>${sheet}</style><table><td>公开<span id=b class=a>内部</span>`,
    )
    expect([rows, unread]).toEqual([[['第 1 张表 1', '公开']], [hidden]])
  })

  test.each([
    ['a class within something', `table .a${gone}`],
    ['a class of several', `.a.b${gone}`],
    ['an attribute', `span[id]${gone}`],
    ['any attribute', `[id="b"]${gone}`],
    ['a place', `span:nth-child(1)${gone}`],
    ['what is no other element', `td > span:not(p)${gone}`],
    ['narrow screens', `@media (max-width:600px){.a${gone}}`],
    ['a rule within a rule', `td{.a${gone}}`],
    ['struck out', 'td .a{text-decoration:red line-through}'],
  ])('but may not be hidden is doubtful: %s', async (_, sheet) => {
    const { rows } = await read(`<style>${sheet}</style><table><td>公开<span id=b class=a>内部</span>`)
    expect(rows).toEqual([['第 1 张表 1', unsure]])
  })

  test.each([
    ['for printing', `@media print{.a${gone}} @media print and (color){.a${gone}}`],
    ['while something is pointed at', `td:hover .a${gone}`],
    ['what is no text', `.a::after{visibility:hidden} .a:before${gone}`],
    ['another element', `p.a${gone}`],
    ['at some time', '@keyframes span{from{visibility:hidden}}'],
    ['what is hidden anyway', `[hidden]${gone}`],
  ])('is read where it is not hidden: %s', async (_, sheet) => {
    const { rows } = await read(`<style>${sheet}</style><table><td>公开<span id=b class=a>内部</span>`)
    expect(rows).toEqual([['第 1 张表 1', '公开内部']])
  })
})

test.each([
  ['the table', '<table style="text-decoration:line-through"><tr><td>甲'],
  ['what is around it', '<div style="text-decoration:line-through"><table><tr><td>甲'],
  ['a part of it', '<table><tbody style="text-decoration:line-through"><tr><td>甲'],
])('what strikes out %s makes its cells doubtful', async (_, page) => {
  expect((await read(page)).rows).toEqual([['第 1 张表 1', '甲：“甲”是划掉的']])
})

test('the caption of a table stands above it', async () => {
  const page = '<p>上</p><table><caption>绩效目标表<br>（2025年度）<tr><td>甲<td>乙</table>'
  expect((await read(page)).rows).toEqual([
    ...['上', '绩效目标表', '（2025年度）'].map((line, index) => [`正文 ${index + 1}`, line]),
    ['第 1 张表 1', '甲', '乙'],
  ])
})

test('a picture or a formula makes a cell doubtful, elsewhere a picture is an ornament', async () => {
  const cells = [
    '<img src=ge.gif alt="≥">12次',
    '<svg><path/></svg>',
    '<img hidden>甲',
    '10<math><msup><mn>4</mn></msup></math>',
  ]
  const page = `<p><img alt="徽">绩效目标表<table><tr>${cells.map((cell) => `<td>${cell}`).join('')}</table>`
  expect((await read(page)).rows).toEqual([
    ['正文 1', '绩效目标表'],
    ['第 1 张表 1', '12次：有图片“≥”，没有读', '：有图片，没有读', '甲', '10\n4：有数学公式，读不全'],
  ])
})

describe('a table with larger tables in its cells', () => {
  const inner = `<table>${'<tr><td>一季度<td>3<td>次</tr>'.repeat(4)}</table>`
  const header = '<tr><td>三级指标<td>指标值<td>依据</tr>'

  test('is read itself where it has a header, and texts beside them', async () => {
    const { rows } = await read(`<table>${header}<tr><td>巡查次数<td>≥12次${inner}<td></tr></table>`)
    expect(rows.map(([place, first]) => [place, first])).toEqual([
      ['第 1 张表 1', '三级指标'],
      ['第 1 张表 2', '巡查次数'],
    ])
  })

  test.each([
    ['no header', `<tr><td>上<td>下</tr><tr><td>左<td>中${inner}<td>右</tr>`],
    ['no text beside them', `<tr><td>首页<td>新闻<td>公开</tr><tr><td>左<td>${inner}<td></tr>`],
  ])('is their frame where it has %s', async (_, rows) => {
    const places = (await read(`<table>${rows}</table>`)).rows.map(([place]) => place)
    expect(places.filter((place) => place?.startsWith('第'))).toEqual(
      [1, 2, 3, 4].map((row) => `第 1 张表 ${row}`),
    )
  })
})

test('a table of several cells within a cell makes that cell doubtful', async () => {
  const inner = (cells: string) => `<td><table><tr>${cells}</table>`
  const { rows } = await read(`<table><tr>${inner('<td>甲<td>乙')}${inner('<td>丙')}<td>丁<td>戊</table>`)
  expect(rows).toEqual([['第 1 张表 1', '甲\n乙：格里还有一张表，读不全', '丙', '丁', '戊']])
})
