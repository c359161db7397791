import type { APIRoute } from 'astro'
import type { Project } from '../../../model/project.ts'
import { toJson } from '../../../publish/json.ts'

export { projectPaths as getStaticPaths } from '../../../routes.ts'

export const GET: APIRoute<{ project: Project }> = ({ props }) =>
  new Response(toJson(props.project), { headers: { 'Content-Type': 'application/json; charset=utf-8' } })
