import type { APIRoute } from 'astro'
import type { Form } from '../../../model/form.ts'
import { formsOf } from '../../../publish/data/indicators-csv.ts'
import { toFormSchema } from '../../../publish/data/table-schema.ts'
import { getSite } from '../../../site.ts'

export async function getStaticPaths() {
  const { projects } = await getSite()
  return formsOf(projects).map((form) => ({ params: { form: form.id }, props: { form } }))
}

export const GET: APIRoute<{ form: Form }> = ({ props: { form } }) =>
  new Response(toFormSchema(form), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
