import { setTimeout as sleep } from 'node:timers/promises'
import { contentFolder } from './check.ts'
import { firstAnswer, openLive } from './live.ts'
import { root } from './paths.ts'
import { readArguments } from './usage.ts'

// The first page is not to wait for the check of thousands of others: for so many milliseconds they wait for it.
const patience = 4000

/** `dev [--port N]`: the live site, until it is interrupted. */
export async function dev(args: readonly string[]): Promise<undefined> {
  const { values } = readArguments(args, { options: { port: { type: 'string', default: '4321' } } })
  const isTold = openLive(await contentFolder(undefined), Promise.race([firstAnswer, sleep(patience)]))
  const astro = await import('astro')
  await astro.dev({ root, server: { port: Number(values.port) } })
  await isTold
}
