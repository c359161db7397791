import type { APIRoute } from 'astro'
import { toSearchPart } from '../../publish/search/parts.ts'
import { inSearchOrder, toSearchProjects } from '../../publish/search/projects.ts'
import { toSearchScript } from '../../publish/search/script.ts'
import { partStarts } from '../../routes.ts'
import { getSite, type Site } from '../../site.ts'

export const GET: APIRoute = async ({ params: { part = '' } }) => {
  const data = toData(await getSite(), part)
  if (data === undefined) return new Response(null, { status: 404 })
  return new Response(toSearchScript(part, data), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}

function toData(site: Site, part: string) {
  const { years, facts, remarks } = site
  const shown = facts.showsQuality ? remarks : null
  const starts = partStarts(site)
  if (part === 'projects') return toSearchProjects(years, starts, shown)
  const start = starts[Number(part) - 1]
  if (start === undefined) return undefined
  return toSearchPart(inSearchOrder(years).slice(start, starts[Number(part)]), shown)
}
