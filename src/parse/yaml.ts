import { constructFromEvents, type Event, FAILSAFE_SCHEMA, parseEvents } from 'js-yaml'
import type { Document, PlacedFinding } from './document.ts'
import { composeNode, locateNode, type Node } from './yaml-nodes.ts'
import { findUnplain } from './yaml-plain.ts'
import { findSyntaxFaults } from './yaml-syntax.ts'

// Deeper than any form; the bound keeps hostile nesting away from recursive readers.
const maxDepth = 32

/** Reads plain YAML: one document of mappings, sequences and text, where every scalar stays text. */
export function parseYaml(text: string): Document {
  try {
    const events = parseEvents(text, { maxDepth })
    const findings = findUnplain(text, events)
    return findings.some(({ rule }) => rule === 'yaml-plain')
      ? broken(findings)
      : { data: construct(text, events), findings, locate: locator(text, events) }
  } catch (error) {
    return broken(findSyntaxFaults(text, error))
  }
}

function construct(source: string, events: Event[]): unknown {
  return constructFromEvents(events, { source, schema: FAILSAFE_SCHEMA })[0]
}

// Ranges are composed on the first question only: most files have no message and never ask.
function locator(text: string, events: Event[]): Document['locate'] {
  let root: Node | undefined
  return (path, part) => {
    root ??= composeNode(text, events)
    return locateNode(root, path, part)
  }
}

function broken(findings: readonly PlacedFinding[]): Document {
  return { data: undefined, findings, locate: () => ({ start: 0, end: 0 }) }
}
