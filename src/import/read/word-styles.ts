import { type Marks, marksOf } from './word-marks.ts'
import { goThrough } from './word-xml.ts'

/** What the styles of a document make of a text, by their ids. */
export type Styles = ReadonlyMap<string, Marks>

/** Reads from the styles of a document what each of them says itself. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Marks>()
  let id = ''
  goThrough(xml, {
    open: (name, attributes) => {
      if (name === 'style') id = attributes['w:styleId'] ?? ''
      else styles.set(id, { ...styles.get(id), ...marksOf(name, attributes) })
    },
    close: (name) => {
      if (name === 'style') id = ''
    },
  })
  styles.delete('')
  return styles
}
