import type { Form, Level1 } from './form.ts'

/** One taxonomy of several forms: categories that share a slug are one, labelled as the first form labels them. */
export function joinTaxonomies(forms: readonly Form[]): Level1[] {
  const seen = new Set<string>()
  const levels = Map.groupBy(
    forms.flatMap(({ taxonomy }) => taxonomy),
    ({ slug }) => slug,
  )
  return [...levels.values()].flatMap((same) => {
    const [first] = same
    const level2 = same
      .flatMap((level1) => level1.level2)
      .filter(({ slug }) => !seen.has(slug) && seen.add(slug))
    return first === undefined ? [] : [{ ...first, level2 }]
  })
}
