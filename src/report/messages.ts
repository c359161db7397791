import type { CheckedFile, Message } from '../check/checked.ts'

export type Severity = 'error' | 'warning' | 'note'

/** Severity of a message, which vfile keeps as `fatal`. */
export function severityOf({ fatal }: Message): Severity {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'note'
}

/** How many files were checked and how many messages of each severity they have. */
export interface Counts {
  readonly files: number
  readonly errors: number
  readonly warnings: number
  readonly notes: number
}

/** Counts files and their messages. */
export function countMessages(files: readonly CheckedFile[]): Counts {
  const severities = files.flatMap(({ messages }) => messages.map(severityOf))
  const count = (severity: Severity) => severities.filter((each) => each === severity).length
  return { files: files.length, errors: count('error'), warnings: count('warning'), notes: count('note') }
}

/** How many files and messages there are, in a sentence. */
export function sumUp(checked: readonly CheckedFile[]): string {
  const { files, errors, warnings, notes } = countMessages(checked)
  const found = [`${errors} 个错误`, `${warnings} 个警告`, ...(notes > 0 ? [`${notes} 个提示`] : [])]
  return errors + warnings + notes === 0
    ? `检查了 ${files} 个文件，没有发现问题。`
    : `检查了 ${files} 个文件：${found.join('，')}。`
}

/** Messages of a file from top to bottom. */
export function inOrder({ messages }: CheckedFile): Message[] {
  return messages.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

/** Start and end of a message, 1-based; the first character of the file where it has no place. */
export function placeOf({ place }: Message) {
  const start = place && ('start' in place ? place.start : place)
  const end = place && 'end' in place ? place.end : start
  return {
    line: start?.line ?? 1,
    column: start?.column ?? 1,
    endLine: end?.line ?? 1,
    endColumn: end?.column ?? 1,
  }
}
