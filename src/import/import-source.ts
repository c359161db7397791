import { type Imported, type ImportOptions, importForm } from './import-form.ts'
import { readSource, type Source } from './read/source.ts'
import { readSections } from './sections.ts'
import { SourceError } from './source-error.ts'
import { transposeBlocks } from './transpose.ts'

/** Turns a file of any known format into projects, one for each form in it; throws SourceError where it holds none. */
export async function importSource(source: Source, options: ImportOptions): Promise<Imported[]> {
  const forms = readSections(transposeBlocks(await readSource(source)))
  if (forms.length === 0) throw new SourceError('没有认出绩效目标表：找不到标题，也找不到表头')
  return forms.map((form) => importForm(form, options))
}
