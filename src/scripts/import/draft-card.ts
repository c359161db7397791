import type { CardDesk } from './desk.ts'
import { createDraftView } from './draft-view.ts'
import type { Draft, Edited, Judged } from './importer/importer.ts'
import { partOf } from './parts.ts'
import { createPause } from './pause.ts'
import { offerSaving } from './saving.ts'

/** A draft on the page: its report, its text to be mended, what the check says of it, and ways to save it. */
export interface Card {
  readonly element: HTMLElement
  /** Whether it was changed since it was made or saved. */
  readonly isUnsaved: () => boolean
}

/** Draws a draft, and has it checked again when it is changed. */
export function createCard(draft: Draft, desk: CardDesk): Card {
  const root = cloneOf(desk.template)
  const area = partOf(root, 'text', HTMLTextAreaElement)
  const department = partOf(root, 'department', HTMLInputElement)
  const project = partOf(root, 'project', HTMLInputElement)
  // What was opened as it is takes nothing from the form.
  const fieldOf = draft.entries.length === 0 ? () => undefined : desk.fieldOf
  const view = createDraftView(root, { ...desk, fieldOf })
  const saving = offerSaving(root, desk)
  const soon = createPause()
  let edited: Edited = { ...draft, departments: desk.departments }

  function settle(): Judged {
    const judged = desk.importer.judge(edited)
    edited = { ...edited, place: judged.place }
    if (edited.departments !== undefined) department.value = judged.place.department
    saving.offer(judged.place, draft.format)
    return judged
  }

  function change(next: Partial<Edited>): void {
    edited = { ...edited, ...next }
    saving.change()
    soon(() => view.show(settle()))
  }

  area.value = draft.text
  project.value = draft.place.project
  area.addEventListener('input', () => change({ text: area.value }))
  project.addEventListener('input', () => change({ place: { ...edited.place, project: project.value } }))
  // A slug that was typed stays, whatever the text says of the department.
  department.addEventListener('input', () =>
    change({ place: { ...edited.place, department: department.value }, departments: undefined }),
  )
  // Who leaves a field for a button gets what stands there now; messages stay, since one of them may be that button.
  root.addEventListener('change', settle)
  view.report(draft.entries)
  view.show(settle())
  return { element: root, isUnsaved: saving.isUnsaved }
}

function cloneOf({ content }: HTMLTemplateElement): HTMLElement {
  const root = content.firstElementChild?.cloneNode(true)
  if (!(root instanceof HTMLElement)) throw new Error('the template is empty')
  return root
}
