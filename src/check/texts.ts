import type { Finding } from '../model/finding.ts'
import type { PlacedFinding } from '../parse/document.ts'
import { severityOf, textRules } from '../rules/index.ts'
import { linesOf, rangeOf } from './lines.ts'

/** What the rules on single texts find in the data of a file, wherever the text stands. */
export function findInTexts(data: unknown): Finding[] {
  const found: Finding[] = []
  look(data, [], found)
  return found
}

// One path for all texts, copied only where something is found: there are hundreds of texts, and hardly a finding.
function look(data: unknown, path: (string | number)[], found: Finding[]): void {
  if (typeof data === 'string') inspect(data, path, 'value', found)
  if (typeof data !== 'object' || data === null) return
  // Other keys are the form's own, or unknown.
  const isOwn = path.at(-1) === '其他列'
  for (const key of Object.keys(data)) {
    path.push(Array.isArray(data) ? Number(key) : key)
    if (isOwn) inspect(key, path, 'key', found)
    look(Reflect.get(data, key), path, found)
    path.pop()
  }
}

function inspect(text: string, path: Finding['path'], part: 'key' | 'value', found: Finding[]): void {
  for (const own of applyRules(text)) found.push({ path: [...path], part, ...own })
}

/** What keeps the text of a transcribed source from being published as it is. */
export function findInSource(text: string): PlacedFinding[] {
  return linesOf(text).flatMap((line) =>
    applyRules(line.words)
      .filter(({ rule }) => severityOf(rule) === 'error')
      .map((found) => ({ range: rangeOf(line), ...found })),
  )
}

// Most texts have no sign of any rule.
const signs = new RegExp(textRules.map((rule) => rule.signs.source).join('|'), 'iu')

function applyRules(text: string) {
  if (!signs.test(text)) return []
  return textRules.flatMap(({ id, find }) => {
    const found = find(text)
    return found === undefined ? [] : [{ rule: id, ...found }]
  })
}
