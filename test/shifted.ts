/** How far the parts of a row move to the left: labels and name, values, basis. As those of the seed did, and no other way. */
const shifts = {
  none: [0, 0, 0, 0],
  left: [1, 1, 1, 1],
  right: [-1, -1, -1, -1],
  rightBasis: [-1, -1, -1, -2],
  names: [2, 2, 1, 1],
  start: [3, 3, 3, 2],
  labels: [1, 0, 0, 0],
} as const

/** A way in which the cells of a row move. */
export type Shift = keyof typeof shifts

export const shiftNames = Object.keys(shifts) as Shift[]

function targets(cells: readonly string[], shift: Shift): number[] {
  const [labels, name, values, basis] = shifts[shift]
  return cells.map((_, index) => {
    if (index < 3) return index - labels
    if (index === 3) return index - name
    return index - (index === cells.length - 1 ? basis : values)
  })
}

/** Whether a row can move so: no cell leaves it, and none takes the place of another. */
export function allowed(cells: readonly string[], shift: Shift): boolean {
  const places = targets(cells, shift).filter((_, index) => cells[index] !== '')
  return places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1))
}

/** The cells of a row after it has moved. */
export function moved(cells: readonly string[], shift: Shift): string[] {
  const laid = Array.from({ length: cells.length + 2 }, () => '')
  for (const [index, place] of targets(cells, shift).entries()) {
    const text = cells[index] ?? ''
    if (text !== '') laid[place] = text
  }
  return laid
}
