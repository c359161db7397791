import type { SearchPart } from '../../publish/search/parts.ts'
import type { SearchProjects } from '../../publish/search/projects.ts'
import { addPart, type Corpus, openCorpus } from './corpus.ts'
import { load } from './load.ts'

/** What the loader asks and tells. */
export interface LoaderHooks {
  readonly folder: string
  /** Parts that are wanted next, from 0. */
  readonly wanted: (corpus: Corpus) => readonly number[]
  /** Something has been loaded or could not be. */
  readonly changed: () => void
}

/** The state of loading. */
export interface Loader {
  /** Undefined until search/projects.js is there. */
  readonly corpus: () => Corpus | undefined
  /** How many files could not be read. */
  readonly failed: () => number
  /** Begins, or goes on where the wanted parts have changed. */
  readonly start: () => void
  /** Asks again for what could not be read. */
  readonly retry: () => void
}

const first = 'projects'
const atOnce = 2

/** Loads what comes first, then the wanted parts, two at a time. */
export function createLoader({ folder, wanted, changed }: LoaderHooks): Loader {
  let corpus: Corpus | undefined
  const underWay = new Set<string>()
  const failed = new Set<string>()

  function next(): string | undefined {
    if (corpus === undefined) return first
    const { parts } = corpus
    return wanted(corpus)
      .filter((index) => parts[index] === undefined)
      .map((index) => String(index + 1))
      .find((name) => !underWay.has(name) && !failed.has(name))
  }

  function take(name: string, data: unknown): void {
    if (name === first) corpus = openCorpus(data as SearchProjects)
    else if (corpus) addPart(corpus, Number(name) - 1, data as SearchPart)
  }

  async function fetchNext(name: string): Promise<void> {
    underWay.add(name)
    await load(folder, name)
      .then((data) => take(name, data))
      .catch(() => failed.add(name))
    underWay.delete(name)
    changed()
    start()
  }

  function start(): void {
    while (underWay.size < atOnce) {
      const name = next()
      if (name === undefined || underWay.has(name) || failed.has(name)) return
      void fetchNext(name)
    }
  }

  function retry(): void {
    failed.clear()
    start()
  }

  return { corpus: () => corpus, failed: () => failed.size, start, retry }
}
