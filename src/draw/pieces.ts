import { createHash } from 'node:crypto'
import { closeSync, openSync, readSync, writeFileSync } from 'node:fs'
import type { Extent } from '../publish/data/published.ts'

/** Makes a piece of a file, when its turn has come. */
export type ToPiece = () => Uint8Array

/** A file that is written from pieces, which come in any order. */
export interface PiecedFile {
  readonly put: (index: number, toPiece: ToPiece) => void
  /** Closes the file; throws where a piece before the last one has not come. */
  readonly close: () => PiecedExtent
}

/** How long a file is, and each of its pieces, in bytes. */
export interface PiecedExtent extends Extent {
  readonly pieces: readonly number[]
}

/** Begins a file of pieces. */
export function openPieced(path: string): PiecedFile {
  const file = openSync(path, 'w')
  const hash = createHash('sha256')
  const waiting = new Map<number, ToPiece>()
  const pieces: number[] = []
  const put = (index: number, toPiece: ToPiece) => {
    waiting.set(index, toPiece)
    for (let next = waiting.get(pieces.length); next !== undefined; next = waiting.get(pieces.length)) {
      const bytes = next()
      waiting.delete(pieces.length)
      writeFileSync(file, bytes)
      hash.update(bytes)
      pieces.push(bytes.length)
    }
  }
  const close = () => {
    closeSync(file)
    if (waiting.size > 0) throw new RangeError(`piece ${pieces.length} is missing`)
    return { pieces, bytes: pieces.reduce((sum, bytes) => sum + bytes, 0), sha256: hash.digest('hex') }
  }
  return { put, close }
}

/** Part of a file. */
export interface Part {
  readonly start: number
  readonly bytes: number
}

/** Reads a part of a file. */
export function readPart(path: string, { start, bytes }: Part): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const part = new Uint8Array(bytes)
    if (readSync(file, part, 0, bytes, start) !== bytes) throw new RangeError(`${path} ends early`)
    return part
  } finally {
    closeSync(file)
  }
}
