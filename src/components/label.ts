import type { Label } from '../publish/tables.ts'
import { zh } from '../words/zh.ts'
import { type Content, html } from './html.ts'

const words = zh.table

/** A label of the form; `kind` is what kind it is, for the remark where the form prints none. */
export function label({ printed, meant }: Label, kind: string): Content {
  if (printed !== null)
    return html`<span>${printed}${meant && html`<small class="remark">${words.means(meant)}</small>`}</span>`
  return html`
    <span class="inferred">
      ${meant ?? words.unknown(kind)}
      <small class="remark">${meant ? words.inferred : words.notPrinted}</small>
    </span>`
}
