import { Document, isMap, isScalar, isSeq } from 'yaml'
import { formOfData } from '../model/forms/index.ts'
import { arrange } from './arrange.ts'

// No line is folded: a text of one line stays one line, as in a table.
const style = { lineWidth: 0, singleQuote: true, blockQuote: 'literal' } as const

/** Writes the data of a content file as plain YAML: its reader gives the same data again, but for what is empty. */
export function toYaml(data: object): string {
  return writeYaml(arrange(data, formOfData(data)))
}

/** The same of data whose labels stand in order. */
export function writeYaml(content: Readonly<Record<string, unknown>>): string {
  // Under the failsafe schema every scalar is text, so only marks of YAML need quotes.
  const document = new Document(content, { schema: 'failsafe' })
  if (!isMap(document.contents)) return ''
  for (const { key, value } of document.contents.items) {
    if (isScalar(key) && isSeq(value)) key.spaceBefore = true
  }
  return document.toString(style)
}
