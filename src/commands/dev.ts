import { contentFolder } from './check.ts'
import { openLive } from './live.ts'
import { root } from './paths.ts'
import { readArguments } from './usage.ts'

/** `dev [--port N]`: the live site, until it is interrupted. */
export async function dev(args: readonly string[]): Promise<undefined> {
  const { values } = readArguments(args, { options: { port: { type: 'string', default: '4321' } } })
  const isTold = openLive(await contentFolder(undefined))
  const astro = await import('astro')
  await astro.dev({ root, server: { port: Number(values.port) } })
  await isTold
}
