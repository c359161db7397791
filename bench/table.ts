import { cpus, totalmem } from 'node:os'
import type { Cost } from './measure.ts'
import type { SearchTimes } from './search.ts'
import type { Size } from './sizes.ts'

/** All that one run of the benchmark has found. */
export interface Report {
  /** What was built. */
  readonly content: string
  readonly projects: number
  readonly check: Cost
  readonly build: Cost
  readonly endings: ReadonlyMap<string, Omit<Size, 'gzip'>>
  readonly firstLoad: Size
  readonly parts: Size
  readonly search: SearchTimes | null
}

/** The report as Markdown. */
export function toMarkdown(report: Report): string {
  const { content, projects, check, build, endings, firstLoad, parts, search } = report
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${toMega(totalmem())}, Node ${process.version}`
  return [
    `${content}; ${projects.toLocaleString('en-US')} projects. ${machine}.`,
    table(
      ['command', 'wall', 'CPU', 'peak memory', 'projects a second'],
      [costs('check', check, projects), costs('build', build, projects)],
    ),
    table(['output', 'files', 'bytes'], [...endings].map(outputs)),
    table(
      ['search loads', 'files', 'bytes', 'gzip'],
      [loads('first', firstLoad), ...(parts.files > 0 ? [loads('parts', parts)] : [])],
    ),
    ...(search === null
      ? ['No search on `index.html`.']
      : [table(['search in Chromium, from disk', 'ms'], times(search))]),
  ].join('\n\n')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? '---' : '---:'))
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function costs(name: string, { wall, cpu, memory }: Cost, projects: number): string[] {
  return [name, `${wall.toFixed(1)} s`, `${cpu.toFixed(1)} s`, toMega(memory), (projects / wall).toFixed(0)]
}

function outputs([ending, { files, raw }]: readonly [string, Omit<Size, 'gzip'>]): string[] {
  return [`\`${ending}\``, files.toLocaleString('en-US'), toMega(raw)]
}

function loads(name: string, { files, raw, gzip }: Size): string[] {
  return [name, String(files), toKilo(raw), toKilo(gzip)]
}

function times({ first, complete, keys }: SearchTimes): string[][] {
  const sorted = keys.toSorted((a, b) => a - b)
  const rows = { 'first results': first, 'all parts searched': complete }
  const pressed = { 'key press, median': sorted[sorted.length >> 1], 'key press, longest': sorted.at(-1) }
  return Object.entries({ ...rows, ...pressed }).map(([name, time]) => [name, time?.toFixed(0) ?? '–'])
}

function toMega(bytes: number): string {
  return bytes < 1e6 ? toKilo(bytes) : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
}

function toKilo(bytes: number): string {
  return `${(bytes / 1e3).toFixed(bytes < 1e4 ? 1 : 0)} kB`
}
