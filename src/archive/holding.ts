import type { Readable } from 'node:stream'
import type { Finding } from './finding.ts'

/** A file that a bag holds. */
export interface HeldFile {
  readonly size: number
  readonly open: () => Promise<Readable>
}

/** What a bag holds, unpacked or in a ZIP: its files by their paths from the bag's base folder. */
export interface Holding {
  readonly files: ReadonlyMap<string, HeldFile>
  readonly hasPayload: boolean
  readonly findings: readonly Finding[]
  readonly close: () => void
}
