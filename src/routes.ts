import type { Project } from './model/project.ts'
import { getSite } from './site.ts'

/** Parameters of the pages of all projects; each is given its project. */
export async function projectPaths() {
  const { projects } = await getSite()
  return projects.map((project) => ({ params: projectParams(project), props: { project } }))
}

function projectParams({ id }: Project) {
  const [year, department, project] = id.split('/')
  return { year, department, project }
}

/** Parameters of the indexes of all years. */
export async function yearPaths() {
  const { years } = await getSite()
  return years.map((year) => ({ params: { year: String(year.year) }, props: { year } }))
}

/** Parameters of the indexes of all departments, year by year. */
export async function departmentPaths() {
  const { years } = await getSite()
  return years
    .flatMap(({ departments }) => departments)
    .map((department) => ({
      params: { year: String(department.year), department: department.slug },
      props: { department },
    }))
}

/** Parameters of the source texts that stand beside the projects. */
export async function sourcePaths() {
  const { sources } = await getSite()
  return [...sources].map(([address, bytes]) => {
    const [year, department, name = ''] = address.split('/')
    return { params: { year, department, source: name.replace(/\.txt$/u, '') }, props: { bytes } }
  })
}
