import type { CardDesk } from './desk.ts'
import { type Card, createCard } from './draft-card.ts'
import type { Draft } from './importer/importer.ts'
import { partOf } from './parts.ts'

/** The region of what was read: a card for each draft. */
export interface Results {
  /** Shows drafts in the place of those that were there. */
  readonly show: (drafts: readonly Draft[], desk: CardDesk) => void
  /** Whether any of them was changed and not saved. */
  readonly isUnsaved: () => boolean
}

/** Draws results into their part of the page, and takes the focus there. */
export function createResults(form: HTMLFormElement): Results {
  const region = partOf(form, 'results')
  let cards: readonly Card[] = []
  return {
    show: (drafts, desk) => {
      cards = drafts.map((draft) => createCard(draft, desk))
      for (const [index, { element }] of cards.entries()) nameByHeading(element, `draft-${index + 1}`)
      partOf(form, 'cards').replaceChildren(...cards.map(({ element }) => element))
      region.hidden = cards.length === 0
      if (cards.length > 0) partOf(form, 'results-heading').focus()
    },
    isUnsaved: () => cards.some((card) => card.isUnsaved()),
  }
}

function nameByHeading(card: HTMLElement, id: string): void {
  partOf(card, 'name').id = id
  card.setAttribute('aria-labelledby', id)
}
