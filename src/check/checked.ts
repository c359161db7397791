import type { VFileMessage } from 'vfile-message'
import type { SiteFacts } from '../model/facts.ts'
import type { Project } from '../model/project.ts'
import type { Remark } from '../model/remark.ts'

/** A message of a file as plain data: what vfile's own says, without the stack of the program that wrote it. */
export type Message = Pick<
  VFileMessage,
  'column' | 'fatal' | 'line' | 'note' | 'place' | 'reason' | 'ruleId'
> & {
  url?: string
}

/** A file of content/ after the check; `path` is relative to the folder `cwd`. */
export interface CheckedFile {
  readonly cwd: string
  readonly path: string
  readonly messages: readonly Message[]
  /** SHA-256 of its bytes; null where nothing could be read. */
  readonly digest: string | null
}

/** All of content/ after the check: what can be published, and every file with its messages. */
export interface Checked<P = Project> {
  readonly files: readonly CheckedFile[]
  readonly facts: SiteFacts | undefined
  readonly projects: readonly P[]
  /** SHA-256 of the file of each project, by the project's id. */
  readonly digests: ReadonlyMap<string, string>
  /** What readers of a project's page are told of the check, by the project's id. */
  readonly remarks: ReadonlyMap<string, readonly Remark[]>
  /** Ids of all editions of each project that has several, the oldest first, by the project's id. */
  readonly editions: ReadonlyMap<string, readonly string[]>
  /** The texts that were transcribed, published beside the projects as they are, by their path. */
  readonly sources: ReadonlyMap<string, Uint8Array>
}
