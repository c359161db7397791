import { type Content, html } from './html.ts'

/** How many columns beside its labels a table may have to stack on phones alone, and to stand as a table at all. */
export interface Most {
  readonly plain: number
  readonly wide: number
}

/** A table where its columns have room: the more it has, the wider a place must be not to stack its rows. */
export function wide(table: Content, columns: number, most: Most): Content {
  if (columns <= most.plain) return table
  return html`<div class="${columns <= most.wide ? 'wide' : 'widest'}">${table}</div>`
}
