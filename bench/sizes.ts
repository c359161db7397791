import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Files with their bytes, as they are and as a web server sends them. */
export interface Size {
  readonly files: number
  readonly raw: number
  readonly gzip: number
}

/** Files of a site with their bytes. */
export type Output = Omit<Size, 'gzip'>

/** How many files a site has, and their bytes. */
export function outputOf(dist: string): Output {
  const sizes = [...sizeByEnding(dist).values()]
  return {
    files: sizes.reduce((sum, { files }) => sum + files, 0),
    raw: sizes.reduce((sum, { raw }) => sum + raw, 0),
  }
}

/** The same by ending. */
export function sizeByEnding(dist: string): ReadonlyMap<string, Output> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const byEnding = Map.groupBy(files, ({ name }) => extname(name))
  const sizes = [...byEnding].map(([ending, own]) => {
    const raw = own.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0)
    return [ending, { files: own.length, raw }] as const
  })
  return new Map(sizes.toSorted(([, a], [, b]) => b.raw - a.raw))
}

/** What a search needs before it can answer by names, departments and goals. */
export function firstLoad(dist: string): Size {
  const index = readFileSync(join(dist, 'index.html'), 'utf8')
  const links = [...index.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="(?<path>[^":#]+\.(?:js|css))"/gu)]
  const paths = links.flatMap(({ groups }) => groups?.path ?? [])
  return add(dist, [...new Set(['index.html', ...paths, join('search', 'projects.js')])])
}

/** The parts with the indicators, values and bases; nothing where a site has no search. */
export function parts(dist: string): Size {
  const folder = join(dist, 'search')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return add(
    folder,
    names.filter((name) => /^\d+\.js$/u.test(name)),
  )
}

function add(folder: string, paths: readonly string[]): Size {
  const bytes = paths
    .map((path) => join(folder, path))
    .filter(existsSync)
    .map((path) => readFileSync(path))
  return {
    files: bytes.length,
    raw: bytes.reduce((sum, { length }) => sum + length, 0),
    gzip: bytes.reduce((sum, each) => sum + gzipSync(each).length, 0),
  }
}
