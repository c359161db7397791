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
  /** Its page; null where it has none any more. */
  readonly page: Address | null
  /** Link to what its page tells of the version; null where it has none. */
  readonly record: string | null
  /** The page of the last text of a removed one; null where that may not be read. */
  readonly lastText: Address | null
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
  const found = brief === undefined ? whereLeft(site.history.versions.get(id) ?? []) : whereNow(id)
  const record = found.page === null ? null : `${found.page}#${versionAnchor(version)}`
  const where = { ...found, record }
  if (project === undefined) return { name: id, department: null, title: id, ...where }
  const { name, department, year } = project
  return {
    name,
    department: department.name,
    title: changes.projectName(name, department.name, year),
    ...where,
  }
}

/** Anchor of a version on the page of its project. */
export function versionAnchor({ commit }: Pick<Version, 'commit'>): string {
  return `v-${commit.slice(0, 12)}`
}

type Where = Pick<Named, 'page' | 'lastText'>

function whereNow(id: string): Where {
  return { page: projectAddress(id), lastText: null }
}

// One that is still there, but not in the content that is published, is not removed.
function whereLeft(versions: readonly Version[]): Where {
  const isRemoved = versions[0]?.blob === null
  return { page: null, lastText: isRemoved ? lastText(versions) : null }
}

function lastText(versions: readonly Version[]): Address | null {
  const [last] = versions
    .filter(({ blob }) => blob !== null)
    .slice(0, 1)
    .flatMap(textOf)
  return last === undefined ? null : textAddress(last.id, last.blob, 'html')
}
