import { fill } from '../fill.ts'
import type { Corpus } from './corpus.ts'
import type { Found } from './find.ts'
import { createResults } from './results.ts'
import { summarise, tellProgress } from './summary.ts'
import type { SearchWords } from './words.ts'

/** The region of results. */
export interface View {
  /** Shows an answer; `isNew` where it is the answer to another question than the last one. */
  readonly show: (corpus: Corpus, found: Found, isNew: boolean) => void
  /** Shows why there is no answer yet. */
  readonly wait: (why: string) => void
  readonly hide: () => void
  /** Says how many files could not be read. */
  readonly fail: (count: number) => void
}

/** The parts of the page that the script fills. */
export interface Places {
  readonly region: HTMLElement
  readonly heading: HTMLElement
  readonly progress: HTMLElement
  readonly failure: HTMLElement
  readonly list: HTMLElement
  readonly more: HTMLElement
  readonly retry: HTMLElement
}

/** Draws answers into the page; `retry` is called when the reader asks again for what could not be read. */
export function createView(places: Places, words: SearchWords, retry: () => void): View {
  const { region, heading, progress, failure, list, more } = places
  const results = createResults(list, more, words)
  const [failed] = failure.children
  places.retry.addEventListener('click', () => {
    // The button goes away: the focus must not go with it.
    heading.focus()
    failure.hidden = true
    retry()
  })
  return {
    show: (corpus, found, isNew) => {
      region.hidden = false
      heading.textContent = summarise(words, found)
      progress.textContent = tellProgress(words, found)
      results.draw(corpus, found, isNew)
    },
    wait: (why) => {
      region.hidden = false
      heading.textContent = why
      progress.textContent = ''
    },
    hide: () => {
      region.hidden = true
      results.clear()
    },
    fail: (count) => {
      failure.hidden = count === 0
      if (failed) failed.textContent = fill(words.failed, { count })
    },
  }
}
