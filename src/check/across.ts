import { dirname } from 'node:path/posix'
import type { Edition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { siteRules } from '../rules/index.ts'

/** What a project is compared by, with the path of its file. */
export interface ReadEdition {
  readonly path: string
  readonly edition: Edition
}

/** Findings that only all files together show, by the path of the file that they speak of; `sources` are paths. */
export function findAcross(
  read: readonly ReadEdition[],
  sources: ReadonlySet<string>,
): ReadonlyMap<string, readonly Finding[]> {
  const paths = new Map(read.map(({ edition, path }) => [edition, path]))
  const editions = read.map(({ edition }) => edition)
  const missing = read.flatMap((each) => findSource(each, sources))
  const found = siteRules.flatMap(({ id, find }) =>
    find(editions).map(({ project, ...finding }) => ({
      path: paths.get(project) ?? '',
      finding: { ...finding, rule: id },
    })),
  )
  const groups = Map.groupBy([...missing, ...found], ({ path }) => path)
  return new Map([...groups].map(([path, own]) => [path, own.map(({ finding }) => finding)]))
}

// A project may name a source text that does not stand beside it.
function findSource({ path, edition: { sourceUrl: url } }: ReadEdition, sources: ReadonlySet<string>) {
  if (url === null || url.includes('://') || sources.has(`${dirname(path)}/${url}`)) return []
  const reason = `没有找到底本 ${url}`
  const note = '请把底本放在同一个文件夹里，或者改正文件名。'
  const finding: Finding = { rule: 'source-missing', path: ['来源', '网址'], reason, note }
  return [{ path, finding }]
}

/** Names of the earlier files that have the same ids, by the paths of the later ones. */
export function findClashes(
  files: readonly { readonly path: string; readonly id: string }[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const clashes = new Map<string, string>()
  for (const { path, id } of files) {
    const other = first.get(id)
    if (other === undefined) first.set(id, path)
    else clashes.set(path, other.slice(other.lastIndexOf('/') + 1))
  }
  return clashes
}
