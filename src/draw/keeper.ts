import { join } from 'node:path'
import { type Address, dataFileAddress } from '../publish/address.ts'
import type { Key } from '../routes/keys.ts'
import { type Earlier, isUntouched, remember, reuse } from './earlier.ts'
import { type Part, readPart, type ToPiece } from './pieces.ts'

/** Knows what an earlier build has drawn, and what this one does. */
export interface Keeper {
  /** Notes the key of files that are drawn. */
  readonly note: (addresses: readonly Address[], key: Key) => void
  /** Notes it, and puts the files of an earlier build there again; false, and none, where they must be drawn. */
  readonly reuse: (addresses: readonly Address[], key: Key) => boolean
  /** Piece of data/indicators.csv from an earlier build; undefined where it must be made. */
  readonly findPiece: (key: Key) => ToPiece | undefined
  /** Notes the pieces of that file, and how many bytes each has, if that is not known from an earlier build. */
  readonly notePieces: (keys: readonly Key[], bytes: readonly number[] | undefined) => void
  /** Remembers what was noted, for the next build. */
  readonly remember: () => Promise<void>
}

/** Where an earlier build stands, undefined where there is none to be looked for, and where this one is drawn. */
export interface Folders {
  readonly out: string | undefined
  readonly folder: string
}

/** A keeper that knows of an earlier build. */
export function keeperOf(earlier: Earlier, { out, folder }: Folders): Keeper {
  const keys = new Map<Address, Key>()
  let pieces: (readonly [Key, number])[] = []
  const indicators = dataFileAddress('indicators.csv')
  const parts =
    out !== undefined && isUntouched(earlier, { from: out, address: indicators }) ? earlier.parts : new Map()
  const note = (addresses: readonly Address[], key: Key) => {
    for (const address of addresses) keys.set(address, key)
  }
  return {
    note,
    reuse: (addresses, key) => {
      note(addresses, key)
      return out !== undefined && reuse({ earlier, from: out, to: folder }, addresses, key)
    },
    findPiece: (key) => {
      const part: Part | undefined = parts.get(key)
      return part && (() => readPart(join(out ?? '', indicators), part))
    },
    notePieces: (own, bytes) => {
      pieces = own.map((key, index) => [key, bytes?.[index] ?? earlier.parts.get(key)?.bytes ?? 0])
    },
    remember: async () => (out === undefined ? undefined : remember(out, keys, pieces)),
  }
}
