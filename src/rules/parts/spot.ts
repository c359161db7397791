const context = 10
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Where in a text a character stands, in words: after the ten characters before it. */
export function spotOf(text: string, index: number): string {
  const before = text
    .slice(Math.max(0, index - context), index)
    .replaceAll(hidden, '')
    .trim()
  return before === '' ? '文字的开头' : `“${before}”之后`
}

/** Code point of a character as messages name it: U+200B. */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Tail of a message for characters that were found: how many there are, where more than one. */
export function countOf(found: readonly unknown[]): string {
  return found.length > 1 ? `，共 ${found.length} 处` : ''
}
