import type { Corpus } from './corpus.ts'
import { drawProject } from './draw-project.ts'
import type { Drawing } from './draw-row.ts'
import type { Found } from './find.ts'
import type { SearchWords } from './words.ts'

const step = 50

/** The list of what has been found, and how it is drawn. */
export interface Results {
  /** Draws an answer; `isNew` where it is the answer to another question than the last one. */
  readonly draw: (corpus: Corpus, found: Found, isNew: boolean) => void
  readonly clear: () => void
}

interface Drawn {
  readonly item: HTMLLIElement
  readonly rows: string
}

/** Draws results into a list, fifty projects at first; what has not changed stays, and with it the focus. */
export function createResults(list: HTMLElement, more: HTMLElement, words: SearchWords): Results {
  let drawn = new Map<number, Drawn>()
  let limit = step
  let redraw: () => void = () => undefined

  function drawOnce(drawing: Drawing, project: number, rows: readonly number[]): Drawn {
    const old = drawn.get(project)
    const key = rows.join()
    return old?.rows === key ? old : { item: drawProject(drawing, project, rows), rows: key }
  }

  function draw(corpus: Corpus, found: Found, isNew: boolean): void {
    if (isNew) {
      limit = step
      drawn = new Map()
    }
    const focused = linkOf(list)
    const drawing = { corpus, words, query: found.query }
    const shown = found.projects.slice(0, limit)
    drawn = new Map(shown.map((project) => [project, drawOnce(drawing, project, found.rowsOf(project))]))
    place(
      list,
      [...drawn.values()].map(({ item }) => item),
    )
    more.hidden = found.projects.length <= limit
    redraw = () => draw(corpus, found, false)
    if (focused !== null && !list.contains(document.activeElement)) focusLink(list, focused)
  }

  more.addEventListener('click', () => {
    const before = limit
    limit += step
    redraw()
    list.children[before]?.querySelector('a')?.focus()
  })

  return {
    draw,
    clear: () => {
      drawn = new Map()
      list.replaceChildren()
      more.hidden = true
    },
  }
}

// Moving an element would take the focus from it: only what is new is put in, and only what has gone is taken out.
function place(list: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items)
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove()
  for (const [index, item] of items.entries()) {
    const there = list.children[index]
    if (there !== item) list.insertBefore(item, there ?? null)
  }
}

// The link that has the focus, or that of the project whose button has it.
function linkOf(list: HTMLElement): string | null {
  const focused = list.contains(document.activeElement) ? document.activeElement : null
  const link = focused instanceof HTMLAnchorElement ? focused : focused?.closest('li')?.querySelector('a')
  return link?.getAttribute('href') ?? null
}

function focusLink(list: HTMLElement, href: string): void {
  const links = [...list.querySelectorAll('a')]
  links.find((link) => link.getAttribute('href') === href)?.focus({ preventScroll: true })
}
