import { changes } from '../words/zh/changes.ts'
import type { Change } from './change.ts'
import { countTags } from './tag.ts'

/** How many changes there are of each kind, in words: loosened targets first. */
export function tellCounts(all: readonly Change[]): string {
  return [...countTags(all)].map(([tag, count]) => changes.countedOf(changes.tags[tag], count)).join('，')
}
