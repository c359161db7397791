import { isElement, type Node, stack, wordsBelow } from './html-tree.ts'

/** A rule of a style sheet; it is sure where it holds for what its selectors name and for nothing else. */
export interface Rule {
  readonly selectors: string
  readonly body: string
  readonly isSure: boolean
}

/** The rules of all style sheets within a page that hold on a screen. */
export function readRules(nodes: readonly Node[]): Rule[] {
  return styleSheets(nodes).flatMap((sheet) => [...rulesOf(withoutComments(sheet))])
}

function styleSheets(nodes: readonly Node[]): string[] {
  const sheets: string[] = []
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'style') sheets.push(wordsBelow(node.childNodes))
    else stack(waiting, node.childNodes)
  }
  return sheets
}

function withoutComments(sheet: string): string {
  const [first = '', ...others] = sheet.replaceAll(/<!--|-->/gu, '').split('/*')
  return [first, ...others.map((part) => part.split('*/').slice(1).join(''))].join('')
}

type Holding = 'surely' | 'perhaps' | 'never'

interface Opened {
  readonly prelude: string
  readonly holding: Holding
}

function* rulesOf(sheet: string): Generator<Rule> {
  const opened: Opened[] = []
  let words = ''
  for (const part of sheet.split(/([{}])/u)) {
    if (part === '{') {
      const prelude = words.split(';').at(-1)?.trim().toLowerCase() ?? ''
      opened.push({ prelude, holding: within(opened.at(-1)) })
    } else if (part === '}') yield* closed(opened.pop(), words)
    words = part
  }
}

function closed(rule: Opened | undefined, body: string): Rule[] {
  if (rule === undefined || rule.holding === 'never' || rule.prelude.startsWith('@')) return []
  return [{ selectors: rule.prelude, body, isSure: rule.holding === 'surely' }]
}

const always = /^@(?:media\s+(?:only\s+)?(?:screen|all)$|layer\b)/u
const elsewhere = /^@(?:media\s+(?:only\s+)?(?:print|speech)\b|(?:-\w+-)?keyframes\b)/u

// Whether what stands within other rules holds may depend on the width of a screen and the like.
function within(outer: Opened | undefined): Holding {
  if (outer === undefined) return 'surely'
  if (outer.holding === 'never' || elsewhere.test(outer.prelude)) return 'never'
  return always.test(outer.prelude) ? outer.holding : 'perhaps'
}
