import type { APIRoute } from 'astro'
import type { Project } from '../../model/project.ts'
import { toPartStarts, toSearchPart } from '../../publish/search/parts.ts'
import { inSearchOrder, toSearchProjects } from '../../publish/search/projects.ts'
import { toSearchScript } from '../../publish/search/script.ts'
import { getSite } from '../../site.ts'

interface Props {
  readonly starts: readonly number[]
  /** The projects of a part; absent for what comes first. */
  readonly projects?: readonly Project[]
}

export async function getStaticPaths() {
  const { years } = await getSite()
  const projects = inSearchOrder(years)
  const starts = toPartStarts(projects)
  const parts = starts.map((start, index) => ({
    params: { part: String(index + 1) },
    props: { starts, projects: projects.slice(start, starts[index + 1]) },
  }))
  return [{ params: { part: 'projects' }, props: { starts } }, ...parts]
}

// A part is made when its page is asked for, so no more than a few are in memory at once.
export const GET: APIRoute<Props> = async ({ params: { part = '' }, props: { starts, projects } }) => {
  const { years, facts, remarks } = await getSite()
  const shown = facts.showsQuality ? remarks : null
  const data = projects ? toSearchPart(projects, shown) : toSearchProjects(years, starts, shown)
  return new Response(toSearchScript(part, data), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8' },
  })
}
