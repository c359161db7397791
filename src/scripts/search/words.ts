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
