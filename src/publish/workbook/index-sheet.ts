import type { WriteSheet } from 'hucre/xlsx'
import type { Project } from '../../model/project.ts'
import { summaryOf } from '../summary.ts'
import type { DepartmentProjects } from '../workbook.ts'
import { addOverlong, addWide, type Draft, linkTo, newDraft, put } from './draft.ts'
import { addHeader } from './project-sheet.ts'
import { styles } from './styles.ts'
import { toSheet } from './to-sheet.ts'
import type { WorkbookWords } from './words.ts'

const widths = [60, 24, 12, 16]

/** The list of a workbook's projects, each linked with its sheet. */
export function indexSheet(
  { name, year, projects }: DepartmentProjects,
  sheets: readonly string[],
  words: WorkbookWords,
): WriteSheet {
  const { lists, workbook } = words
  const draft = newDraft(words, widths)
  addWide(draft, 0, workbook.title(name, year), styles.title)
  addHeader(draft, [lists.project, lists.amount, lists.indicators, lists.measurable])
  const frozen = draft.next
  for (const [index, project] of projects.entries())
    addProject(draft, project, sheets[index] ?? workbook.index)
  addOverlong(draft)
  return toSheet(draft, workbook.index, frozen)
}

function addProject(draft: Draft, project: Project, sheet: string): void {
  const { lists } = draft.words
  const { indicators, measurable } = summaryOf(project)
  const facts = [project.amount ?? lists.noAmount, String(indicators), lists.share(measurable, indicators)]
  put(draft, [draft.next, 0], project.name, styles.link)
  linkTo(draft, [draft.next, 0], sheet)
  for (const [index, text] of facts.entries()) put(draft, [draft.next, index + 1], text, styles.cell)
  draft.next += 1
}
