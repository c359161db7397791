import { spawn } from 'node:child_process'
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { HtmlValidate } from 'html-validate/node'
import { describe, expect, inject, test } from 'vitest'
import { hasTool } from '../tools.ts'
import { serve } from './serve.ts'

/** The part of the checker's report that is read here. */
interface Report {
  readonly messages: readonly {
    readonly url: string
    readonly type: string
    readonly lastLine?: number
    readonly message: string
    readonly extract?: string
  }[]
}

const jar = fileURLToPath(import.meta.resolve('vnu-jar/build/dist/vnu.jar'))

// From disk the checker would take `'self'` in the policy of a page for nothing, so it asks a server here.
const permit = '-Dnu.validator.servlet.allow-forbidden-hosts=true'

async function check(urls: readonly string[]): Promise<Report> {
  const args = [permit, '-jar', jar, '--format', 'json', '--exit-zero-always', '--stdout', ...urls]
  const child = spawn('java', args)
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)])
  expect(stderr).toBe('')
  return JSON.parse(stdout)
}

async function checkSite(folder: string): Promise<string[]> {
  const { url: origin, close } = await serve(folder)
  const pages = globSync('**/*.html', { cwd: folder }).toSorted()
  expect(pages).not.toEqual([])
  const { messages } = await check(pages.map((page) => `${origin}/${page}`)).finally(close)
  return messages.map(
    ({ url, type, lastLine, message, extract = '' }) =>
      `${url.slice(origin.length)}:${lastLine} ${type}: ${message} ${extract}`,
  )
}

describe.skipIf(!hasTool('java'))('the Nu HTML checker', () => {
  test.each(['dist', 'pathological', 'many'] as const)(
    'has nothing to say of any page of %s',
    async (site) => {
      expect(await checkSite(inject(site))).toEqual([])
    },
  )
})

// Those of the seed's site are checked with their links.
test('html-validate has nothing to say of any page of pathological', async () => {
  const checker = new HtmlValidate({ extends: ['html-validate:recommended'] })
  const folder = inject('pathological')
  const pages = globSync('**/*.html', { cwd: folder }).filter((page) => !page.startsWith('rules/'))
  expect(pages).not.toEqual([])
  const { results } = await checker.validateMultipleFiles(pages.map((page) => join(folder, page)))
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
  )
  expect(faults).toEqual([])
})
