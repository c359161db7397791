import type { Indicator, Project } from '../../model/project.ts'
import { rememberLast } from '../../model/remember.ts'

/** Rows whose name stands in their table more than once: what is printed twice is among them. */
export const namesakes = rememberLast(({ indicators }: Project): readonly Indicator[] => {
  const groups = Map.groupBy(indicators, ({ name }) => name)
  return indicators.filter((row) =>
    groups.get(row.name)?.some((other) => other !== row && other.term === row.term),
  )
})
