import { availableParallelism } from 'node:os'
import { Piscina } from 'piscina'

/** A piece of work: a function of a module that takes text and gives text, which costs threads less than objects. */
export interface Job {
  /** Address of the module. */
  readonly module: string
  /** Name of the function that it exports. */
  readonly name: string
  readonly text: string
}

// Started at the first job: a small site needs none.
let pool: Piscina | undefined

/** Does a piece of work in a thread of as many as the machine has processors. */
export async function inThread({ module, name, text }: Job): Promise<string> {
  pool ??= new Piscina({ maxThreads: availableParallelism(), concurrentTasksPerWorker: 1 })
  return pool.run(text, { filename: module, name })
}

/** Up to how many projects are done with before threads have even started. */
export const few = 50
