/** Words that the script says; {names} stand for what it fills in. */
export interface ImportWords {
  readonly pasted: string
  readonly pastedTable: string
  readonly chosen: string
  readonly working: string
  readonly nothing: string
  readonly failed: string
  readonly oneName: string
  readonly unsaved: string
  readonly read: string
  readonly refused: string
  readonly opened: string
  readonly did: string
  readonly times: string
  readonly unnamed: string
  readonly source: string
  readonly place: string
  readonly placeOf: string
  readonly unprinted: string
  readonly unprintedNote: string
  readonly fillIn: string
  readonly rule: string
  readonly severities: Readonly<Record<'error' | 'warning' | 'note', string>>
  readonly downloaded: string
  readonly copied: string
  readonly notCopied: string
  readonly carries: Readonly<Record<'text' | 'path' | 'nothing', string>>
}
