import type { APIRoute } from 'astro'
import { findText } from '../../../../../routes/find.ts'

export const GET: APIRoute = async ({ params }) => {
  const bytes = await findText(params)
  if (bytes === undefined) return new Response(null, { status: 404 })
  return new Response(Uint8Array.from(bytes), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
