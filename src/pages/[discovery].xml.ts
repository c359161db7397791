import type { APIRoute } from 'astro'
import { discoveryFiles } from '../routes/discovery.ts'
import { getSite } from '../site.ts'

export const GET: APIRoute = async ({ params }) => {
  const file = discoveryFiles(await getSite()).find(({ name }) => name === params.discovery)
  if (file === undefined) return new Response(null, { status: 404 })
  return new Response(file.text, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } })
}
