import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const BIOME = join(ROOT, 'node_modules/@biomejs/biome/bin/biome')

const EDGE =
  'parse model rules check report files publish write site open draw cache threads archive import history diff cli commands integration fs astro'

// A file of each room of src/, and what the room may import besides itself; fs stands for all of the machine.
const ROOMS: Readonly<Record<string, string>> = {
  'parse/a.ts': '',
  'model/a.ts': '',
  'rules/a.ts': 'model',
  'check/a.ts': 'parse model rules',
  'report/a.ts': 'model check',
  'files.ts': 'fs',
  'publish/a.ts': 'model',
  'write/a.ts': 'parse model',
  'site.ts': 'model publish history',
  'cache.ts': 'fs',
  'threads.ts': 'fs',
  'open/a.ts': 'model check diff files publish history site cache threads fs',
  'draw/a.ts': 'model check publish history open site routes cache threads fs astro',
  'archive/a.ts': 'parse model check publish fs',
  'import/a.ts': 'parse model check publish',
  'history/a.ts': 'model check diff',
  'diff/a.ts': 'model publish words',
  'cli.ts': EDGE,
  'commands/a.ts': EDGE,
  'integration.ts': EDGE,
  'words/a.ts': 'model',
  'routes/a.ts': 'model publish history diff site words astro',
  'pages/a.astro': 'model publish history diff site routes words components layouts scripts astro',
  'components/a.astro': 'model publish history diff site routes words pages layouts scripts astro',
  'layouts/a.astro': 'model publish history diff site routes words pages components scripts astro',
  'scripts/a.ts': 'parse model rules check report publish write import',
}

const FORBIDDEN = [
  "parse/b.ts: import { readFile } from 'node:fs/promises'",
  "model/forms/b.ts: export { check } from '../../check/check.ts'",
  "rules/b.ts: await import('../parse/yaml.ts')",
  "publish/b.ts: import { spawn } from 'node:child_process'",
  "report/b.ts: import { check } from '../check/check.ts'",
  "report/b.ts: import { readProject } from '../model/project.ts'",
  "files.ts: import { parseYaml } from './parse/yaml.ts'",
  "site.ts: import { check } from './check/check.ts'",
  "pages/[year]/[department]/b.astro: import { check } from '../../../check/check.ts'",
  "components/table/b.ts: import { parseYaml } from '../../parse/yaml.ts'",
  "words/b.ts: import { forms } from '../model/forms/index.ts'",
  "diff/b.ts: import { readFile } from 'node:fs/promises'",
  "scripts/b.ts: import { createHash } from 'node:crypto'",
  "write/b.ts: import { join } from 'node:path'",
  "elsewhere.ts: import { createServer } from 'node:http'",
]

const ALLOWED = [
  "parse/b.ts: import { parse } from 'yaml'",
  "parse/b.ts: import { parseYaml } from './yaml.ts'",
  "model/forms/b.ts: import type { Form } from '../form.ts'",
  "publish/b.ts: import { createHash } from 'node:crypto'",
  "report/formats/b.ts: import type { Message } from '../../check/check.ts'",
  "routes/b.ts: import { rulePages } from '../components/rule-pages.ts'",
  "write/b.ts: import { parseMarkdown } from '../parse/markdown.ts'",
  "pages/[year]/[department]/b.astro: import { site } from '../../../site.ts'",
  "components/table/b.astro: import Cell from '../Cell.astro'",
  "layouts/b.astro: import '../styles/base.css'",
  "words/b/c.ts: import type { Words } from '../zh.ts'",
  "pages/b.astro: import { Content } from '../words/zh/about.md'",
]

const roomOf = (path: string) => path.replace(/\/.*|\.ts$/, '')

// Every room's file imports a type of every other room.
const MATRIX = Object.keys(ROOMS).flatMap((file) =>
  [...Object.keys(ROOMS), 'fs', 'astro'].flatMap((target) =>
    roomOf(target) === roomOf(file)
      ? []
      : {
          file,
          target: roomOf(target),
          line: `${file}: import type { T } from '${specifier(file, target)}'`,
        },
  ),
)

function specifier(from: string, to: string) {
  if (to === 'fs') return 'node:fs'
  if (to === 'astro') return 'astro/zod'
  const path = posix.relative(posix.dirname(from), to)
  return path.startsWith('.') ? path : `./${path}`
}

/** The lines that the linter of this repository reports, of lines `file: code`. */
function lint(lines: readonly string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'mubiao-'))
  for (const name of ['biome.json', 'package.json', '.gitignore'])
    cpSync(join(ROOT, name), join(folder, name))
  const files = Map.groupBy(lines, (line) => line.slice(0, line.indexOf(': ')))
  for (const [file, own] of files)
    write(
      join(folder, 'src', file),
      own.map((line) => line.slice(file.length + 2)),
    )
  const options = ['--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none']
  const { stdout } = spawnSync(process.execPath, [BIOME, 'lint', ...options], {
    cwd: folder,
    encoding: 'utf8',
  })
  rmSync(folder, { recursive: true })
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: Location }[] }
  return diagnostics.map(
    ({ location: { path, start } }) => files.get(path.replace('src/', ''))?.[start.line - 2] ?? path,
  )
}

interface Location {
  readonly path: string
  readonly start: { readonly line: number }
}

// The first line opens the front matter of .astro, and is a comment elsewhere, so that lines count alike.
function write(path: string, code: readonly string[]) {
  const [open, close] = path.endsWith('.astro') ? ['---', '---'] : ['//', '']
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, [open, ...code, close].join('\n'))
}

let reported: ReadonlySet<string>
beforeAll(() => {
  reported = new Set(lint([...MATRIX.map(({ line }) => line), ...FORBIDDEN, ...ALLOWED]))
})

test.each(Object.entries(ROOMS))('%s imports only: %s', (file, allowed) => {
  const imported = MATRIX.filter((row) => row.file === file && !reported.has(row.line))
  expect(imported.map(({ target }) => target).sort()).toEqual(
    allowed
      .split(' ')
      .filter((room) => room !== '' && room !== roomOf(file))
      .sort(),
  )
})

test('the linter reports exactly the forbidden examples', () => {
  expect([...FORBIDDEN, ...ALLOWED].filter((line) => reported.has(line))).toEqual(FORBIDDEN)
})

test('every entry of src/ is a room', () => {
  const entries = readdirSync(join(ROOT, 'src')).filter((entry) => !/^styles$|\.d\.ts$/.test(entry))
  expect(Object.keys(ROOMS).map(roomOf)).toEqual(expect.arrayContaining(entries.map(roomOf)))
})
