import { tracingChannel } from 'node:diagnostics_channel'
import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Address } from '../publish/address.ts'
import type * as Renderer from './renderer.ts'

/** Addresses that are drawn, the module that draws them, and the folder that they are drawn into. */
export interface Drawing {
  readonly renderer: string
  readonly folder: string
  readonly addresses: readonly Address[]
}

/** Tells whoever listens, such as the benchmark, what is being drawn. */
export const draws = tracingChannel<unknown, { readonly address: Address }>('mubiao:draw')

/** Draws what stands at addresses of the shown site. */
export async function drawAddresses({ renderer, folder, addresses }: Drawing): Promise<void> {
  const { render }: typeof Renderer = await import(renderer)
  for (const address of addresses) {
    const path = join(folder, address)
    mkdirSync(dirname(path), { recursive: true })
    await draws.tracePromise(async () => write(path, await render(address)), { address })
    // Other threads wait for what this one has for them.
    await nextTurn()
  }
}

// Writing at once is several times as fast as waiting for each file.
async function write(path: string, content: Renderer.Content): Promise<void> {
  if (!(content instanceof ReadableStream)) return writeFileSync(path, content)
  const file = openSync(path, 'w')
  try {
    for await (const chunk of content) writeSync(file, chunk)
  } finally {
    closeSync(file)
  }
}
