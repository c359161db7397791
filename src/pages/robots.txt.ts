import type { APIRoute } from 'astro'
import { toRobots } from '../publish/sitemap.ts'
import { getFrame } from '../site.ts'

export const GET: APIRoute = async () => {
  const { facts } = getFrame()
  return new Response(toRobots(facts.url), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
