import type { APIRoute } from 'astro'
import { toRobots } from '../publish/sitemap.ts'
import { getSite } from '../site.ts'

export const GET: APIRoute = async () => {
  const { facts } = await getSite()
  return new Response(toRobots(facts.url), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
}
