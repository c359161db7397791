import type { CheckedFile, Message } from '../check/checked.ts'
import { inOrder, placeOf, severityOf } from './messages.ts'

/** Messages as a SARIF 2.1.0 log of one run, columns counted in UTF-16 code units as everywhere here. */
export function toSarif(files: readonly CheckedFile[], toPath: (file: CheckedFile) => string): string {
  const messages = files.flatMap((file) => inOrder(file).map((message) => ({ path: toPath(file), message })))
  const rules = new Map(messages.map(({ message }) => [String(message.ruleId), message]))
  const run = {
    tool: { driver: { name: 'Mubiao', rules: [...rules].map(([id, message]) => toRule(id, message)) } },
    columnKind: 'utf16CodeUnits',
    results: messages.map(({ path, message }) => toResult(path, message)),
  }
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }
  return `${JSON.stringify(log, null, 2)}\n`
}

// helpUri must be an absolute address, which only a site that knows its own has.
function toRule(id: string, { url }: Message) {
  return url?.includes('://') ? { id, helpUri: url } : { id }
}

function toResult(path: string, message: Message) {
  const { line, column, endLine, endColumn } = placeOf(message)
  return {
    ruleId: message.ruleId,
    level: severityOf(message),
    message: { text: [message.reason, message.note].filter(Boolean).join('\n') },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
          region: { startLine: line, startColumn: column, endLine, endColumn },
        },
      },
    ],
  }
}
