import type { Entry } from '../../import/entry.ts'
import type { CardDesk } from './desk.ts'
import { countEntries, drawEntry } from './draw-entries.ts'
import { drawMessage } from './draw-messages.ts'
import { drawPreview } from './draw-preview.ts'
import type { Judged, PreviewTable } from './importer/importer.ts'
import { partOf } from './parts.ts'

/** What a card shows of its draft. */
export interface DraftView {
  /** Shows what the import did. */
  readonly report: (entries: readonly Entry[]) => void
  /** Shows what the check says. */
  readonly show: (judged: Judged) => void
}

/** Fills the parts of a card. */
export function createDraftView(root: HTMLElement, desk: CardDesk): DraftView {
  const { words } = desk
  const area = partOf(root, 'text', HTMLTextAreaElement)
  const preview = createPreview(partOf(root, 'preview', HTMLDetailsElement))
  const goTo = (start: number, end: number) => bringIntoView(area, start, end)
  return {
    report: (entries) => {
      const details = partOf(root, 'did', HTMLDetailsElement)
      details.hidden = entries.length === 0
      details.open = entries.some(({ outcome }) => outcome === 'pending')
      partOf(root, 'counts').textContent = countEntries(entries, words)
      partOf(root, 'entries').replaceChildren(...entries.map((entry) => drawEntry(entry, words)))
    },
    show: ({ name, messages, summary, tables }) => {
      // While a line is being written, the text may not be readable.
      if (name !== undefined) partOf(root, 'name').textContent = name || words.unnamed
      partOf(root, 'summary').textContent = summary
      const drawn = messages.map((message) => drawMessage(message, { ...desk, goTo }))
      partOf(root, 'messages').replaceChildren(...drawn)
      preview(tables)
    },
  }
}

// Hundreds of cells, drawn only for those who look.
function createPreview(details: HTMLDetailsElement): (tables: readonly PreviewTable[]) => void {
  const place = partOf(details, 'tables')
  let tables: readonly PreviewTable[] = []
  const draw = () => {
    if (details.open) place.replaceChildren(...tables.map(drawPreview))
  }
  details.addEventListener('toggle', draw)
  return (next) => {
    tables = next
    details.hidden = tables.length === 0
    draw()
  }
}

/** Puts the focus on a stretch of a text. */
function bringIntoView(area: HTMLTextAreaElement, start: number, end: number): void {
  // Browsers show the caret when the focus comes, but not what is selected afterwards.
  area.blur()
  area.setSelectionRange(start, start)
  area.focus()
  area.setSelectionRange(start, end)
}
