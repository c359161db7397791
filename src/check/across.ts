import { dirname } from 'node:path/posix'
import type { Finding } from '../model/finding.ts'
import type { Project } from '../model/project.ts'
import { siteRules } from '../rules/index.ts'

/** A project with the path of its file. */
export interface ReadProject {
  readonly path: string
  readonly project: Project
}

/** Findings that only all files together show, by the path of the file that they speak of; `sources` are paths. */
export function findAcross(
  read: readonly ReadProject[],
  sources: ReadonlySet<string>,
): ReadonlyMap<string, readonly Finding[]> {
  const paths = new Map(read.map(({ project, path }) => [project, path]))
  const projects = read.map(({ project }) => project)
  const missing = read.flatMap((each) => findSource(each, sources))
  const found = siteRules.flatMap(({ id, find }) =>
    find(projects).map(({ project, ...finding }) => ({
      path: paths.get(project) ?? '',
      finding: { ...finding, rule: id },
    })),
  )
  const groups = Map.groupBy([...missing, ...found], ({ path }) => path)
  return new Map([...groups].map(([path, own]) => [path, own.map(({ finding }) => finding)]))
}

// A project may name a source text that does not stand beside it.
function findSource({ path, project }: ReadProject, sources: ReadonlySet<string>) {
  const url = project.source?.url
  if (url == null || url.includes('://') || sources.has(`${dirname(path)}/${url}`)) return []
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
