import { cpus, totalmem } from 'node:os'
import own from '../package.json' with { type: 'json' }
import type { Built, Comparison, Measured } from './compare.ts'
import type { SearchTimes } from './search.ts'
import type { Share } from './shares.ts'
import type { Output, Size } from './sizes.ts'

/** All that one run of the benchmark has found. */
export interface Report {
  /** What was built. */
  readonly content: string
  readonly rounds: number
  /** What could not be measured here. */
  readonly missing: readonly string[]
  /** From few projects to many; the rest of the report is about the last. */
  readonly comparisons: readonly Comparison[]
  readonly endings: ReadonlyMap<string, Output>
  readonly firstLoad: Size
  readonly parts: Size
  readonly search: SearchTimes | null
}

/** The report as Markdown. */
export function toMarkdown(report: Report): string {
  const { content, rounds, missing, comparisons, endings, firstLoad, parts, search } = report
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? '?'}, ${toMega(totalmem())}`
  return [
    `${content}; medians of ${rounds}. ${machine}, Node ${process.version}, Astro ${own.dependencies.astro}.`,
    ...missing.map((line) => `${line}.`),
    ...comparisons.flatMap(toTables),
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

function toTables({ projects, compared, builds, daily, shares }: Comparison): string[] {
  const ours = builds[0]?.wall ?? Number.NaN
  const costs = ['wall', 'CPU', 'peak memory']
  return [
    `## ${count(projects)} projects`,
    ...(compared === 0 ? [] : [`The tables of ${count(compared)} projects say the same on all sites.`]),
    table(
      ['built with', ...costs, 'wall : ours', 'projects a second', 'files', 'bytes'],
      builds.map((built) => [...toCosts(built, ours), ...toFigures(built, projects)]),
    ),
    table(
      ['command', ...costs, 'wall : build'],
      daily.map((each) => toCosts(each, ours)),
    ),
    table(['our build spends on', 'files', 'CPU', 'share'], toShares(shares)),
  ]
}

function toCosts({ name, wall, cpu, memory }: Measured, ours: number): string[] {
  const seconds = [wall, cpu].map((time) => `${time.toFixed(1)} s`)
  return [name, ...seconds, memory === 0 ? '–' : toMega(memory), (wall / ours).toFixed(2)]
}

function toFigures({ wall, files, raw }: Built, projects: number): string[] {
  return [(projects / wall).toFixed(0), count(files), toMega(raw)]
}

function toShares(shares: readonly Share[]): string[][] {
  const whole = shares.reduce((sum, { seconds }) => sum + seconds, 0)
  const percent = (seconds: number) => `${((100 * seconds) / whole).toFixed(0)} %`
  return shares.map(({ name, files, seconds }) => [
    name,
    count(files),
    `${seconds.toFixed(1)} s`,
    percent(seconds),
  ])
}

function count(number: number): string {
  return number.toLocaleString('en-US')
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const rule = header.map((_, index) => (index === 0 ? '---' : '---:'))
  return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

function outputs([ending, { files, raw }]: readonly [string, Output]): string[] {
  return [`\`${ending}\``, count(files), toMega(raw)]
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
