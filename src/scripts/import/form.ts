import { fieldsOf, readAsked } from './asked.ts'
import { readDesk } from './desk.ts'
import type { Given } from './importer/importer.ts'
import { loadImporter } from './load-importer.ts'
import { partOf } from './parts.ts'
import { createResults } from './results.ts'
import { summarise } from './summary.ts'
import { watchTables } from './table-field.ts'
import { createComplaint, createVoice } from './voice.ts'

/** Has the form import what it is given, and shows it: without a script it would do nothing. */
export function watchForm(form: HTMLFormElement): void {
  const desk = readDesk(form.dataset)
  const { words, departments, folder } = desk
  const voice = createVoice(partOf(form, 'status'), partOf(form, 'alert'))
  const area = partOf(form, 'table', HTMLTextAreaElement)
  const template = partOf(form, 'draft', HTMLTemplateElement)
  const files = partOf(form, 'files', HTMLInputElement)
  const given = watchTables({ area, files, chosen: partOf(form, 'chosen') }, words, voice)
  const complain = createComplaint(area, partOf(form, 'missing'))
  const results = createResults(form)
  const load = () => loadImporter(`${folder}assets/importer.js`)
  let isWarned = false
  let isBusy = false

  function submit(): void {
    const sources = given()
    if (isBusy) return
    complain(sources.length === 0 ? words.nothing : '')
    if (sources.length === 0) return
    if (results.isUnsaved() && !isWarned) {
      isWarned = true
      voice.tell('')
      voice.warn(words.unsaved)
    } else void work(sources)
  }

  async function work(sources: readonly Given[]): Promise<void> {
    isBusy = true
    isWarned = false
    voice.warn('')
    voice.tell(words.working)
    await read(sources).catch(() => {
      voice.tell('')
      voice.warn(words.failed)
    })
    isBusy = false
  }

  async function read(sources: readonly Given[]): Promise<void> {
    const importer = await load()
    const asked = readAsked(form, departments)
    const found = await importer.read(sources, asked)
    const { done, refused, isVoid } = summarise(found, asked, words)
    voice.tell(done)
    voice.warn(refused)
    const drafts = isVoid ? [] : found.flatMap((each) => each.drafts)
    results.show(drafts, { ...desk, importer, template, fieldOf: fieldsOf(form, drafts.length) })
  }

  form.addEventListener('input', () => complain(''))
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })
  // Half a megabyte, which is there by the time that something has been given.
  form.addEventListener('focusin', () => void load().catch(() => undefined), { once: true })
  addEventListener('beforeunload', (event) => {
    if (results.isUnsaved()) event.preventDefault()
  })
  form.hidden = false
}
