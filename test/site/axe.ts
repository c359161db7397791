import axe, { type AxeResults, type NodeResult, type RunOptions } from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

// Without `runOnly` axe leaves out AAA and what it calls experimental: every rule is named, so every rule runs.
const options: RunOptions = {
  rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])),
}

// What axe cannot decide by itself, a person must; a contrast that it cannot measure is a fault of ours.
const decided = ['color-contrast', 'color-contrast-enhanced']

/** Opens a page that axe can look at. */
export async function openWithAxe(open: (options: BrowserContextOptions) => Promise<Page>): Promise<Page> {
  // axe runs as a script of the page, which the policy of the page forbids.
  const page = await open({ bypassCSP: true })
  await page.addInitScript({ content: axe.source })
  return page
}

/** What axe says of a page at an address; the page must have been opened by `openWithAxe`. */
export async function look(page: Page, url: string): Promise<AxeResults> {
  await page.goto(url)
  return page.evaluate((how) => window.axe.run(document, how), options)
}

function describeNode(rule: string, { target, failureSummary = '', any }: NodeResult): string {
  const summary = failureSummary || any.map(({ message }) => message).join('\n')
  return `${rule} at ${target.join(' ')}: ${summary.replaceAll('\n', ' ')}`
}

// To axe the sign of an operator alone is no text, and the next row lies over a cell that spans both.
const unmeasured = ['nonBmp', 'elmPartiallyObscuring']

function isUnmeasured({ any }: NodeResult): boolean {
  return any.some(({ data }) => unmeasured.includes(data?.messageKey))
}

/** What is wrong with a page: violations, and contrasts that could not be measured. */
export function faultsOf({ violations, incomplete }: AxeResults): string[] {
  const undecided = incomplete
    .filter(({ id }) => decided.includes(id))
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => !isUnmeasured(node)) }))
  return [...violations, ...undecided].flatMap(({ id, nodes }) => nodes.map((node) => describeNode(id, node)))
}
