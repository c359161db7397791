import { type Marks, marksOf } from './html-marks.ts'
import type { Selectors } from './html-selectors.ts'
import { attributeOf, children, type Element, isElement, type Node, stack, wordsBelow } from './html-tree.ts'
import { quoteSome } from './rows.ts'
import type { Run } from './runs.ts'

/** A piece of a page in its order: text, the end of a line, or a table that is not gone into, with how it looks. */
export type Piece = 'break' | { readonly run: Run } | { readonly table: Element; readonly marks: Marks }

const inline = new Set(
  'a abbr b bdi bdo big cite code data em font i img ins kbd label mark math o:p q ruby rb s samp small span strike strong sub sup svg time tt u var wbr'.split(
    ' ',
  ),
)

// What is typed into these, a page does not say.
const fields = new Set(['input', 'select', 'textarea', 'iframe', 'object'])

const pictures = new Set(['img', 'svg', 'canvas', 'embed', 'video'])

type Waiting = Piece | { readonly node: Node; readonly marks: Marks }

/** Reads some nodes piece by piece; `isWhole` tells the tables that are pieces of their own. */
export function* piecesOf(
  nodes: readonly Node[],
  selectors: Selectors,
  isWhole: (table: Element) => boolean,
): Generator<Piece> {
  const waiting = toWaiting(nodes, {}).toReversed()
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === 'break' || !('node' in next)) yield next
    else if (isElement(next.node)) stack(waiting, enter(next.node, next.marks))
    else if ('value' in next.node && next.node.nodeName === '#text')
      yield { run: { ...next.marks, text: next.node.value } }
  }

  function enter(element: Element, marks: Marks): Waiting[] {
    const own = marksOf(element, selectors)
    if (own === undefined) return []
    if (fields.has(element.tagName)) return [{ run: { text: '', remark: '有网页上填写的栏目，没有读' } }]
    const inside = contentOf(element, { ...marks, ...own })
    return inline.has(element.tagName) ? inside : ['break', ...inside, 'break']
  }

  // What is hidden is one piece, whatever stands in it.
  function contentOf(element: Element, marks: Marks): Waiting[] {
    if (marks.isHidden) return [{ run: { ...marks, text: wordsBelow(element.childNodes) } }]
    if (element.tagName === 'table' && isWhole(element)) {
      const captions = children(element).filter(({ tagName }) => tagName === 'caption')
      return [...toWaiting(captions, marks), { table: element, marks }]
    }
    return [...remarkOn(element), ...toWaiting(element.childNodes, marks)]
  }
}

// The order of the signs of a formula, and of the cells of a table, is not that of their texts.
function remarkOn(element: Element): Waiting[] {
  if (element.tagName === 'math') return [{ run: { text: '', remark: '有数学公式，读不全' } }]
  if (isTableOfSeveral(element)) return [{ run: { text: '', remark: '格里还有一张表，读不全' } }]
  if (!pictures.has(element.tagName)) return []
  const name = attributeOf(element, 'alt').trim()
  return [{ run: { text: '', remark: `有图片${name === '' ? '' : quoteSome([name])}，没有读` } }]
}

function isTableOfSeveral(element: Element): boolean {
  const sections = element.tagName === 'table' ? children(element) : []
  return sections.flatMap(children).flatMap(children).length > 1
}

function toWaiting(nodes: readonly Node[], marks: Marks): Waiting[] {
  return nodes.map((node) => ({ node, marks }))
}

const lineBreak = '\u2028'

/** The runs of a text, its lines apart. */
export function* runsOf(nodes: readonly Node[], selectors: Selectors): Generator<Run> {
  for (const piece of piecesOf(nodes, selectors, () => false)) {
    if (piece === 'break') yield { text: lineBreak }
    else if ('run' in piece) yield piece.run
  }
}
