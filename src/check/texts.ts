import type { Finding } from '../model/finding.ts'
import type { PlacedFinding } from '../parse/document.ts'
import { severityOf, textRules } from '../rules/index.ts'
import { linesOf, rangeOf } from './lines.ts'

/** What the rules on single texts find in the data of a file, wherever the text stands. */
export function findInTexts(data: unknown): Finding[] {
  return [...textsOf(data, [])].flatMap(({ path, part, text }) =>
    applyRules(text).map((found) => ({ path, part, ...found })),
  )
}

/** What keeps the text of a transcribed source from being published as it is. */
export function findInSource(text: string): PlacedFinding[] {
  return linesOf(text).flatMap((line) =>
    applyRules(line.words)
      .filter(({ rule }) => severityOf(rule) === 'error')
      .map((found) => ({ range: rangeOf(line), ...found })),
  )
}

function applyRules(text: string) {
  return textRules.flatMap(({ id, find }) => {
    const found = find(text)
    return found === undefined ? [] : [{ rule: id, ...found }]
  })
}

interface Text {
  readonly path: Finding['path']
  readonly part: 'key' | 'value'
  readonly text: string
}

function* textsOf(data: unknown, path: Finding['path']): Generator<Text> {
  if (typeof data === 'string') yield { path, part: 'value', text: data }
  if (typeof data !== 'object' || data === null) return
  for (const [key, value] of Object.entries(data)) {
    const below = [...path, Array.isArray(data) ? Number(key) : key]
    // Other keys are the form's own, or unknown.
    if (path.at(-1) === '其他列') yield { path: below, part: 'key', text: key }
    yield* textsOf(value, below)
  }
}
