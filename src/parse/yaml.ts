import { constructFromEvents, type Event, FAILSAFE_SCHEMA, parseEvents } from 'js-yaml'
import type { Document, PlacedFinding } from './document.ts'
import { locateNode, noteNodes } from './yaml-nodes.ts'
import { findUnplain } from './yaml-plain.ts'
import { findSyntaxFaults } from './yaml-syntax.ts'

// Deeper than any form; the bound keeps hostile nesting away from recursive readers.
const maxDepth = 32

// What has more faults is no form with slips of the pen.
const maxFaults = 100

/** Reads plain YAML: one document of mappings, sequences and text, where every scalar stays text. */
export function parseYaml(text: string): Document {
  const document = readPlain(text)
  if (document.data !== undefined || document.findings.length > maxFaults) return document
  // What is wrong elsewhere should not wait until these faults are mended: without them, the rest may be read.
  const rest = readPlain(blank(text, document.findings))
  return { ...rest, findings: [...document.findings, ...rest.findings.filter(isComment)] }
}

function readPlain(text: string): Document {
  try {
    const events = parseEvents(text, { maxDepth })
    const findings = findUnplain(text, events)
    return findings.every(isComment)
      ? { data: construct(text, events), findings, locate: locator(text, events) }
      : broken(findings)
  } catch (error) {
    return broken(findSyntaxFaults(text, error))
  }
}

function isComment({ rule }: PlacedFinding): boolean {
  return rule === 'yaml-comment'
}

// As many blanks as there were words, so that all else keeps its place; a key goes with its value.
function blank(text: string, findings: readonly PlacedFinding[]): string {
  return findings.reduce((rest, { rule, range: { start, end } }) => {
    const lineEnd = /\r?$/mu.exec(text.slice(end))?.index ?? 0
    const to = rule === 'key-duplicate' ? end + lineEnd : end
    return rest.slice(0, start) + rest.slice(start, to).replaceAll(/[^\r\n]/gu, ' ') + rest.slice(to)
  }, text)
}

function construct(source: string, events: Event[]): unknown {
  return constructFromEvents(events, { source, schema: FAILSAFE_SCHEMA })[0]
}

function locator(text: string, events: Event[]): Document['locate'] {
  const nodes = noteNodes(text, events)
  return (path, part) => locateNode(nodes, path, part)
}

function broken(findings: readonly PlacedFinding[]): Document {
  return { data: undefined, findings, locate: () => ({ start: 0, end: 0 }) }
}
