import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Ajv from 'ajv-draft-04'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import type { CheckedFile } from '../src/check/checked.ts'
import { toGitHub } from '../src/report/github.ts'
import { toJson } from '../src/report/json.ts'
import { toSarif } from '../src/report/sarif.ts'
import { toSummary } from '../src/report/summary.ts'
import { toText } from '../src/report/text.ts'
import { root } from './command.ts'

const text = `项目名称: 道路养护
预算部门: 交通局
预算年度: 2025
年度绩效目标表:
  - 目标名称: 年度绩效目标1
    一级指标: 产出指标
    二级指标: 数量指标
    三极指标: 养护里程
    预计当年实现: ≥100公里
`

function filesWith(...texts: readonly string[]): readonly CheckedFile[] {
  const site = new VFile({
    path: 'site.yaml',
    value: Buffer.from('站点名称: 例\n发布单位: 例\n站点网址: https://example.cn/jixiao/\n'),
  })
  const projects = texts.map(
    (value, index) => new VFile({ path: `2025/jiaotong/x-${index}.yaml`, value: Buffer.from(value) }),
  )
  return check([...projects, site]).files
}

const toPath = (file: CheckedFile) => `content/${file.path}`
const toSource = () => text

describe('one misspelt label', () => {
  const files = filesWith(text)

  test('as text: the line, a mark under the place, the remedy, the address of the rule', () => {
    expect(toText(files, { toPath, toSource, colour: false })).toMatchInlineSnapshot(`
      "content/2025/jiaotong/x-0.yaml
        8:5  错误  不认识“三极指标”这个名称  key-unknown
            8 |     三极指标: 养护里程
              |     ^^^^^^^^
            是不是“三级指标”？表样没有的列请写进“其他列”。
            详见 https://example.cn/jixiao/rules/key-unknown.html

      检查了 2 个文件：1 个错误，0 个警告。
      "
    `)
  })

  test('as text on a terminal: in colours, and the same words', () => {
    const coloured = toText(files, { toPath, toSource, colour: true })
    expect(coloured).toContain('\u001b[31m错误\u001b[39m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replaceAll(/\u001b\[\d+m/gu, '')).toBe(toText(files, { toPath, toSource, colour: false }))
  })

  test('as JSON: the keys of the contract, lines and columns from 1', () => {
    expect(JSON.parse(toJson(files, toPath))).toMatchInlineSnapshot(`
      {
        "errors": 1,
        "files": 2,
        "messages": [
          {
            "column": 5,
            "endColumn": 9,
            "endLine": 8,
            "line": 8,
            "message": "不认识“三极指标”这个名称",
            "note": "是不是“三级指标”？表样没有的列请写进“其他列”。",
            "path": "content/2025/jiaotong/x-0.yaml",
            "rule": "key-unknown",
            "severity": "error",
            "url": "https://example.cn/jixiao/rules/key-unknown.html",
          },
        ],
        "notes": 0,
        "warnings": 0,
      }
    `)
  })

  test('as annotations of GitHub', () => {
    expect(toGitHub(files, toPath)).toMatchInlineSnapshot(`
      "::error file=content/2025/jiaotong/x-0.yaml,line=8,endLine=8,col=5,endColumn=9,title=错误 key-unknown::不认识“三极指标”这个名称%0A是不是“三级指标”？表样没有的列请写进“其他列”。
      "
    `)
  })

  test('as SARIF', () => {
    const [{ results, tool }] = JSON.parse(toSarif(files, toPath)).runs
    expect(tool.driver.rules).toEqual([
      { id: 'key-unknown', helpUri: 'https://example.cn/jixiao/rules/key-unknown.html' },
    ])
    expect(results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/2025/jiaotong/x-0.yaml' },
      region: { startLine: 8, startColumn: 5, endLine: 8, endColumn: 9 },
    })
  })
})

test('a SARIF log is valid under the schema of SARIF 2.1.0', () => {
  const schema = JSON.parse(readFileSync(join(root, 'test/fixtures/sarif/sarif-2.1.0.schema.json'), 'utf8'))
  const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema)
  isValid(JSON.parse(toSarif(filesWith(text, '项目名称: >1件\n'), toPath)))
  expect(isValid.errors).toBe(null)
  expect(isValid({ version: '2.1.0', runs: [{}] })).toBe(false)
})

test('more than ten annotations of a kind are summed up in the tenth', () => {
  const lines = toGitHub(filesWith(...Array<string>(12).fill(text)), toPath)
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(10)
  expect(lines.at(-1)).toBe('::error::另有 3 个错误没有在这里显示，请看检查的完整输出。')
})

test('no text of a file can begin a command or a table cell of its own', () => {
  const hostile = '"项目名称\\n::set-env name=a::b|<script>alert(1)</script>[x](javascript:1)": 1\n'
  const files = filesWith(hostile)
  for (const line of toGitHub(files, toPath).trimEnd().split('\n')) expect(line).toMatch(/^::error /)
  const summary = toSummary(files, toPath)
  expect(summary).not.toMatch(/<script>|[^\\]\|<|\]\(javascript/)
  expect(summary.split('\n').filter((line) => line.startsWith('::'))).toEqual([])
})
