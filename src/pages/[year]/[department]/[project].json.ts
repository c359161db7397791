import type { APIRoute } from 'astro'
import { toJson } from '../../../publish/json.ts'
import { findProject } from '../../../routes.ts'

export const GET: APIRoute = async ({ params }) => {
  const project = await findProject(params)
  if (project === undefined) return new Response(null, { status: 404 })
  return new Response(toJson(project), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
