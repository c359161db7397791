import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import { readSentences } from './parts/sentences.ts'
import { type Text, textsOf } from './parts/texts.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** Texts that break off: in a sentence, before more of a list, or within brackets; equal ones once a table. */
export const valueCut: ProjectRule = {
  id: 'value-cut',
  severity: 'warning',
  find: (project, form) => {
    const cut = textsOf(project, form).flatMap((text) => {
      const cause = causeOf(text)
      return cause === null ? [] : [{ ...text, cause }]
    })
    return groupsOf(cut, ({ path, text }) => `${path()[0]} ${text}`).map(toFinding)
  },
}

// A name may end as a label does (培训人数：) or as one of a list does.
const hanging = '，、；：,;:'
const hangingName = '，、,'
const longest = 20

function causeOf({ text, isName }: Text): string | null {
  const { unclosed, rest } = readSentences(text)
  if (unclosed !== null) return `${quote(text)}里的“${unclosed}”没有另一半`
  const last = text.at(-1)
  if (last !== undefined && (isName ? hangingName : hanging).includes(last))
    return `${quote(endOf(text))}停在“${last}”上`
  return rest === '' ? null : `最后一句${quote(rest)}没有句号`
}

function endOf(text: string): string {
  return text.length > longest ? `…${text.slice(1 - longest)}` : text
}

function toFinding(cut: readonly [Text & { readonly cause: string }, ...unknown[]]): RuleFinding {
  const [{ path, cause }] = cut
  const places = cut.length === 1 ? '' : `（这段文字在表中有 ${cut.length} 处）`
  return {
    path: path(),
    reason: `${cause}，好像没有写完${places}`,
    note: '请对照原表，看是不是漏抄了；原表就到这里为止的，照录即可。',
  }
}
