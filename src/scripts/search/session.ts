import { fill } from '../fill.ts'
import { selectProjects } from './filter.ts'
import { type Found, find, partsOf } from './find.ts'
import { readForm, writeForm } from './form.ts'
import { type AddressBar, stateOfAddress } from './history.ts'
import { createLoader } from './loader.ts'
import { createMatcher, type Hits } from './match.ts'
import type { Said } from './said.ts'
import { isAsking, type State } from './state.ts'
import { isPartial, summarise, tellProgress } from './summary.ts'
import { createView, type Places } from './view.ts'
import type { SearchWords } from './words.ts'

/** What a session is made of. */
export interface Equipment {
  readonly form: HTMLFormElement
  readonly places: Places
  readonly words: SearchWords
  readonly folder: string
  readonly address: AddressBar
  readonly said: Said
}

// While parts come in, results are drawn again so often; a small site is read in less and drawn once.
const pause = 200

/** One reader's search: the form asks, the loader loads, the view answers. */
export function startSession({ form, places, words, folder, address, said }: Equipment) {
  let state: State = readForm(form)
  let match: ((query: string) => Hits) | undefined
  let isTold = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const loader = createLoader({
    folder,
    wanted: (corpus) => partsOf(corpus, selectProjects(corpus, state)),
    changed: () => {
      view.fail(loader.failed())
      if (loader.failed() > 0 && isAsking(state)) said.atLeast(tell)
      timer ??= setTimeout(() => answer(false), isWholeNow() ? 0 : pause)
    },
  })
  const view = createView(places, words, loader.retry)

  function look(): Found | undefined {
    const corpus = loader.corpus()
    if (corpus === undefined) return undefined
    match ??= createMatcher(corpus.texts)
    return find(corpus, state, match)
  }

  function isWholeNow(): boolean {
    const corpus = loader.corpus()
    if (corpus === undefined) return false
    return partsOf(corpus, selectProjects(corpus, state)).every((index) => corpus.parts[index] !== undefined)
  }

  function answer(isNew: boolean): void {
    clearTimeout(timer)
    timer = undefined
    if (isAsking(state)) show(isNew)
    else view.hide()
  }

  function show(isNew: boolean): void {
    const corpus = loader.corpus()
    const found = look()
    if (corpus === undefined || found === undefined) {
      view.wait(loader.failed() > 0 ? words.unread : words.reading)
      return
    }
    view.show(corpus, found, isNew)
    if (!isNew) report(found)
  }

  // That results are partial is said once, and once more when they are whole.
  function report(found: Found): void {
    if (!isPartial(found)) said.soon(tell)
    else if (!isTold) said.atLeast(tell)
  }

  function tell(): string {
    const found = look()
    isTold = found !== undefined
    if (!isAsking(state)) return ''
    const failed = loader.failed()
    const failure = failed > 0 ? fill(words.failed, { count: failed }) : ''
    if (found === undefined) return failed > 0 ? failure : words.reading
    return summarise(words, found) + tellProgress(words, found) + failure
  }

  function ask(next: State): void {
    const sort = next.sort === state.sort ? '' : fill(words.sorted, { sort: nameOf(form, 'sort') })
    state = next
    isTold = false
    loader.start()
    answer(true)
    said.soon(() => sort + tell())
  }

  function arrive(): void {
    const arrived = stateOfAddress()
    if (arrived === null) return
    writeForm(form, arrived)
    address.arrive()
    if (isAsking(arrived) || loader.corpus()) ask(readForm(form))
  }

  return {
    start: loader.start,
    arrive,
    type: () => {
      ask(readForm(form))
      address.follow(state)
    },
    keep: () => address.keep(state),
    settle: () => {
      ask(readForm(form))
      address.settle(state)
    },
  }
}

function nameOf(form: HTMLFormElement, name: string): string {
  const select = form.elements.namedItem(name)
  return select instanceof HTMLSelectElement ? (select.selectedOptions[0]?.text ?? '') : ''
}
