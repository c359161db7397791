import type { Grid } from '../grid.ts'
import { parseBlocks } from './word-parser.ts'
import { layOutBlocks } from './word-rows.ts'
import { unpack, xmlText } from './zip.ts'

const document = 'word/document.xml'

/** Reads the tables of a Word document with their merged cells, and the paragraphs around them. */
export function readDocx(bytes: Uint8Array): Grid {
  const xml = xmlText(unpack(bytes, (name) => name === document).get(document))
  return layOutBlocks(parseBlocks(xml))
}
