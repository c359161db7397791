import { readRules } from './html-sheets.ts'
import type { Element, Node } from './html-tree.ts'

/** What a declaration of a style makes of a text; where it may not hold, the text is unsure. */
export type Look = 'struck' | 'hidden' | 'super' | 'sub' | 'comment' | 'unsure'

/** How the elements of a page look that a simple selector names, such as td.a. */
export type Selectors = ReadonlyMap<string, ReadonlySet<Look>>

const looks: ReadonlyMap<string, Look> = new Map([
  ['display:none', 'hidden'],
  ['visibility:hidden', 'hidden'],
  ['visibility:collapse', 'hidden'],
  ['mso-hide:all', 'hidden'],
  ['mso-element:comment-list', 'hidden'],
  ['vertical-align:super', 'super'],
  ['vertical-align:sub', 'sub'],
  ['mso-special-character:comment', 'comment'],
])

/** What the declarations of a style make of a text. */
export function declarations(style: string): Look[] {
  return style
    .toLowerCase()
    .split(';')
    .map((each) => each.replaceAll(/\s|!important/gu, ''))
    .flatMap((each) => (isLineThrough(each) ? ['struck' as const] : (looks.get(each) ?? [])))
}

function isLineThrough(declaration: string): boolean {
  return declaration.startsWith('text-decoration') && declaration.includes('line-through')
}

/** What the style sheets within a page make of elements, by the simple selectors that name these. */
export function readSelectors(nodes: readonly Node[]): Selectors {
  const selectors = new Map<string, Set<Look>>()
  for (const { selectors: names, body, isSure } of readRules(nodes)) {
    const own = declarations(body)
    if (own.length === 0) continue
    for (const { key, isSimple } of names.split(',').flatMap(lastOf)) {
      const added = isSure && isSimple ? own : ['unsure' as const]
      selectors.set(key, new Set([...(selectors.get(key) ?? []), ...added]))
    }
  }
  return selectors
}

/** What the style sheets of a page make of an element. */
export function looksIn(selectors: Selectors, { tagName, attrs }: Element): Look[] {
  if (selectors.size === 0) return []
  return ['*', tagName, ...attrs.flatMap((each) => keysOf(tagName, each))].flatMap((key) => [
    ...(selectors.get(key) ?? []),
  ])
}

function keysOf(tagName: string, { name, value }: Element['attrs'][number]): string[] {
  const lower = value.toLowerCase()
  const own = name === 'class' ? lower.split(/\s+/u).map((each) => `.${each}`) : []
  if (name === 'id') own.push(`#${lower}`)
  return [`[${name}`, ...own, ...own.map((each) => `${tagName}${each}`)]
}

const simple = /^(?:\*|[\w-]+|[\w-]*[.#][^\s.#:[\]()>+~*]+)$/u
// What is shown while something is pointed at, and what is no text of the page.
const passing = /::|:(?:hover|focus|active|visited|target|before|after|first-letter|first-line)\b/u

// Where a selector says more than is understood, whatever its last part names may be meant.
function lastOf(selector: string): { key: string; isSimple: boolean }[] {
  const whole = selector.trim()
  if (whole === '' || whole === '[hidden]' || passing.test(whole)) return []
  if (simple.test(whole)) return [{ key: whole, isSimple: true }]
  const last = whole.split(/[\s>+~]+/u).at(-1) ?? ''
  const [key = '*'] =
    /[.#][^\s.#:[\]()]+/u.exec(last) ?? /\[[\w-]+/u.exec(last) ?? /^[\w-]+/u.exec(last) ?? []
  return [{ key, isSimple: false }]
}
