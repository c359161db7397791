import { toPieces } from '../../publish/read-out.ts'
import { findMarks } from '../../publish/search/fold.ts'
import { element } from '../element.ts'

type Dress = (text: string) => (string | Node)[]
type Operators = Readonly<Record<string, string>>

/** A text with each place where the folded query stands in it marked; `dress` draws its pieces. Never markup. */
export function markText(text: string, query: string, dress: Dress = (piece) => [piece]): (string | Node)[] {
  const drawn: (string | Node)[] = []
  let drawnTo = 0
  for (const { start, end } of findMarks(text, query)) {
    drawn.push(...dress(text.slice(drawnTo, start)), element('mark', ...dress(text.slice(start, end))))
    drawnTo = end
  }
  return [...drawn, ...dress(text.slice(drawnTo))]
}

/** The same of a value cell, whose signs are read out as words. */
export function markValue(text: string, query: string, operators: Operators): (string | Node)[] {
  return markText(text, query, (piece) =>
    toPieces(piece).map(({ text: own, operator }) => {
      if (operator === null) return own
      const sign = element('span', own)
      sign.setAttribute('role', 'img')
      sign.setAttribute('aria-label', operators[operator] ?? own)
      return sign
    }),
  )
}
