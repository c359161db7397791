import type { VFile } from 'vfile'
import type { Finding } from '../model/finding.ts'
import type { Project } from '../model/project.ts'
import { siteRules } from '../rules/index.ts'
import type { Entry } from './entry.ts'
import { addPlaced } from './message.ts'

/** Findings of each project that only all projects together show. */
export function findAcross(entries: readonly Entry[]): Map<Project, Finding[]> {
  const projects = entries.map((entry) => entry.project)
  const found = siteRules.flatMap(({ id, find }) =>
    find(projects).map((finding) => ({ ...finding, rule: id })),
  )
  return Map.groupBy(found, ({ project }) => project)
}

/** Finding of a project that names a source text which does not stand beside it. */
export function findSource({ file, project }: Entry, sources: ReadonlySet<string>): Finding[] {
  const url = project.source?.url
  if (url == null || url.includes('://') || sources.has(`${file.dirname}/${url}`)) return []
  const reason = `没有找到底本 ${url}`
  const note = '请把底本放在同一个文件夹里，或者改正文件名。'
  return [{ rule: 'source-missing', path: ['来源', '网址'], reason, note }]
}

/** Adds a message to every file whose id an earlier file already has. */
export function checkIds(files: readonly { readonly file: VFile; readonly id: string }[]): void {
  const first = new Map<string, VFile>()
  for (const { file, id } of files) {
    const other = first.get(id)
    if (other === undefined) first.set(id, file)
    else addPlaced(file, [clash(other)])
  }
}

function clash({ basename }: VFile) {
  return {
    rule: 'id-clash',
    range: { start: 0, end: 0 },
    reason: `与 ${basename} 的网址相同：同一个项目只能有一个文件`,
    note: '请删去其中一个，或者改一个文件名。',
  }
}
