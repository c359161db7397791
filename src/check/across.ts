import type { VFile } from 'vfile'
import type { Entry } from './entry.ts'
import { addFindings, addPlaced } from './message.ts'

/** Adds a message where a project names a source text that does not stand beside it. */
export function checkSources(entries: readonly Entry[], sources: readonly VFile[]): void {
  const paths = new Set(sources.map(({ path }) => path))
  for (const { file, document, project } of entries) {
    const url = project.source?.url
    if (url == null || url.includes('://') || paths.has(`${file.dirname}/${url}`)) continue
    const reason = `没有找到底本 ${url}`
    const note = '请把底本放在同一个文件夹里，或者改正文件名。'
    addFindings(file, document, [{ rule: 'source-missing', path: ['来源', '网址'], reason, note }])
  }
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
