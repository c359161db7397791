import type { Block } from './word-blocks.ts'
import { addText, closed, opened } from './word-elements.ts'
import { beginFlow, type Flow, lastRow } from './word-flow.ts'
import type { Attributes } from './word-marks.ts'
import type { Styles } from './word-styles.ts'
import { goThrough } from './word-xml.ts'

/** Reads the paragraphs and tables of a document from its XML. */
export function parseBlocks(xml: string, styles: Styles): readonly Block[] {
  const body: Block[] = []
  const flow = beginFlow(body, styles)
  goThrough(xml, {
    open: (name, attributes) => open(flow, name, attributes),
    close: (name) => close(flow, name),
    text: (text) => {
      if (flow.isText && flow.skipped === 0) addText(flow, text.replaceAll(/[\r\n]+/gu, ' '))
    },
  })
  return body
}

// What was deleted, how it looked before, what stands twice for older programs, and what is no text.
const skipped = new Set(
  'del moveFrom Fallback rt instrText pPrChange rPrChange tblPrChange trPrChange tcPrChange'.split(' '),
)

function open(flow: Flow, name: string, attributes: Attributes): void {
  const row = name === 'del' && flow.isOfRow ? lastRow(flow) : undefined
  if (row !== undefined) row.isDeleted = true
  if (skipped.has(name)) flow.skipped++
  else if (flow.skipped === 0) opened(flow, name, attributes)
}

function close(flow: Flow, name: string): void {
  if (skipped.has(name)) flow.skipped--
  else if (flow.skipped === 0) closed.get(name)?.(flow)
}
