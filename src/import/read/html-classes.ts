import { isElement, type Node, stack, wordsBelow } from './html-tree.ts'

/** What a declaration of a style makes of a text. */
export type Look = 'struck' | 'hidden' | 'super' | 'sub' | 'comment'

/** How the classes of a page look, by their names. */
export type Classes = ReadonlyMap<string, ReadonlySet<Look>>

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

/** What the style sheets within a page say of single classes. */
export function readClasses(nodes: readonly Node[]): Classes {
  const classes = new Map<string, Set<Look>>()
  for (const rule of styleSheets(nodes).flatMap((sheet) => sheet.split('}'))) {
    const [selectors = '', body = ''] = rule.split('{')
    const own = declarations(body)
    if (own.length === 0) continue
    for (const name of selectors.split(',').flatMap(classNamed)) {
      classes.set(name, new Set([...(classes.get(name) ?? []), ...own]))
    }
  }
  return classes
}

function classNamed(selector: string): string[] {
  const [, name] = /^\w*\.([\w-]+)$/u.exec(selector.trim().toLowerCase()) ?? []
  return name === undefined ? [] : [name]
}

function styleSheets(nodes: readonly Node[]): string[] {
  const sheets: string[] = []
  const waiting = nodes.toReversed()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    if (node.tagName === 'style') sheets.push(bareRules(wordsBelow(node.childNodes)))
    else stack(waiting, node.childNodes)
  }
  return sheets
}

// Rules for printing and the like say nothing of what is shown.
function bareRules(sheet: string): string {
  const [rules = ''] = sheet.split('@media')
  const [first = '', ...others] = rules.replaceAll(/<!--|-->/gu, '').split('/*')
  return [first, ...others.map((part) => part.split('*/').slice(1).join(''))].join('')
}
