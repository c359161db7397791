import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'

/** A function of a module that takes text and gives text, which costs threads less than objects. */
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
export async function inThreads(
  { module, name }: Work,
  texts: Iterable<string>,
  take: (result: string, index: number) => void = () => undefined,
): Promise<void> {
  pool ??= new Piscina({ minThreads: threads, maxThreads: threads, concurrentTasksPerWorker: ahead })
  const running = pool
  const entries = Iterator.from(texts)
  let next = 0
  const feed = async () => {
    for (let entry = entries.next(); entry.done !== true; entry = entries.next()) {
      const index = next++
      take(await running.run(entry.value, { filename: module, name }), index)
    }
  }
  await Promise.all(Array.from({ length: threads * ahead }, feed))
}

/** Up to how many projects are done with before threads have even started. */
export const few = 50

/** Items in groups: small enough to keep all threads at work to the end, large enough that the way there costs little. */
export function toBatches<T>(items: readonly T[], size = 50): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
