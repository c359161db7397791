/** Keys and row numbers that lead from the root of a document to one value. */
export type Path = readonly (string | number)[]

/** Half-open range of UTF-16 offsets in the decoded text of a file. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A fault of the notation itself, found while reading, with the range where it stands. */
export interface PlacedFinding {
  readonly rule: string
  readonly range: Range
  readonly reason: string
  readonly note: string
}

/** Which half of an entry a path speaks of: the key as written, or its value. */
export type Part = 'key' | 'value'

/**
 * Data of one file with the places it was written: scalars are the text that stands in the file, `data` is
 * undefined where the notation is broken, and `locate` falls back to the nearest ancestor that is written.
 */
export interface Document {
  readonly data: unknown
  readonly findings: readonly PlacedFinding[]
  locate(path: Path, part?: Part): Range
}
