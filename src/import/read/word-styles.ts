import { type Marks, marksOf, valueIn } from './word-marks.ts'
import { goThrough } from './word-xml.ts'

/** What the styles of a document make of a text, by their ids. */
export type Styles = ReadonlyMap<string, Marks>

interface Style {
  base: string
  marks: Marks
}

/** Reads what the styles of a document say, each with what it takes over from the style that it is based on. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, Style>()
  let style: Style | undefined
  goThrough(xml, {
    open: (name, attributes) => {
      if (name === 'style') {
        style = { base: '', marks: {} }
        styles.set(attributes['w:styleId'] ?? '', style)
      } else if (name === 'basedOn' && style !== undefined) style.base = valueIn(attributes)
      else if (style !== undefined) style.marks = { ...style.marks, ...marksOf(name, attributes) }
    },
    close: (name) => {
      if (name === 'style') style = undefined
    },
  })
  styles.delete('')
  return new Map([...styles.keys()].map((id) => [id, withBases(styles, id)]))
}

// More than Word allows; it also ends what is based on itself.
const deepest = 50

function withBases(styles: ReadonlyMap<string, Style>, id: string): Marks {
  let marks: Marks = {}
  let style = styles.get(id)
  for (let depth = 0; style !== undefined && depth < deepest; depth++) {
    marks = { ...style.marks, ...marks }
    style = styles.get(style.base)
  }
  return marks
}
