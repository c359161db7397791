/**
 * Data as the contract reads it: text without spaces, tabs and newlines at its ends (U+3000 stays), and empty
 * text or an empty list the same as absent. Keys and row numbers stay, so paths still lead to the same place.
 */
export function clean(data: unknown): unknown {
  if (typeof data === 'string') return trim(data) || undefined
  if (Array.isArray(data)) return data.length === 0 ? undefined : data.map(clean)
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, clean(value)]))
}

const blank = new Set([' ', '\t', '\n', '\r'])

// Two cursors, not a regular expression: `[ \t]+$` takes quadratic time on hostile input.
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && blank.has(text.charAt(start))) start++
  while (end > start && blank.has(text.charAt(end - 1))) end--
  return text.slice(start, end)
}
