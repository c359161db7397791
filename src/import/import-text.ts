import { type Imported, type ImportOptions, importForm } from './import-form.ts'
import { readText } from './read/text.ts'
import { readSections } from './sections.ts'

/** Turns the text of a document into projects. */
export function importText(text: string, options: ImportOptions): Imported[] {
  return readSections(readText(text)).map((form) => importForm(form, options))
}
