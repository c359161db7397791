import type { MarkdownInstance } from 'astro'

/** The help page of a rule: its title, and the component that draws it. */
export interface RulePage {
  readonly title: string
  readonly Content: MarkdownInstance<object>['Content']
}

const documents = import.meta.glob<MarkdownInstance<object>>('../rules/*.md', { eager: true })

/** Help pages of all rules, by their ids. */
export const rulePages: ReadonlyMap<string, RulePage> = new Map(
  Object.entries(documents).map(([path, { Content, getHeadings }]) => {
    const rule = path.replace(/^.*\/|\.md$/gu, '')
    return [rule, { title: getHeadings()[0]?.text ?? rule, Content }]
  }),
)

/** Title of a rule, as its page has it. */
export function titleOf(rule: string): string {
  return rulePages.get(rule)?.title ?? rule
}
