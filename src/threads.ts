import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'

/** A function of a module that takes text and gives text or bytes, which costs threads less than objects. */
export interface Work {
  /** Address of the module. */
  readonly module: string
  /** Name of the function that it exports. */
  readonly name: string
}

const threads = availableParallelism()

// Each has its next text at hand; more at once would only fill the memory.
const ahead = 2

// Started with the first work: a small site needs none.
let pool: Piscina | undefined

/** Does work on texts in as many threads as the machine has processors; each result is handed on as it comes. */
export async function inThreads<T = string>(
  work: Work,
  texts: Iterable<string>,
  take: (result: T, index: number) => void = () => undefined,
): Promise<void> {
  const entries = Iterator.from(texts)
  let next = 0
  const feed = async () => {
    for (let entry = entries.next(); entry.done !== true; entry = entries.next()) {
      const index = next++
      take(await run<T>(work, entry.value), index)
    }
  }
  await Promise.all(Array.from({ length: threads * ahead }, feed))
}

function run<T>({ module, name }: Work, text: string): Promise<T> {
  pool ??= new Piscina({ minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: ahead })
  return pool.run(text, { filename: module, name })
}

// A thread is given its next text while it works on one.
let before: Promise<unknown> = Promise.resolve()

/** Does in this thread what is asked for one after another: a thread shows one site at a time. */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = before.then(work)
  before = done.catch(() => undefined)
  return done
}

/** Up to how many projects are done with before threads have even started. */
export const few = 50

/** Items in groups: small enough to keep all threads at work to the end, large enough that the way there costs little. */
export function toBatches<T>(items: readonly T[], size = 50): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
