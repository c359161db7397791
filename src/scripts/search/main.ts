import { readForm } from './form.ts'
import { createAddressBar } from './history.ts'
import { receive } from './load.ts'
import { createSaid } from './said.ts'
import { startSession } from './session.ts'
import { isAsking, sorts } from './state.ts'
import type { SearchWords } from './words.ts'

// Search over all that is printed. The page is complete without it, and shows it before the first paint.

function need(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`#${id} is not there`)
  return found
}

function begin(search: HTMLElement, form: HTMLFormElement): void {
  const { words = '{}', folder = '' } = search.dataset
  const session = startSession({
    form,
    places: {
      region: need('found'),
      heading: need('found-heading'),
      progress: need('found-progress'),
      failure: need('found-failure'),
      list: need('found-list'),
      more: need('found-more'),
      retry: need('found-retry'),
    },
    words: JSON.parse(words) as SearchWords,
    folder,
    address: createAddressBar(),
    said: createSaid(need('search-said')),
  })

  form.addEventListener('focusin', session.start, { once: true })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    session.settle()
  })
  form.addEventListener('reset', () => setTimeout(session.settle))
  form.addEventListener('change', ({ target }) => (isQuery(target) ? session.keep() : session.settle()))
  form.addEventListener('input', (event) => {
    // Half a word of an input method is not asked for.
    if (isQuery(event.target) && !(event instanceof InputEvent && event.isComposing)) session.type()
  })
  form.addEventListener('compositionend', session.type)
  addEventListener('popstate', session.arrive)
  session.arrive()
  const { sort, query, ...filters } = readForm(form)
  const details = form.querySelector('details')
  if (details && (sort !== sorts[0] || isAsking({ ...filters, sort, query: '' }))) details.open = true
  search.hidden = false
}

function isQuery(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'search'
}

const search = document.getElementById('search')
const form = search?.querySelector('form')
if (search && form) {
  receive()
  begin(search, form)
}
