import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpus } from '../bench/corpus.ts'
import { toMarkdown } from '../bench/markdown.ts'
import { readMarkdown } from '../src/parse/markdown-plain.ts'
import { readReference } from '../src/parse/markdown-reference.ts'
import { root } from './command.ts'
import { words } from './marks.ts'

const written = globSync(['content/**/*.md', 'test/fixtures/{twins,places}/*.md'], { cwd: root })
const files: readonly (readonly [string, string])[] = [
  ...written.map((path) => [path, readFileSync(join(root, path), 'utf8')] as const),
  ...corpus({ seed: 1, projects: 3 }).map(({ id, content }) => [id, toMarkdown(content)] as const),
]

describe('a file as offices write it', () => {
  test.each(files)('%s is read as by the reference', (_, text) => {
    for (const each of [text, text.replaceAll('\n', '\r\n'), text.trimEnd()]) {
      expect(readMarkdown(each)).toEqual(readReference(each))
    }
  })
})

// What would change the meaning of the lines around it, here or in other kinds of Markdown.
const lines = [
  '===¶---¶***¶+++¶```¶~~~¶$$¶:::注¶{一}¶|¶|一¶一|¶|-|¶-|-¶\\¶一\\¶`|`¶一\\|¶[a]¶[^1]¶<br>¶<div>¶<!--¶-->¶<?',
  '¶ ¶\t¶- 一¶- ```¶1. 一¶12) 一¶12 一¶2025年¶> 一¶  一¶    一¶\t一¶一  ¶: 一¶import 一¶&#42; 一',
  '##¶##一¶# 一¶## 一 ##¶### 一¶####### 一¶[a]: /b¶[^1]: 注¶*[注]: 一¶\0¶\r¶\f¶\u0085¶\uFEFF',
].flatMap((each) => each.split('¶'))
const mark = fc.oneof(words, fc.constantFrom(...lines))
const cell = fc.array(mark, { maxLength: 3 }).map((all) => all.join('').replaceAll('\n', ' '))
const row = fc.array(cell, { minLength: 2, maxLength: 2 }).map((cells) => `|${cells.join('|')}|`)
const line = fc.oneof(
  { weight: 2, arbitrary: mark },
  { weight: 4, arbitrary: mark.map((each) => `一${each}`) },
  { weight: 4, arbitrary: row },
  { weight: 4, arbitrary: row.map((each) => `\n${each}\n| :-: | - |`) },
  { weight: 4, arbitrary: fc.constantFrom('', '## 说明', '# 一', '| 一 | |', '|||\t') },
)
const file = fc
  .record({
    open: fc.constantFrom('---', '---', '---', '--- ', '\uFEFF---'),
    front: fc.array(fc.oneof(fc.constantFrom('甲: 乙', '', '---一', '## 一'), mark), { maxLength: 2 }),
    body: fc.array(line, { maxLength: 8 }),
    end: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ open, front, body, end }) => [open, ...front, '---', ...body].join('\n').replaceAll('\n', end))

// What chance seldom puts together.
const examples = [
  '| [一\\*] |\n| --- |\n\n# 二\n\n[一\\*]: /b',
  '# 一\n~~~\n# 二\n~~~',
  '| 一\\\\| 二 |\n| --- | --- |',
  '## 一 \t',
].map((body): [string] => [`---\n---\n${body}\n`])

describe('a file of any text', () => {
  test('is read as by the reference', () => {
    const holds = fc.property(file, (each) => {
      expect(readMarkdown(each)).toEqual(readReference(each))
    })
    fc.assert(holds, { numRuns: 1000, examples })
  })
})
