import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What scripts have in the place of node:crypto, of which what they import asks for digests: SHA-256 in hexadecimal digits. */
export function hash(_: 'sha256', data: string | Uint8Array): string {
  return bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))
}
