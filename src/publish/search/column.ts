/**
 * Texts of many rows: each different text once, in the order of its first row, and a code a row. 0 is no text,
 * 1 the next text that has not been used yet, and n the text that was new n − 1 texts ago.
 */
export type Column = readonly [texts: readonly string[], codes: readonly number[]]

/** Packs one text a row. Rows that repeat those above in the same order have the same codes, which compresses well. */
export function toColumn(values: readonly (string | null)[]): Column {
  const places = new Map<string, number>()
  const codes = values.map((value) => {
    if (value === null || value === '') return 0
    const place = places.get(value)
    if (place !== undefined) return places.size - place + 1
    places.set(value, places.size)
    return 1
  })
  return [[...places.keys()], codes]
}

/** Calls back, row by row, with the place of the row's text among the column's texts; -1 where it has none. */
export function readColumn([, codes]: Column, each: (row: number, place: number) => void): void {
  let used = 0
  for (const [row, code] of codes.entries()) {
    if (code === 1) used += 1
    each(row, code === 0 ? -1 : code === 1 ? used - 1 : used - code + 1)
  }
}
