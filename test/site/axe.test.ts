import axe, { type AxeResults, type NodeResult, type RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { useBrowser, views } from './browser.ts'
import { pagesOf } from './page-types.ts'

declare global {
  interface Window {
    readonly axe: typeof axe
  }
}

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))
const openPage = useBrowser()

// Without `runOnly` axe leaves out AAA and what it calls experimental: every rule is named, so every rule runs.
const options: RunOptions = {
  rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])),
}

// What axe cannot decide by itself, a person must; a contrast that it cannot measure is a fault of ours.
const decided = ['color-contrast', 'color-contrast-enhanced']

let page: Page
beforeAll(async () => {
  // axe runs as a script of the page, which the policy of the page forbids.
  page = await openPage({ bypassCSP: true })
  await page.addInitScript({ content: axe.source })
})

async function look(url: string): Promise<AxeResults> {
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

function faultsOf({ violations, incomplete }: AxeResults): string[] {
  const undecided = incomplete
    .filter(({ id }) => decided.includes(id))
    .map(({ id, nodes }) => ({ id, nodes: nodes.filter((node) => !isUnmeasured(node)) }))
  return [...violations, ...undecided].flatMap(({ id, nodes }) => nodes.map((node) => describeNode(id, node)))
}

test('axe runs all of its rules', async () => {
  const { passes, violations, incomplete, inapplicable } = await look(pages[0]?.url ?? '')
  const ran = new Set([passes, violations, incomplete, inapplicable].flat().map(({ id }) => id))
  expect(ran).toEqual(new Set(axe.getRules().map(({ ruleId }) => ruleId)))
})

describe.each(views)('$width px, $colorScheme', ({ width, colorScheme }) => {
  beforeAll(async () => {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme })
  })

  test.each(pages)('$name has no violation', async ({ url }) => {
    expect(faultsOf(await look(url))).toEqual([])
  })
})
