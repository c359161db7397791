import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

/** Size and checksums, in hexadecimal, of what a stream gives; never more than one piece of it is in memory. */
export async function digest(
  stream: Readable,
  algorithms: readonly string[],
): Promise<{ readonly size: number; readonly sums: ReadonlyMap<string, string> }> {
  const hashes = algorithms.map((algorithm) => [algorithm, createHash(algorithm)] as const)
  let size = 0
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length
    for (const [, hash] of hashes) hash.update(piece)
  }
  return { size, sums: new Map(hashes.map(([algorithm, hash]) => [algorithm, hash.digest('hex')])) }
}
