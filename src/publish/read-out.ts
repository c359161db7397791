import { operatorsByPrefix } from '../model/operators.ts'
import type { Operator } from '../model/target.ts'

/** A piece of a cell's text; `operator` where it is a sign, which screen readers skip or garble. */
export interface Piece {
  readonly text: string
  readonly operator: Operator | null
}

const sign = /([<>]=|=[<>]|[≥⩾≧≮≤⩽≦≯<>=±＜＞＝])/u

/** Splits a cell's text at its signs; the pieces together are the text, character for character. */
export function toPieces(text: string): Piece[] {
  // Most cells have no sign.
  if (!sign.test(text)) return text === '' ? [] : [{ text, operator: null }]
  return text
    .split(sign)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, operator: operatorsByPrefix.get(piece.normalize('NFKC')) ?? null }))
}
