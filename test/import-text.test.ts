import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readSource } from '../src/import/read/source.ts'

/** Cells that are read of a text. */
async function cellsOf(text: string | Uint8Array, name = 'a.txt'): Promise<string[][]> {
  const grid = await readSource({ name, bytes: typeof text === 'string' ? strToU8(text) : text })
  return grid.map(({ cells }) => cells.map((cell) => cell.text))
}

describe('text with tabs', () => {
  test.each(['', 'a.txt'])('has cells that a spreadsheet quotes, as %j', async (name) => {
    const copied = '数量\t"巡查\n次数"\t≥12次\r\n质量\t合格率\t"说""好"""\r\n'
    expect(await cellsOf(copied, name)).toEqual([
      ['数量', '巡查\n次数', '≥12次'],
      ['质量', '合格率', '说"好"'],
      [''],
    ])
  })

  test('has rows whose numbers are those of the lines that they begin in', async () => {
    const bytes = strToU8('"一\n二"\t三\n四\t五\n')
    const grid = await readSource({ name: 'a.txt', bytes })
    expect(grid.slice(0, 2).map(({ place }) => place.row)).toEqual([1, 3])
  })

  test('keeps commas that a spreadsheet has quoted', async () => {
    expect(await cellsOf('"巡查, 保洁"\t"≥1,200次"')).toEqual([['巡查, 保洁', '≥1,200次']])
  })

  test('keeps quotes that no cell needs, that are not closed, or that stand within', async () => {
    const text = '"五个以"\t说"好"\t次数\n"五个以"工作\t"甲\t乙\n丙\t丁"\t戊'
    expect(await cellsOf(text)).toEqual([
      ['"五个以"', '说"好"', '次数'],
      ['"五个以"工作', '"甲', '乙'],
      ['丙', '丁"', '戊'],
    ])
  })

  test('keeps quotes that do not fit even beside cells that are quoted', async () => {
    expect(await cellsOf('"甲\n乙"\t丙\n"丁\t戊')).toEqual([
      ['甲\n乙', '丙'],
      ['"丁', '戊'],
    ])
    expect(await cellsOf('"甲\n乙"\t"丙"丁\t戊"己')).toEqual([['甲\n乙', '"丙"丁', '戊"己']])
  })

  test.each(['a.txt', 'a.tsv'])(
    'keeps quotes that say that a cell is as the one above, as %s',
    async (name) => {
      const text = '次数\t≥4次\t办法\n检测\t"\t"\t\n"\t"\t"\n保洁\t"好\t"\n'
      expect(await cellsOf(text, name)).toEqual([
        ['次数', '≥4次', '办法'],
        ['检测', '"', '"', ''],
        ['"', '"', '"'],
        ['保洁', '"好', '"'],
        [''],
      ])
    },
  )

  test('keeps quotes that no cell needs even beside cells that need theirs', async () => {
    const text = '"五个以"\t"甲,乙"\t"巡查\n次数"\n"四好"路\t"说""好"""\t"≥3次"\t""'
    expect(await cellsOf(text)).toEqual([
      ['"五个以"', '甲,乙', '巡查\n次数'],
      ['"四好"路', '说"好"', '"≥3次"', '""'],
    ])
  })
})

describe('a table with the ending .csv', () => {
  test.each([
    [';', '甲;乙;丙\n"丁;";"1,000";"戊\n己"'],
    [',', '甲,乙,丙\n丁;,"1,000","戊\n己"'],
    ['\t', '甲\t乙\t丙\n丁;\t"1,000"\t"戊\n己"'],
  ])('has values apart by %j', async (_, text) => {
    expect(await cellsOf(text, 'a.csv')).toEqual([
      ['甲', '乙', '丙'],
      ['丁;', '1,000', '戊\n己'],
    ])
  })
})

describe('UTF-16', () => {
  const text = '三级指标\t指标值\r\n巡查次数\t≥12次'
  const encoded = (isLittle: boolean, start = '') => {
    const bytes = new Uint8Array((start + text).length * 2)
    const view = new DataView(bytes.buffer)
    for (const [index, unit] of [...(start + text)].entries())
      view.setUint16(index * 2, unit.charCodeAt(0), isLittle)
    return bytes
  }

  test.each([
    ['with a mark', encoded(true, '\ufeff')],
    ['with a mark, the other way round', encoded(false, '\ufeff')],
    ['without a mark', encoded(true)],
    ['without a mark, the other way round', encoded(false)],
  ])('is read %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      ['三级指标', '指标值'],
      ['巡查次数', '≥12次'],
    ])
  })
})
