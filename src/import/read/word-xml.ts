import { SaxesParser } from 'saxes'
import { SourceError } from '../source-error.ts'
import type { Attributes } from './word-marks.ts'

/** What is done with the parts of an XML text in their order; names are those without a prefix. */
export interface Handlers {
  open(name: string, attributes: Attributes): void
  close(name: string): void
  text?(text: string): void
}

/** Goes through a part of a document. */
export function goThrough(xml: string, { open, close, text }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open(localName(name), attributes))
  parser.on('closetag', ({ name }) => close(localName(name)))
  if (text !== undefined) parser.on('text', text)
  parser.on('error', (cause) => {
    throw new SourceError('正文坏了，读不下去；请用 Word 打开以后重新另存一次', { cause })
  })
  parser.write(xml).close()
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
