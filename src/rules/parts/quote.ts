const longest = 40

/** Published words as a message quotes them: in quotation marks, on one line, at most 40 characters. */
export function quote(words: string): string {
  const line = words.replaceAll(/\s+/gu, ' ')
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`
}
