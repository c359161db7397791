import type { APIRoute } from 'astro'
import { guidePictures } from '../../routes/guide.ts'

export const GET: APIRoute = ({ params: { picture = '' } }) => {
  const svg = guidePictures.get(`guide/${picture}.svg`)
  if (svg === undefined) return new Response(null, { status: 404 })
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } })
}
