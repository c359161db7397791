import type { Version } from './versions.ts'

/** What is known of all versions of the content. */
export interface History {
  /** All of them; only the newest, in a shallow clone; or none where there is no git. */
  readonly known: 'whole' | 'shallow' | 'none'
  /** Versions of each project that is or was, the newest first, by its last id. */
  readonly versions: ReadonlyMap<string, readonly Version[]>
}

/** Versions of a project, the newest first; null where they are not known. */
export function versionsOf({ known, versions }: History, id: string): readonly Version[] | null {
  return known === 'whole' ? (versions.get(id) ?? []) : null
}
