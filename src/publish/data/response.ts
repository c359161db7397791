import type { DataFile } from './files.ts'

/** A file of bulk data as a response that is made piece by piece, as it is read. */
export function toResponse({ mediatype, pieces }: DataFile): Response {
  return new Response(streamOf(pieces()), { headers: { 'Content-Type': `${mediatype}; charset=utf-8` } })
}

function streamOf(pieces: Iterable<string>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.iterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: (controller) => {
      const { done, value } = iterator.next()
      if (done === true) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
  })
}
