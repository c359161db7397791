import { fill } from '../fill.ts'
import type { Found } from './find.ts'
import type { SearchWords } from './words.ts'

/** How much has been found, in a heading. */
export function summarise(words: SearchWords, found: Found): string {
  if (found.projects.length === 0) return isPartial(found) ? words.reading : words.none
  const counted = fill(words.found, { projects: found.projects.length })
  return found.rows === 0 ? counted : counted + fill(words.foundRows, { rows: found.rows })
}

/** How far the search has come; '' where it is at its end. */
export function tellProgress(words: SearchWords, found: Found): string {
  return isPartial(found) ? fill(words.partial, { loaded: found.loaded, needed: found.needed }) : ''
}

/** Whether parts that the answer needs have not been loaded. */
export function isPartial({ loaded, needed }: Found): boolean {
  return loaded < needed
}
