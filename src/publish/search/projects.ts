import { columnLabel } from '../../model/cell-path.ts'
import type { Form } from '../../model/form.ts'
import { formOf } from '../../model/forms/index.ts'
import type { Remark } from '../../model/remark.ts'
import type { Brief } from '../brief.ts'
import type { YearCatalogue } from '../catalogue.ts'
import { type Column, toColumn } from './column.ts'
import { cellRoles, type Fact, terms } from './layout.ts'

/** A category of the forms: its slug and its label. */
export type SearchCategory = readonly [slug: string, label: string]

/** What search/projects.js holds: all projects in the order of the catalogue, one entry a project where not said otherwise. */
export interface SearchProjects {
  /** Year, slug and number of projects of each department in a year. */
  readonly departments: readonly (readonly [year: number, slug: string, projects: number])[]
  readonly slugs: readonly string[]
  readonly facts: Readonly<Record<Fact, Column>>
  /** How many goals each project has; the two columns have a row for each goal. */
  readonly goals: readonly number[]
  readonly goalNames: Column
  readonly statements: Column
  /** Labels of the columns of `cellRoles`, by term, of each form; and the form of each project. */
  readonly labels: readonly (readonly (readonly string[])[])[]
  readonly forms: readonly number[]
  readonly level1: readonly SearchCategory[]
  readonly level2: readonly SearchCategory[]
  /** How many open findings each project has; null where readers are not shown them. */
  readonly findings: readonly number[] | null
  /** First project of each part. */
  readonly parts: readonly number[]
}

type Remarks = ReadonlyMap<string, readonly Remark[]>

/** All projects in the order that search data have. */
export function inSearchOrder(years: readonly YearCatalogue[]): Brief[] {
  return years.flatMap(({ departments }) => departments.flatMap(({ projects }) => projects))
}

/** The data of search/projects.js; `remarks` are null where readers are not shown them. */
export function toSearchProjects(
  years: readonly YearCatalogue[],
  parts: readonly number[],
  remarks: Remarks | null,
): SearchProjects {
  const projects = inSearchOrder(years)
  const goals = projects.flatMap((project) => project.goals)
  const forms = [...new Set(projects.map(formOf))]
  const categories = forms.flatMap(({ taxonomy }) => taxonomy)
  return {
    departments: years.flatMap(({ year, departments }) =>
      departments.map((department) => [year, department.slug, department.projects.length] as const),
    ),
    slugs: projects.map(({ id }) => id.slice(id.lastIndexOf('/') + 1)),
    facts: toFacts(projects),
    goals: projects.map((project) => project.goals.length),
    goalNames: toColumn(goals.map(({ name }) => name)),
    statements: toColumn(goals.map(({ statement }) => statement)),
    labels: forms.map(toLabels),
    forms: projects.map((project) => forms.indexOf(formOf(project))),
    level1: categories.map(toCategory),
    level2: categories.flatMap(({ level2 }) => level2.map(toCategory)),
    findings: remarks && projects.map(({ id }) => countOpen(remarks.get(id))),
    parts,
  }
}

function toFacts(projects: readonly Brief[]): Record<Fact, Column> {
  const column = (of: (project: Brief) => string | null) => toColumn(projects.map(of))
  return {
    name: column(({ name }) => name),
    department: column(({ department }) => department.name),
    supervisor: column(({ supervisor }) => supervisor),
    implementer: column(({ implementer }) => implementer),
    code: column(({ code }) => code),
    amount: column(({ amount }) => amount),
  }
}

function toLabels(form: Form): string[][] {
  return terms.map((term) => cellRoles.map((role) => columnLabel(form, term, role)))
}

function toCategory({ slug, label }: { readonly slug: string; readonly label: string }): SearchCategory {
  return [slug, label]
}

function countOpen(remarks: readonly Remark[] = []): number {
  return remarks.filter(({ acknowledgement }) => acknowledgement === null).length
}
