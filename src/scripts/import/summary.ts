import { fill } from '../fill.ts'
import type { Asked, Read } from './importer/importer.ts'
import type { ImportWords } from './words.ts'

/** What is said of all that was read: what came of it, and what keeps some or all of it from being shown. */
export interface Summary {
  readonly done: string
  readonly refused: string
  /** Whether nothing may be shown: a name that was given can only be that of one project. */
  readonly isVoid: boolean
}

/** Sums up what was read, a line for each source. */
export function summarise(read: readonly Read[], { facts }: Asked, words: ImportWords): Summary {
  const linesOf = (isRefused: boolean, text: string) =>
    read
      .filter((each) => each.isRefused === isRefused)
      .map(({ shown, summary }) => fill(text, { name: shown, summary: summary || words.opened }))
      .join('\n')
  const imported = read.flatMap(({ drafts }) => drafts).filter(({ entries }) => entries.length > 0).length
  return imported > 1 && facts.项目名称 !== undefined
    ? { done: '', refused: fill(words.oneName, { count: imported }), isVoid: true }
    : { done: linesOf(false, words.read), refused: linesOf(true, words.refused), isVoid: false }
}
