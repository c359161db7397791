import { type Form, findLevel2 } from '../../model/form.ts'
import type { Indicator } from '../../model/project.ts'

/** Slug of the 二级指标 that a row stands under; null where the form does not know it. */
export function categoryOf(form: Form, { level2 }: Indicator): string | null {
  return (level2 === null ? undefined : findLevel2(form, level2)?.level2.slug) ?? null
}

/** The form's label of a 二级指标 by its slug, if it has one. */
export function categoryLabel(form: Form, slug: string): string | undefined {
  return form.taxonomy.flatMap(({ level2 }) => level2).find((category) => category.slug === slug)?.label
}
