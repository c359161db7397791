import type { APIRoute } from 'astro'
import type { DepartmentYear } from '../../../publish/catalogue.ts'
import { toWorkbook } from '../../../publish/workbook.ts'
import { zh } from '../../../words/zh.ts'

export { workbookPaths as getStaticPaths } from '../../../routes.ts'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const GET: APIRoute<{ department: DepartmentYear }> = async ({ props: { department } }) =>
  new Response(await toWorkbook(department, zh), { headers: { 'Content-Type': type } })
