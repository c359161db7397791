import { readBlobs, sizeBlobs } from '../files.ts'

/** Texts of earlier versions of a content folder, byte for byte, by the names that git gives to them. */
export async function readTexts(
  folder: string,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  return readBlobs(folder, await sizeBlobs(folder, blobs))
}
