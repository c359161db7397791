import type { Finding } from '../model/finding.ts'
import type { PlacedFinding } from '../parse/document.ts'
import { severityOf, textRules } from '../rules/index.ts'
import type { TextRule } from '../rules/rule.ts'
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

function applyRules(text: string) {
  const concerned = rulesFor(text)
  if (concerned === 0) return []
  return textRules.flatMap(({ id, find }, index) => {
    const found = concerned & (1 << index) ? find(text) : undefined
    return found === undefined ? [] : [{ rule: id, ...found }]
  })
}

// Most texts have no sign of any rule.
function rulesFor(text: string): number {
  let rules = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const known = rulesBySign[code] ?? unknown
    rules |= known === unknown ? learn(code) : known
  }
  return rules
}

const unknown = -1

// Of which rules, as bits, a character is a sign: looked up once for each of the few thousand that are in use.
const rulesBySign = new Int16Array(0x10000).fill(unknown)

function learn(code: number): number {
  const character = String.fromCharCode(code)
  // Half of a character may be any.
  const isSign = ({ signs }: TextRule) => !character.isWellFormed() || character.search(signs) >= 0
  const rules = textRules.reduce((bits, rule, index) => (isSign(rule) ? bits | (1 << index) : bits), 0)
  rulesBySign[code] = rules
  return rules
}
