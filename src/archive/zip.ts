import type { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** A file to pack. */
export interface PackedFile {
  readonly path: string
  readonly open: () => Readable
}

/** Packs files into a ZIP, the same for the same files and date; one file at a time is read. */
export async function writeZip(files: readonly PackedFile[], date: Date | null, to: Writable): Promise<void> {
  const zip = new ZipFile()
  const options = { mtime: dosDay(date), mode: 0o100644, forceDosTimestamp: true, compressionLevel: 6 }
  // A fault of a file ends the output, which ends the pipeline.
  const output = zip.outputStream as Readable
  zip.on('error', (error: Error) => output.destroy(error))
  for (const { path, open } of files) {
    zip.addReadStreamLazy(path, options, (done) => {
      const stream = open()
      stream.on('error', (error) => output.destroy(error))
      done(null, stream)
    })
  }
  zip.end()
  await pipeline(output, to)
}

// A ZIP has local time without its zone. The UTC day, at noon, exists in every zone; 1980 is where its calendar begins.
function dosDay(date: Date | null): Date {
  const day = date ?? new Date(0)
  if (day.getUTCFullYear() < 1980) return new Date(1980, 0, 1, 12)
  return new Date(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate(), 12)
}
