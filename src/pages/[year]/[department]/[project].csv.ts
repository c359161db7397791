import type { APIRoute } from 'astro'
import { findData } from '../../../routes/find.ts'

export const GET: APIRoute = async ({ params: { year, department, project } }) => {
  const data = await findData(`${year}/${department}/${project}.csv`)
  if (data === undefined) return new Response(null, { status: 404 })
  return new Response(data, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
}
