import { build } from './build.ts'
import { root } from './paths.ts'
import { readArguments } from './usage.ts'

/** `start [--port N]`: builds the site, then serves it until it is interrupted; status 1 where it cannot be built. */
export async function start(args: readonly string[]): Promise<number | undefined> {
  const { values } = readArguments(args, { options: { port: { type: 'string', default: '4321' } } })
  const status = await build([])
  if (status !== 0) return status
  const { preview } = await import('vite')
  const server = await preview({
    root,
    configFile: false,
    appType: 'mpa',
    preview: { port: Number(values.port) },
  })
  server.printUrls()
  return undefined
}
