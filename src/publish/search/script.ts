/** Name of the global function that every script of search data calls, with its own name and its data as JSON. */
export const receiver = 'mubiaoSearch'

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
  // So that neither reads as an end or a beginning of a script, wherever the text is put.
  '</': '<\\/',
  '<!': '<\\!',
}

/** Data as a classic script, which a page can load from disk; a string that JSON.parse reads is faster than a literal. */
export function toSearchScript(name: string, data: object): string {
  const literal = JSON.stringify(data).replace(
    /[\\'\u2028\u2029]|<[/!]/gu,
    (found) => escapes[found] ?? found,
  )
  return `${receiver}('${name}','${literal}')\n`
}
