import type { RootContent } from 'mdast'
import type { Range } from './document.ts'

/** A Markdown file as far as the format asks for it: its front matter, and what stands at its top level. */
export interface Markdown {
  /** Undefined where the file does not begin with it. */
  readonly frontMatter: FrontMatter | undefined
  readonly blocks: readonly Block[]
}

/** What stands between two lines `---`, and the offset at which it begins. */
export interface FrontMatter {
  readonly text: string
  readonly start: number
}

/** A block at the top level, by mdast's name of it. */
export type Block = Heading | Table | Other

export interface Heading {
  readonly type: 'heading'
  readonly range: Range
  /** Its words as typed, where it is written as `## words`. */
  readonly key: string | undefined
}

export interface Table {
  readonly type: 'table'
  readonly range: Range
  readonly header: Row
  readonly rows: readonly Row[]
}

export interface Other {
  readonly type: Exclude<RootContent['type'], 'heading' | 'table'>
  readonly range: Range
}

export interface Row {
  readonly range: Range
  readonly cells: readonly Cell[]
}

/** Text of a cell, and where its words stand: an empty cell is all between its pipes. */
export interface Cell {
  readonly text: string
  readonly range: Range
}

/** Range from the first to the last of some parts, if there are any. */
export function spanOf(parts: readonly { readonly range: Range }[]): Range | undefined {
  const [first, last] = [parts.at(0), parts.at(-1)]
  return first && last ? { start: first.range.start, end: last.range.end } : undefined
}
