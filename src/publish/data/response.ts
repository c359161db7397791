import type { DataFile } from './files.ts'

/** A file of bulk data as a response that is made piece by piece, as it is read. */
export function toResponse({ mediatype, pieces }: DataFile): Response {
  return new Response(ReadableStream.from(encoded(pieces())), {
    headers: { 'Content-Type': `${mediatype}; charset=utf-8` },
  })
}

function* encoded(pieces: Iterable<string>): Generator<Uint8Array, void> {
  const encoder = new TextEncoder()
  for (const piece of pieces) yield encoder.encode(piece)
}
