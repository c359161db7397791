import { createApp } from 'astro/app/entrypoint'
import { type Address, notFoundAddress, routePath } from '../publish/address.ts'

export { departmentRoutes, siteRoutes } from '../routes.ts'

const app = createApp({ streaming: false })

/** What stands at an address of the opened site, as bytes; throws where nothing does. */
export async function render(address: Address): Promise<Uint8Array> {
  const response = await app.render(new Request(`http://localhost/${routePath(address)}`))
  if (!response.ok && address !== notFoundAddress) throw new Error(`${address}: ${response.status}`)
  return new Uint8Array(await response.arrayBuffer())
}
