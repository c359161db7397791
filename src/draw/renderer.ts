import { createApp } from 'astro/app/entrypoint'
import { type Address, routePath } from '../publish/address.ts'
import { findData } from '../routes/find.ts'
import { drawPage } from './page.ts'

export { pageKey, projectKey, projectKeys, projectsKey, toKey } from '../routes/keys.ts'
export { indicatorsCsvAddress, projectDataAddresses, rowRoutes, siteRoutes } from '../routes/routes.ts'
export { earlierTextsOf } from '../routes/texts.ts'

/** What stands in a file: whole, or in pieces that are made as they are asked for. */
export type Content = string | Uint8Array | ReadableStream<Uint8Array>

const app = createApp({ streaming: false })

/** What stands at an address of the shown site; throws where nothing does. */
export async function render(address: Address): Promise<Content> {
  // Data of projects are two files of three, and need nothing of Astro.
  const data = await findData(address)
  if (data !== undefined) return data
  if (address.endsWith('.html')) return drawPage(app.manifest, `/${routePath(address)}`)
  const response = await app.render(new Request(`http://localhost/${address}`))
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return response.body ?? ''
}
