/**
 * Data as the contract reads it: text without spaces, tabs and newlines at its ends (U+3000 stays), and empty
 * text or an empty list the same as absent. Keys and row numbers stay, so paths still lead to the same place.
 */
export function clean(data: unknown): unknown {
  if (typeof data === 'string') return trim(data) || undefined
  if (isClean(data)) return data
  if (Array.isArray(data)) return data.length === 0 ? undefined : data.map(clean)
  return Object.fromEntries(Object.entries(data as object).map(([key, value]) => [key, clean(value)]))
}

// Most files are written so: nothing of theirs is copied.
function isClean(data: unknown): boolean {
  if (typeof data === 'string') return data !== '' && !isBlank(data, 0) && !isBlank(data, data.length - 1)
  if (Array.isArray(data)) return data.length > 0 && data.every(isClean)
  return typeof data !== 'object' || data === null || Object.values(data).every(isClean)
}

// Two cursors, not a regular expression: `[ \t]+$` takes quadratic time on hostile input.
function trim(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text, start)) start++
  while (end > start && isBlank(text, end - 1)) end--
  return text.slice(start, end)
}

function isBlank(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d
}
