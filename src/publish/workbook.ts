import { writeXlsx } from 'hucre/xlsx'
import type { Project } from '../model/project.ts'
import { indexSheet } from './workbook/index-sheet.ts'
import { repack } from './workbook/pack.ts'
import { projectSheet } from './workbook/project-sheet.ts'
import { toSheetNames } from './workbook/sheet-names.ts'
import { printTitles } from './workbook/to-sheet.ts'
import type { WorkbookWords } from './workbook/words.ts'

/** The projects of a department in a year, with their rows. */
export interface DepartmentProjects {
  readonly year: number
  readonly name: string
  readonly projects: readonly Project[]
}

/**
 * The projects of a department in a year as a workbook (XLSX) for people: a list, then a sheet a project. Every cell
 * is text, exactly as published; the same projects give the same bytes.
 */
export async function toWorkbook(
  department: DepartmentProjects,
  words: WorkbookWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const { name, year, projects } = department
  const { index, title } = words.workbook
  const names = toSheetNames(
    projects.map((project) => project.name),
    [index],
  )
  const own = projects.map((project, place) => projectSheet(project, names[place] ?? index, words))
  const sheets = [indexSheet(department, names, words), ...own]
  const properties = { title: title(name, year), creator: name }
  return repack(await writeXlsx({ sheets, namedRanges: printTitles(sheets), properties }))
}
