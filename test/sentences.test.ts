import { expect, test } from 'vitest'
import { readSentences } from '../src/rules/parts/sentences.ts'

test.each([
  ['效果显著', null, ''],
  ['一般督办件7个工作日内办结。', null, ''],
  ['会期不超过1天。一类会议报到和离开时间', null, '一类会议报到和离开时间'],
  ['先办好。再说“办好了。”', null, ''],
  ['先办好。（另有通知）', null, ''],
  ['按照（原文如此。）执行', null, ''],
  ['1）召开会议 2）举办培训', null, ''],
  ['根据《关于…的通知', '《', ''],
  ['各县（市、区', '（', ''],
  ['各县(市、区）', null, ''],
  ['推动“五个以“专班', null, ''],
  ['推动“五个以', '“', ''],
])('%s: %s is unclosed, %s is left over', (text, unclosed, rest) =>
  expect(readSentences(text)).toEqual({ unclosed, rest }),
)

test('takes a time that grows with the text alone', () => {
  const start = performance.now()
  for (const text of ['《', '（》', '。）', '。', '“”', '。甲']) readSentences(text.repeat(100_000))
  expect(performance.now() - start).toBeLessThan(2000)
})
