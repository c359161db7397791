import type { APIRoute } from 'astro'
import { formOf } from '../../../model/forms/index.ts'
import type { Project } from '../../../model/project.ts'
import { toCsv } from '../../../publish/csv.ts'

export { projectPaths as getStaticPaths } from '../../../routes.ts'

export const GET: APIRoute<{ project: Project }> = ({ props: { project } }) =>
  new Response(toCsv(project, formOf(project)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } })
