import type { DataFile } from './files.ts'

/** A file of bulk data as a response that is made piece by piece, as it is read. */
export function toResponse({ mediatype, toPieces }: DataFile): Response {
  return new Response(streamOf(toPieces()), { headers: { 'Content-Type': `${mediatype}; charset=utf-8` } })
}

function streamOf(pieces: Iterable<string> | AsyncIterable<string>): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
