import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import type { Message } from '../src/check/checked.ts'

const head = '项目名称: 教师培训经费\n预算部门: 咸宁市教育局\n预算年度: 2025\n'
const columns = '目标名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值确定依据'
const times = (count: number, words: string) => words.repeat(count)

function yamlRows(table: string, count: number): string {
  const first = '  - 目标名称: 甲\n    一级指标: 产出指标\n    二级指标: 数量指标\n    三级指标: 次数\n'
  return `${table}:\n${first}${times(count - 1, '  - 三级指标: 次数\n')}`
}

function markdownRows(count: number): string {
  const header = `\n## 长期绩效目标表\n\n| ${columns} |\n${times(6, '| - ')}|\n`
  return `${header}| 甲 | 产出指标 | 数量指标 | 次数 | | |\n${times(count - 1, '| | | | 次数 | | |\n')}`
}

const flowRows = (count: number) => `长期绩效目标表: [${times(count, '{目标名称: 甲}, ')}]\n`

const cases = {
  'yaml: 1,000 rows': [`${head}${yamlRows('长期绩效目标表', 1000)}`],
  'yaml: 1,001 rows': [`${head}${yamlRows('长期绩效目标表', 1001)}`, '1008:3-1008:13 file-rows'],
  'yaml: 1,001 rows in two tables': [
    `${head}${yamlRows('长期绩效目标表', 500)}${yamlRows('年度绩效目标表', 501)}`,
    '1012:3-1012:13 file-rows',
  ],
  'yaml: 1,001 rows in brackets': [`${head}${flowRows(1001)}`, '4:11012-4:11016 file-rows'],
  'yaml: 1,001 notes, which are no rows': [
    `${head}${yamlRows('长期绩效目标表', 1)}编者注:\n${times(1001, '  - 照录\n')}说明: |\n${times(1001, '  - 甲: 乙\n')}`,
  ],
  'yaml: 33 levels': [`${head}编者注: ${times(40, '[')}${times(40, ']')}\n`, '4:1-4:86 file-levels'],
  'yaml: over 512 KiB': [`${head}说明: ${times(180_000, '长')}\n`, '1:1-1:1 file-size'],
  'md: 1,000 rows': [`---\n${head}---\n${markdownRows(1000)}`],
  'md: 1,001 rows': [`---\n${head}---\n${markdownRows(1001)}`, '1011:1-1011:17 file-rows'],
  'md: 1,001 rows of YAML': [
    `---\n${head}${yamlRows('长期绩效目标表', 1001)}---\n`,
    '1009:5-1009:9 file-rows',
  ],
  'md: a table of 1,001 lines in a code block': [
    `---\n${head}---\n${markdownRows(1)}\n## 说明\n\n\`\`\`\n${markdownRows(1001)}\`\`\`\n`,
  ],
  'md: a rule of 40 hyphens': [
    `---\n${head}---\n${markdownRows(1)}\n## 说明\n\n一\n\n${times(40, '- ')}\n\n二\n`,
  ],
  'md: 33 levels of quotation': [
    `---\n${head}---\n${markdownRows(1)}\n## 说明\n\n${times(33, '>')} 引用\n`,
    '15:1-15:37 file-levels',
  ],
  'md: 33 levels of lists': [
    `---\n${head}---\n${markdownRows(1)}\n## 说明\n\n${times(33, '1. ')}一\n`,
    '15:1-15:101 file-levels',
  ],
  'md: 2,001 asterisks': [
    `---\n${head}---\n${markdownRows(1).replace('次数', times(2001, '*a '))}`,
    '11:1-11:6030 file-levels',
  ],
  'md: over 512 KiB': [`---\n${head}---\n${times(180_000, '长')}\n`, '1:1-1:1 file-size'],
} as const

describe('a file at the limits', () => {
  test.each(Object.entries(cases))('%s', (name, [text, ...expected]) => {
    const bytes = new TextEncoder().encode(text)
    const file = new VFile({ path: `2025/jiaoyu-ju/peixun.${name.split(':')[0]}`, value: bytes })
    const start = performance.now()
    const { projects, files } = check([file])
    expect(performance.now() - start).toBeLessThan(1000)
    const errors = files
      .flatMap(({ path, messages }) => (path === file.path ? messages : []))
      .filter(({ fatal }) => fatal)
    expect(errors.map((message) => `${placeOf(message)} ${message.ruleId}`)).toEqual(expected)
    expect(projects).toHaveLength(expected.length > 0 ? 0 : 1)
  })
})

function placeOf({ place }: Message): string {
  if (place === undefined || !('start' in place)) return ''
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
}
