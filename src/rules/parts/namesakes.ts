import type { Indicator, Project } from '../../model/project.ts'
import { rememberLast } from '../../model/remember.ts'

/** Rows whose name stands in their table more than once: what is printed twice is among them. */
export const namesakes = rememberLast(({ indicators }: Project): readonly Indicator[] => {
  const groups = Map.groupBy(indicators, ({ term, name }) => `${term} ${name}`)
  const several = new Set([...groups.values()].filter(({ length }) => length > 1).flat())
  return indicators.filter((row) => several.has(row))
})
