import type { APIRoute } from 'astro'
import { formsOf } from '../../../model/forms/index.ts'
import { toFormSchema } from '../../../publish/data/table-schema.ts'
import { getSite } from '../../../site.ts'

export const GET: APIRoute = async ({ params }) => {
  const { projects } = await getSite()
  const form = formsOf(projects).find(({ id }) => id === params.form)
  if (form === undefined) return new Response(null, { status: 404 })
  return new Response(toFormSchema(form), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
}
