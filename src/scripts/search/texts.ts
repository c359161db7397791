import { type Column, readColumn } from '../../publish/search/column.ts'
import { fold } from '../../publish/search/fold.ts'

/** Every different text of the loaded data once, by its number, as it is and as it is compared; 0 is no text. */
export interface Texts {
  readonly all: string[]
  readonly folded: string[]
  readonly numbers: Map<string, number>
}

/** No texts yet. */
export function createTexts(): Texts {
  return { all: [''], folded: [''], numbers: new Map() }
}

/** Number of a text, folded once when it is new. */
export function intern({ all, folded, numbers }: Texts, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  const number = all.push(text) - 1
  folded.push(fold(text))
  numbers.set(text, number)
  return number
}

/** Numbers of a column's texts, row by row. */
export function internColumn(texts: Texts, column: Column): Uint32Array {
  const numbers = column[0].map((text) => intern(texts, text))
  const rows = new Uint32Array(column[1].length)
  readColumn(column, (row, place) => {
    rows[row] = numbers[place] ?? 0
  })
  return rows
}
