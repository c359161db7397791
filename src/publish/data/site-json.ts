import { indexAddress, projectAddress } from '../address.ts'
import type { Brief } from '../brief.ts'
import type { DepartmentYear, YearCatalogue } from '../catalogue.ts'
import { type Summary, summarise } from '../summary.ts'
import type { Locate } from './project-columns.ts'
import { locateFromData, type Published } from './published.ts'

/** What a site is and has, but for the rows of its forms, as JSON. */
export function toSiteJson({ facts, projects, years }: Published): string {
  const locate = locateFromData(facts)
  const { title, publisher, url, contact, license, repository } = facts
  const site = {
    title,
    publisher,
    url,
    contact,
    license,
    repository,
    years: years.map((year) => toYear(year, locate)),
    departments: years
      .flatMap(({ departments }) => departments)
      .map((department) => toDepartment(department, locate)),
    projects: projects.map((project) => toEntry(project, locate)),
  }
  return `${JSON.stringify(site, null, 1)}\n`
}

function toYear({ year, departments, projects }: YearCatalogue, locate: Locate) {
  return {
    year,
    departments: departments.length,
    projects: projects.length,
    ...countsOf(projects),
    html: locate(indexAddress(year)),
  }
}

function toDepartment({ year, slug, name, projects }: DepartmentYear, locate: Locate) {
  return {
    year,
    slug,
    name,
    projects: projects.length,
    ...countsOf(projects),
    html: locate(indexAddress(year, slug)),
  }
}

function toEntry(project: Brief, locate: Locate) {
  const { id, name, department, year, amount } = project
  return {
    id,
    name,
    department,
    year,
    amount,
    ...countsOf([project]),
    html: locate(projectAddress(id)),
    json: locate(projectAddress(id, 'json')),
    csv: locate(projectAddress(id, 'csv')),
  }
}

function countsOf(projects: readonly Brief[]): Summary & { rows: number } {
  const rows = projects.reduce((sum, project) => sum + project.rows, 0)
  return { rows, ...summarise(projects) }
}
