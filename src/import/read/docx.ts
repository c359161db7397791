import type { Grid } from '../grid.ts'
import { parseBlocks } from './word-parser.ts'
import { layOutBlocks } from './word-rows.ts'
import { readStyles } from './word-styles.ts'
import { unpack, xmlText } from './zip.ts'

const document = 'word/document.xml'
const styleSheet = 'word/styles.xml'

/** Reads the tables of a Word document with their merged cells, and the paragraphs around them. */
export function readDocx(bytes: Uint8Array): Grid {
  const parts = unpack(bytes, (name) => name === document || name === styleSheet)
  const xml = xmlText(parts.get(document))
  const styles = parts.has(styleSheet) ? readStyles(xmlText(parts.get(styleSheet))) : new Map()
  return layOutBlocks(parseBlocks(xml, styles))
}
