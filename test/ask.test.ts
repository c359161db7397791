import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { type Ask, askOptions, type Question, withPerson } from '../src/commands/ask.ts'

const name: Question = {
  option: 'name',
  words: '项目名称',
  refuse: (answer) => (answer === '' ? '不能空着' : undefined),
}
const slug: Question = {
  option: 'slug',
  words: '文件名',
  proposal: 'daolu',
  refuse: (answer) => (answer === 'index' ? '这是保留的名称' : undefined),
}

/** Asks with what a person types, and gives what was answered and what was shown. */
async function talk(typed: string, use: (ask: Ask) => Promise<readonly string[]>) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  input.end(typed)
  const answers = withPerson({ input, output }, use).finally(() => output.end())
  const [shown, given] = await Promise.all([text(output), answers.catch(String)])
  return { shown, given }
}

describe('a person at a terminal', () => {
  test('is asked for what no option has given, and may take what is proposed', async () => {
    const { shown, given } = await talk('道路养护\n\n', async (ask) => [
      await ask(name, undefined),
      await ask(slug, undefined),
      await ask(slug, 'qiaoliang'),
    ])
    expect(given).toEqual(['道路养护', 'daolu', 'qiaoliang'])
    expect(shown).toMatch(/^项目名称：/u)
  })

  test('is asked again for what cannot be taken, until nobody answers', async () => {
    const { shown, given } = await talk('\n 道路养护 \nindex\n', async (ask) => [
      await ask(name, undefined),
      await ask(slug, undefined),
    ])
    expect(given).toBe('Error: 没有答完，什么也没有写')
    expect(shown).toContain('项目名称：不能空着\n')
    expect(shown).toContain('这是保留的名称\n')
  })
})

describe('options alone', () => {
  test.each([
    ['given', () => askOptions(name, ' 道路养护 '), '道路养护'],
    ['proposed', () => askOptions(slug, undefined), 'daolu'],
    ['lacking', () => askOptions(name, undefined), 'Error: 请用 --name 写明项目名称'],
    ['refused', () => askOptions(slug, 'index'), 'Error: --slug：这是保留的名称'],
  ])('answer what is %s', async (_, ask, expected) => {
    expect(await ask().catch(String)).toBe(expected)
  })
})
