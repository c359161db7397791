import type { CheckedFile, Message } from '../check/checked.ts'
import { countMessages, inOrder, placeOf, severityOf } from './messages.ts'

/** Messages as the JSON of `check --format json`; `toPath` gives the path to print for a file. */
export function toJson(files: readonly CheckedFile[], toPath: (file: CheckedFile) => string): string {
  const messages = files.flatMap((file) => inOrder(file).map((message) => toRecord(toPath(file), message)))
  return `${JSON.stringify({ ...countMessages(files), messages }, null, 2)}\n`
}

function toRecord(path: string, message: Message) {
  return {
    path,
    ...placeOf(message),
    severity: severityOf(message),
    rule: message.ruleId,
    message: message.reason,
    note: message.note ?? null,
    url: message.url ?? null,
  }
}
