import type { APIRoute } from 'astro'
import { toWorkbook } from '../../../publish/workbook.ts'
import { findWorkbook } from '../../../routes/find.ts'
import { zh } from '../../../words/zh.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const GET: APIRoute = async ({ params }) => {
  const found = await findWorkbook(params)
  if (found === undefined) return new Response(null, { status: 404 })
  return new Response(await toWorkbook(found, zh), { headers: { 'Content-Type': type } })
}
