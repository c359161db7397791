import { type Imported, type ImportOptions, importForm } from './import-form.ts'
import { noteDoubts, noteUnread, spread } from './notes/reader.ts'
import { readSource, type Source } from './read/source.ts'
import { readSections } from './sections/sections.ts'
import { transposeBlocks } from './sections/transpose.ts'
import { SourceError } from './source-error.ts'
import { joinSheets } from './tables/joined-sheets.ts'

/** Turns a file of any known format into projects, one for each form in it; throws SourceError where it holds none. */
export async function importSource(source: Source, options: ImportOptions): Promise<Imported[]> {
  const read = await readSource(source)
  const grid = transposeBlocks(read)
  const forms = joinSheets(readSections(grid))
  if (forms.length === 0) throw new SourceError('没有认出绩效目标表：找不到标题，也找不到表头')
  const entries = [...noteUnread(read), ...noteDoubts(grid)]
  const own = spread(
    entries,
    forms.map(({ first }) => first.place.order),
  )
  return forms.map((form, index) => importForm(form, { ...options, notes: own[index] ?? [] }))
}
