import { createHash } from 'node:crypto'

/** The hash that git gives to bytes, by the kind of hash that `like` is. */
export function blobHash(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length === 64 ? 'sha256' : 'sha1')
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
}
