import { appendFileSync, closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import type { Reading, Task } from '../check/reading.ts'
import type { Brief } from '../publish/brief.ts'

/** Readings of files that were kept from earlier runs, by what was asked for. */
export type Kept = Map<string, Reading<Brief>>

/** What a reading depends on beside the bytes of the file. */
export function keyOf({ path, clash, across, loosened }: Task): string {
  return JSON.stringify([path, clash, across, loosened])
}

/** Readings kept at a path; none where nothing is. Of several for a key the last one counts. */
export function loadKept(path: string): Kept {
  const kept: Kept = new Map()
  let lines = 0
  for (const line of linesOf(path)) {
    const [key, reading] = parseLine(line)
    if (key !== undefined && reading !== undefined) kept.set(key, reading)
    lines += 1
  }
  // Most of it has been replaced since.
  if (lines > 2 * kept.size + 1000) rmSync(path, { force: true })
  return kept
}

/** Adds readings, as JSON, to those kept at a path; where it cannot, the next run reads the files again. */
export function keep(path: string, entries: readonly (readonly [key: string, reading: string])[]): void {
  const lines = entries.map(([key, reading]) => `[${JSON.stringify(key)},${reading}]\n`)
  try {
    // In one piece, so that processes that do so at once mix no lines.
    appendFileSync(path, lines.join(''))
  } catch {
    rmSync(path, { force: true })
  }
}

// What a killed process has left of a line is no JSON, and lost.
function parseLine(line: string): [string, Reading<Brief>] | [] {
  try {
    return JSON.parse(line)
  } catch {
    return []
  }
}

const chunk = 8 * 1024 * 1024

function* linesOf(path: string): Generator<string, void> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return
  const file = openSync(path, 'r')
  try {
    let rest = Buffer.alloc(0)
    for (;;) {
      const bytes = Buffer.allocUnsafe(rest.length + chunk)
      rest.copy(bytes)
      const read = readSync(file, bytes, rest.length, chunk, null)
      const filled = bytes.subarray(0, rest.length + read)
      let start = 0
      for (let end = filled.indexOf(10); end >= 0; end = filled.indexOf(10, start)) {
        yield filled.toString('utf8', start, end)
        start = end + 1
      }
      rest = filled.subarray(start)
      if (read === 0) return
    }
  } finally {
    closeSync(file)
  }
}
