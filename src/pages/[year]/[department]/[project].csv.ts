import type { APIRoute } from 'astro'
import { formOf } from '../../../model/forms/index.ts'
import { toCsv } from '../../../publish/csv.ts'
import { findProject } from '../../../routes.ts'

export const GET: APIRoute = async ({ params }) => {
  const project = await findProject(params)
  if (project === undefined) return new Response(null, { status: 404 })
  const csv = toCsv(project, formOf(project))
  return new Response(csv, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
