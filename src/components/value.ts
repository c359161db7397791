import { toPieces } from '../publish/read-out.ts'
import { zh } from '../words/zh.ts'
import { type Content, html } from './html.ts'

const { operators } = zh.table

/** Text of a value cell; its signs are read out as words. */
export function value(text: string): Content {
  return toPieces(text).map((piece) =>
    piece.operator === null
      ? piece.text
      : html`<span role="img" aria-label="${operators[piece.operator]}">${piece.text}</span>`,
  )
}
