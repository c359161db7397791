import type { Cell } from 'hucre/xlsx'

/** How many UTF-16 units a cell of a spreadsheet holds at most. */
export const cellRoom = 32_767

// XML cannot hold these; and text that looks like an escape would be read as one.
const unwritable = /[\uFFFE\uFFFF\p{Surrogate}]|_(?=x[0-9A-Fa-f]{4}_)/gu

/** A cell that holds exactly this text, as text: neither a formula nor a number nor an error. */
export function textCell(text: string): Partial<Cell> {
  if (text === '') return { value: null }
  const value = text.replace(unwritable, toEscape)
  // The writer takes `#N/A` and the like for errors; rich text is always text.
  return value.startsWith('#') ? { value, richText: [{ text: value }] } : { value }
}

function toEscape(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}

/** A text in pieces of at most this length, which together are the text; no character is split. */
export function toParts(text: string, length = cellRoom): string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    const end = start + length
    const splits = end < text.length && /[\uD800-\uDBFF]/u.test(text.charAt(end - 1))
    parts.push(text.slice(start, splits ? end - 1 : end))
    start = splits ? end - 1 : end
  }
  return parts
}

/** About how many lines a text takes in a cell of a width, given in Latin letters. */
export function countLines(text: string, width: number): number {
  const lines = text.split('\n').map((line) => line.length + (line.match(/[^\0-\u02FF]/gu)?.length ?? 0))
  return lines.reduce((sum, letters) => sum + Math.max(1, Math.ceil(letters / width)), 0)
}
