import type { APIRoute } from 'astro'
import script from '../../scripts/import/main.ts?classic'

export const GET: APIRoute = () =>
  new Response(script, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
