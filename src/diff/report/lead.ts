import { changes } from '../../words/zh/changes.ts'
import type { Comparison } from '../comparison.ts'
import { countTags } from '../tag.ts'

/** How much has changed, in a sentence that tells of loosened targets first. */
export function leadOf({ changes: all }: Comparison): string {
  if (all.length === 0) return changes.none
  const projects = new Set(all.map(({ project }) => project.id)).size
  const counts = [...countTags(all)].map(([tag, count]) => changes.countedOf(changes.tags[tag], count))
  return `${changes.counted(projects, all.length)}：${counts.join('，')}。`
}
