import type { APIRoute } from 'astro'
import { findData } from '../../../routes/find.ts'

export const GET: APIRoute = async ({ params: { year, department, project } }) => {
  const data = await findData(`${year}/${department}/${project}.json`)
  if (data === undefined) return new Response(null, { status: 404 })
  return new Response(data, { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
