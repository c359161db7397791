import { declarations, type Look, looksIn, type Selectors } from './html-selectors.ts'
import { attributeOf, type Element } from './html-tree.ts'
import type { Run } from './runs.ts'

/** How a text looks. */
export type Marks = Omit<Run, 'text'>

const skipped = new Set(['script', 'style', 'head', 'template', 'title', 'del', 'rt', 'rp'])

const tags: ReadonlyMap<string, Look> = new Map([
  ['s', 'struck'],
  ['strike', 'struck'],
  ['sup', 'super'],
  ['sub', 'sub'],
])

// As Word names them. A comment is about the text; only its anchor stands within.
const wordClasses: ReadonlyMap<string, Look> = new Map([
  ['msocommentreference', 'comment'],
  ['msocomanchor', 'comment'],
  ['msofootnotereference', 'super'],
  ['msoendnotereference', 'super'],
])

/** Reads how an element looks from its name, its style and the style sheets; undefined where it is no text of the page. */
export function marksOf(element: Element, selectors: Selectors): Marks | undefined {
  const looks = new Set([...looksOf(element), ...ofClasses(element), ...looksIn(selectors, element)])
  if (skipped.has(element.tagName) || looks.has('comment')) return undefined
  return {
    ...(looks.has('struck') && { isStruck: true }),
    ...(looks.has('hidden') && { isHidden: true }),
    ...(looks.has('sub') && { script: 'sub' }),
    ...(looks.has('super') && { script: 'super' }),
    ...(looks.has('unsure') && { isUnsure: true }),
  }
}

function looksOf(element: Element): Look[] {
  const own = [tags.get(element.tagName) ?? []].flat()
  const isHidden = element.attrs.some(({ name }) => name === 'hidden')
  return [...own, ...(isHidden ? ['hidden' as const] : []), ...declarations(attributeOf(element, 'style'))]
}

function ofClasses(element: Element): Look[] {
  const names = attributeOf(element, 'class').toLowerCase().split(/\s+/u)
  return names.flatMap((name) => wordClasses.get(name) ?? [])
}
