import { join } from 'node:path'
import { blobHash } from '../check/blob-hash.ts'
import { listCommit, listContent, readBlobs, readBytes, type VersionFile } from '../files.ts'

/** A content folder as it is, or as a commit has it. */
export interface Version {
  /** As its caller names it. */
  readonly name: string
  readonly files: readonly VersionFile[]
  /** Bytes of files, in their order; undefined where they cannot be read. */
  readonly read: (files: readonly VersionFile[]) => Promise<readonly (Uint8Array | undefined)[]>
}

/** A folder as it is; `like` is a hash of the kind that the other version has. */
export async function openFolder(name: string, folder: string, like: string): Promise<Version> {
  const read = (path: string) => readBytes(join(folder, path))
  const files = (await listContent(folder)).map(({ path, data }): VersionFile => {
    const bytes = data.isPlain === true ? read(path) : undefined
    const hash = bytes === undefined ? '' : blobHash(bytes, like)
    return { path, hash, isPlain: data.isPlain === true, size: bytes?.length ?? 0 }
  })
  return { name, files, read: async (own) => own.map(({ path }) => read(path)) }
}

/** A folder as a commit of the repository around it has it. */
export async function openCommit(name: string, folder: string, commit: string): Promise<Version> {
  const read = async (own: readonly VersionFile[]) => {
    const blobs = await readBlobs(folder, own)
    return own.map(({ hash }) => blobs.get(hash))
  }
  return { name, files: await listCommit(folder, commit), read }
}
