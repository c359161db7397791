import { partLabels } from '../../../model/forms/index.ts'
import type { Format } from '../../../write/format.ts'

/** Format of what is a content file already, by its name or its first lines; undefined for what is to be imported. */
export function contentFormat(name: string, text: string): Format | undefined {
  if (/\.ya?ml$/iu.test(name)) return 'yaml'
  if ((name === '' || /\.md$/iu.test(name)) && /^\uFEFF?---[ \t]*\r?\n/u.test(text)) return 'md'
  return name === '' && hasTable(text) ? 'yaml' : undefined
}

// No table that was copied from elsewhere has a colon after its heading and a dash before its first row.
function hasTable(text: string): boolean {
  const lines = text.split(/\r?\n/u)
  return lines.some(
    (line, at) =>
      partLabels.some((label) => line.trimEnd() === `${label}:`) && /^ *- /u.test(lines[at + 1] ?? ''),
  )
}
