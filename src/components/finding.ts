import type { Remark } from '../model/remark.ts'
import { type Address, relativeLink, ruleAddress } from '../publish/address.ts'
import { zh } from '../words/zh.ts'
import { type Content, html } from './html.ts'
import { titleOf } from './rule-pages.ts'

const words = zh.findings

/** A remark on the page at an address. */
export function finding(address: Address, { rule, severity, reason, acknowledgement }: Remark): Content {
  return html`
    <p class="finding">
      <span class="tag">${acknowledgement === null ? words.severities[severity] : words.acknowledged}</span>
      ${reason} ${acknowledgement && html`<strong>${words.acknowledgement(acknowledgement)}</strong>`}${' '}
      <a href="${relativeLink(address, ruleAddress(rule))}">${words.rule(titleOf(rule))}</a>
    </p>`
}
