import { textOf } from '../history/texts.ts'
import type { Entry } from '../history/timeline.ts'
import type { Version } from '../history/versions.ts'
import { remember } from '../model/remember.ts'
import { type Address, projectAddress, textAddress } from '../publish/address.ts'
import type { Site } from '../site.ts'
import { changes } from '../words/zh/changes.ts'

/** A project of any time as lists and feed name it, and where readers find it. */
export interface Named {
  readonly name: string
  readonly department: string | null
  /** Name with department and year, as far as they are known. */
  readonly title: string
  /** Its page; the last text of one that has none any more; null where neither is published. */
  readonly to: Address | null
}

/** What projects of any time are named by. */
export type NamingSite = Pick<Site, 'projects' | 'history'>

const briefs = remember(
  ({ projects }: NamingSite) => new Map(projects.map((project) => [project.id, project])),
)

/** Names the project of a version as it was called then. */
export function nameOf(site: NamingSite, { id, version }: Entry): Named {
  const brief = briefs(site).get(id)
  const project = version.project ?? brief
  const to = brief === undefined ? lastText(site.history.versions.get(id) ?? []) : projectAddress(id)
  if (project === undefined) return { name: id, department: null, title: id, to }
  const { name, department, year } = project
  return { name, department: department.name, title: changes.projectName(name, department.name, year), to }
}

/** Link to where readers find a project: only a page has a record of changes. */
export function linkTo(to: Address): string {
  return to.endsWith('.html') ? `${to}#history` : to
}

// That of a project which is still there, but not in the content that is published, is no earlier one.
function lastText([newest, ...others]: readonly Version[]): Address | null {
  if (newest?.blob !== null) return null
  const [last] = others
    .filter(({ blob }) => blob !== null)
    .slice(0, 1)
    .flatMap(textOf)
  return last === undefined ? null : textAddress(last.id, last.blob)
}
