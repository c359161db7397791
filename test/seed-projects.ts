import { join } from 'node:path'
import type { Project } from '../src/model/project.ts'
import { openSite } from '../src/open/open.ts'
import { root } from './command.ts'

/** The projects of this repository's own content, with their rows. */
export async function seedProjects(): Promise<Project[]> {
  const { site } = await openSite(join(root, 'content'))
  if (site === undefined) throw new Error('content has errors')
  const loaded = await Promise.all(site.projects.map(({ id }) => site.load(id)))
  return loaded.flatMap((each) => (each === undefined ? [] : [each.project]))
}
