import { tellCounts } from '../diff/counts.ts'
import { changesBeside, reasonOf } from '../history/reason.ts'
import type { Version } from '../history/versions.ts'
import { history as words } from '../words/zh/history.ts'

/** What became of a project in a version, in a few words: loosened targets first. */
export function sumUp(version: Version): string {
  const told = [words.kinds[version.is], tellCounts(changesBeside(version))].filter(Boolean)
  if (told.length > 0) return told.join('，')
  return reasonOf(version) === null ? '' : words.onlyReason
}
