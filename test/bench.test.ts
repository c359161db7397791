import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { cachedCorpus } from '../bench/cached-corpus.ts'
import { corpus } from '../bench/corpus.ts'
import { measureCommand } from '../bench/measure.ts'
import { toYaml } from '../bench/yaml.ts'
import { runCommand } from './command.ts'

const options = { seed: 7, projects: 50 }
let content: string

beforeAll(async () => {
  content = await cachedCorpus(options)
})

test('the corpus of a benchmark lies on disk as it was generated', async () => {
  expect(await cachedCorpus(options)).toBe(content)
  for (const { id, content: project } of corpus(options))
    expect(await readFile(join(content, `${id}.yaml`), 'utf8')).toBe(toYaml(project))
})

test('its check finds warnings and no errors', async () => {
  const { status, stdout } = await runCommand(['check', '--content', content, '--format', 'json'])
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ files: 51, errors: 0, warnings: expect.any(Number) })
  expect(JSON.parse(stdout).warnings).toBeGreaterThan(0)
})

test('what a command takes is measured, and one that fails is told of', async () => {
  const { wall, cpu, memory } = await measureCommand(['check', '--content', content])
  expect(wall).toBeGreaterThan(0)
  expect(cpu).toBeGreaterThan(0)
  expect(memory).toBeGreaterThan(10_000_000)
  await expect(measureCommand(['check', '--content', join(content, 'missing')])).rejects.toThrow('check')
})
