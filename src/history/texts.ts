import type { History } from './history.ts'
import type { Version } from './versions.ts'

/** The text of a version that another has followed: the id that its project had, and the name git gives to its bytes. */
export interface EarlierText {
  readonly id: string
  readonly blob: string
}

/** Texts of all versions that are not the newest, and the last ones of projects that were removed, the oldest first. */
export function earlierTexts({ versions }: Pick<History, 'versions'>): EarlierText[] {
  return [...versions.values()].flatMap((own) => own.slice(1).toReversed().flatMap(textOf))
}

/** The text of a version, where it may be read. What no check would have let pass is no version. */
export function textOf({ id, blob, isOpen }: Version): EarlierText[] {
  return blob === null || !isOpen ? [] : [{ id, blob }]
}
