import { expect, test } from 'vitest'
import { textRules } from '../src/rules/index.ts'

/** Texts by the one rule that finds something in them. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'privacy-phone': [
    '联系人张三，13800138000',
    '１３８００１３８０００',
    '138 0013 8000、138-0013-8000',
    '+86 138-0013-8000',
    '8613800138000',
    'Tel13800138000',
    '13800138000（微信同号）。',
  ],
  'privacy-identity': [
    '11010519491231002X',
    '１１０１０５１９４９１２３１００２ｘ',
    '110105 19491231 002X',
    '身份证号：110105491231002',
  ],
  'privacy-email': [
    'example@qq.com',
    '邮箱ＥＸＡＭＰＬＥ＠１６３．ＣＯＭ',
    '13800138000@139.com',
    'a.b@vip.sina.com。',
  ],
  'text-bidi': ['≥\u202E21次', '\u200F'],
  'text-invisible': ['≥98\u200B%', '\uFEFF合格率', '葛\u{E0100}', '第一行\u2028第二行', '\u3164'],
  'text-private': ['\uF0B7 满意', '\u{F0000}'],
  'text-mojibake': ['满\uFFFD度', '锟斤拷', '瀹屾垚', '椤圭洰缁╂晥', 'é¡¹ç›®ç»©æ•ˆ', 'â‰¥98%'],
  'text-template': [
    '（请填写项目名称）',
    '请填写',
    '此处填写',
    '（填写实施单位）',
    'XX单位工作经费',
    '××市财政局',
    '20XX年完成',
    '{{项目名称}}',
    '单击或点击此处输入文字。',
  ],
  'text-placeholder': [
    ...['**', 'xxx', '×××', 'XX', '待定', '（待补充）', '……', '???', '___', 'TBD'],
    ...['≥XX%', '培训××次', '投入***万元', 'X月X日前', '完成____次'],
  ],
}

const SILENT = [
  ...[
    '13812345678元',
    '13812345678.00',
    '13,812,345,678元',
    '42120025Y13800000001',
    '4213800138000',
    '0715-8235678',
  ],
  ...[
    'https://www.example.gov.cn/art/13800138000.html',
    '138****8000',
    '110105194912310021',
    '421200202503180012',
  ],
  ...['http://a.cn/11010519491231002X', 'bgs@example.gov.cn', 'a@example.com'],
  ...['❤️', '👨‍👩‍👧', '1️⃣', 'ᠮᠣᠩᠭᠣᠯ\u180Eᠠ', 'café “a”', '℃ ㎡ ≥ ± ½ 〇'],
  ...['无', '/', '-', '——', '王××', '李××、赵××各1万元', '3×4', 'L×W×H', 'XXL', '二○○五年', '**重点**：推进'],
  ...[
    '填写质量',
    '档案填写规范（填写完整、准确）',
    '“……”等工作',
    '及时填写率',
    '√',
    '≥ 4次',
    '0.5天/次',
    '2025年',
  ],
]

function rulesThatFind(text: string): string[] {
  return textRules.filter(({ find }) => find(text) !== undefined).map(({ id }) => id)
}

test.each(Object.entries(FOUND))('%s, and it alone, finds what is wrong', (id, texts) => {
  for (const text of texts) expect([text, ...rulesThatFind(text)]).toEqual([text, id])
})

test.each(Object.entries(FOUND))('%s is asked of every text in which it finds something', (id, texts) => {
  const { signs } = textRules.find((rule) => rule.id === id) ?? {}
  for (const text of texts) expect(text).toMatch(new RegExp(signs ?? '', 'iu'))
})

test('finds nothing in what only resembles it', () => {
  for (const text of SILENT) expect([text, ...rulesThatFind(text)]).toEqual([text])
})

test('shows no personal information in full', () => {
  const private_ = textRules.filter(({ id }) => id.startsWith('privacy-'))
  const text = '13800138000 身份证11010519491231002X example@qq.com'
  const words = private_.map(({ find }) => JSON.stringify(find(text)))
  expect(words).toHaveLength(3)
  for (const each of words) expect(each).not.toMatch(/13800138000|19491231|example@/u)
})

test('takes linear time on hostile text', { timeout: 10_000 }, () => {
  const seeds = [
    '1',
    '138 ',
    'a@',
    '（请',
    '（请填写填写填写',
    '{{',
    '×',
    '*',
    '_',
    '👨‍',
    '\u200B',
    'https://',
    '瀹屾垚',
    '身份证',
    'ا',
  ]
  const texts = [...seeds, '* ', '王×', '１３', 'â€'].map((seed) => seed.repeat(100_000 / seed.length))
  const start = performance.now()
  for (const text of [...texts, '*'.repeat(1e5) + ' '.repeat(1e5)]) rulesThatFind(text)
  expect(performance.now() - start).toBeLessThan(5000)
})
