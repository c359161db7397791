import { SaxesParser } from 'saxes'
import { SourceError } from '../source-error.ts'
import type { Block } from './word-blocks.ts'
import { addText, closed, opened } from './word-elements.ts'
import { type Attributes, beginFlow, type Flow, lastRow } from './word-flow.ts'

/** Reads the paragraphs and tables of a document from its XML. */
export function parseBlocks(xml: string): readonly Block[] {
  const body: Block[] = []
  const flow = beginFlow(body)
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open(flow, localName(name), attributes))
  parser.on('closetag', ({ name }) => close(flow, localName(name)))
  parser.on('text', (text) => {
    if (flow.isText && flow.skipped === 0) addText(flow, text.replaceAll(/[\r\n]+/gu, ' '))
  })
  parser.on('error', (cause) => {
    throw new SourceError('正文坏了，读不下去；请用 Word 打开以后重新另存一次', { cause })
  })
  parser.write(xml).close()
  return body
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

// What was deleted, how it looked before, what stands twice for older programs, and what is no text.
const skipped = new Set(
  'del moveFrom Fallback rt instrText pPrChange rPrChange tblPrChange trPrChange tcPrChange'.split(' '),
)

function open(flow: Flow, name: string, attributes: Attributes): void {
  const row = name === 'del' && flow.isOfRow ? lastRow(flow) : undefined
  if (row !== undefined) row.isDeleted = true
  if (skipped.has(name)) flow.skipped++
  else if (flow.skipped === 0) opened.get(name)?.(flow, attributes)
}

function close(flow: Flow, name: string): void {
  if (skipped.has(name)) flow.skipped--
  else if (flow.skipped === 0) closed.get(name)?.(flow)
}
