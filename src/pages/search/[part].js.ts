import type { APIRoute } from 'astro'
import { partStarts } from '../../publish/rows.ts'
import { toSearchPart } from '../../publish/search/parts.ts'
import { toSearchProjects } from '../../publish/search/projects.ts'
import { toSearchScript } from '../../publish/search/script.ts'
import { findPart } from '../../routes/find.ts'
import { getRows, getSite } from '../../site.ts'

export const GET: APIRoute = async ({ params: { part = '' } }) => {
  const data = part === 'projects' ? await toProjects() : await toPart(part)
  if (data === undefined) return new Response(null, { status: 404 })
  return new Response(toSearchScript(part, data), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}

async function toProjects() {
  const { years, rows } = await getSite()
  return toSearchProjects(years, partStarts(years), rows.remarks)
}

async function toPart(part: string) {
  const projects = await findPart(`search/${part}.js`)
  return projects && toSearchPart(projects, (await getRows()).remarks)
}
