/** Words that the script says; {names} stand for what it fills in. */
export interface SearchWords {
  readonly reading: string
  readonly unread: string
  readonly found: string
  readonly foundRows: string
  readonly none: string
  readonly partial: string
  readonly sorted: string
  readonly failed: string
  readonly moreRows: string
  readonly annual: string
  readonly longTerm: string
  readonly unnamed: string
  readonly printed: string
  readonly unprinted: string
  readonly year: string
  readonly colon: string
  readonly facts: Readonly<Record<string, string>>
  readonly operators: Readonly<Record<string, string>>
}

/** Fills the {names} of a text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/gu, (name, key: string) => String(values[key] ?? name))
}
