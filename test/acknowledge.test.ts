import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import { messagesOf } from './messages-of.ts'

const head = `项目名称: 道路养护
预算部门: 交通局
预算年度: 2025
年度绩效目标表:
  - 目标名称: 年度绩效目标1
    一级指标: 产出指标
    二级指标: 质量指标
    三级指标: 巡查次数
    预计当年实现: ≥12次
    指标值确定依据: 《养护规范》
  - 三级指标: 抽检次数
    预计当年实现: ≥4次
    指标值确定依据: 《养护规范》
`

/** Rule and line of each message, and what the page is told of what was acknowledged, for a file with 校核说明. */
function checkWith(acknowledgements: string) {
  const file = new VFile({ path: '2025/jiaotong/yanghu.yaml', value: Buffer.from(head + acknowledgements) })
  const { remarks, files } = check([file])
  const rules = new Set(['quality-count', 'acknowledgement-unmatched', 'privacy-phone'])
  return {
    messages: files
      .flatMap(({ messages }) => messages)
      .filter(({ ruleId }) => rules.has(String(ruleId)))
      .map(
        ({ ruleId, line, reason }) => `${line} ${ruleId}${ruleId === 'quality-count' ? '' : ` ${reason}`}`,
      ),
    spoken: [...remarks.values()]
      .flat()
      .flatMap(({ anchor, acknowledgement }) =>
        acknowledgement === null ? [] : [[anchor !== null, acknowledgement]],
      ),
  }
}

describe('a 校核说明', () => {
  test('is not asked for: both rows are found', () => {
    expect(checkWith('')).toEqual({ messages: ['9 quality-count', '12 quality-count'], spoken: [] })
  })

  test('silences a rule in the whole file, and its words stand beside the rows', () => {
    expect(checkWith('校核说明:\n  - 规则: quality-count\n    说明: 原表如此。\n')).toEqual({
      messages: [],
      spoken: [
        [true, '原表如此。'],
        [true, '原表如此。'],
      ],
    })
  })

  test.each([
    '三级指标: 抽检次数',
    '三级指标: 抽检次数, 列: 预计当年实现',
    '表: 年度绩效目标表, 目标名称: 年度绩效目标1, 二级指标: 质量指标, 三级指标: 抽检次数',
  ])('silences it at one indicator: %s', (where) => {
    const text = `校核说明:\n  - 规则: quality-count\n    位置: { ${where} }\n    说明: 原表如此。\n`
    expect(checkWith(text)).toEqual({ messages: ['9 quality-count'], spoken: [[true, '原表如此。']] })
  })

  test('that matches nothing is itself found', () => {
    const text = '校核说明:\n  - 规则: quality-count\n    位置: { 三级指标: 没有的 }\n    说明: 原表如此。\n'
    expect(checkWith(text).messages).toEqual([
      '9 quality-count',
      '12 quality-count',
      '15 acknowledgement-unmatched 这条说明没有对应的检查结果（quality-count）',
    ])
  })

  test('of a rule that does not exist is found, with the likely one', () => {
    const file = new VFile({
      path: '2025/jiaotong/yanghu.yaml',
      value: Buffer.from(`${head}校核说明:\n  - 规则: quality-counts\n    说明: 原表如此。\n`),
    })
    const found = messagesOf(file).find(({ ruleId }) => ruleId === 'acknowledgement-unmatched')
    expect([found?.line, found?.column, found?.reason, found?.note]).toEqual([
      15,
      9,
      '没有“quality-counts”这条规则',
      '是不是 quality-count？',
    ])
  })

  test('does not let an error pass', () => {
    const text = '校核说明:\n  - 规则: privacy-phone\n    说明: 原表如此。\n实施单位: 张三 13800138000\n'
    const { messages } = checkWith(text)
    expect(messages).toContainEqual(expect.stringMatching(/^17 privacy-phone/))
  })
})
