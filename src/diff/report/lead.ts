import { changes } from '../../words/zh/changes.ts'
import type { Comparison } from '../comparison.ts'
import { tellCounts } from '../counts.ts'

/** How much has changed, in a sentence that tells of loosened targets first. */
export function leadOf({ changes: all }: Comparison): string {
  if (all.length === 0) return changes.none
  const projects = new Set(all.map(({ project }) => project.id)).size
  return `${changes.counted(projects, all.length)}：${tellCounts(all)}。`
}
