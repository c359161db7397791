import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Address } from '../publish/address.ts'
import type * as Renderer from './renderer.ts'

/** Draws what stands at addresses of the shown site into a folder; `renderer` is the address of the module that does. */
export async function drawAddresses({
  renderer,
  folder,
  addresses,
}: {
  readonly renderer: string
  readonly folder: string
  readonly addresses: readonly Address[]
}): Promise<void> {
  const { render }: typeof Renderer = await import(renderer)
  for (const address of addresses) {
    const path = join(folder, address)
    mkdirSync(dirname(path), { recursive: true })
    // Writing at once is several times as fast as waiting for each file.
    writeFileSync(path, await render(address))
  }
}
