import type { Finding } from '../model/finding.ts'
import type { Document, Range } from '../parse/document.ts'
import { severityOf } from '../rules/index.ts'

// Where words had to be left out to read the rest, what is missing may be among them.
const leavesOut = /^(?:yaml-|key-duplicate$)/u
const lacks = /-missing$|^row-empty$/u

/** Findings without those that only follow from what the reader of the document has found already. */
export function withoutEchoes(text: string, document: Document, findings: readonly Finding[]): Finding[] {
  const faults = document.findings.filter(({ rule }) => severityOf(rule) === 'error')
  const isPartial = faults.some(({ rule }) => leavesOut.test(rule))
  const lineAt = ({ start }: Range) => text.lastIndexOf('\n', start - 1)
  const lines = new Set(faults.map(({ range }) => lineAt(range)))
  return findings.filter(({ rule, path, part }) => {
    if (isPartial && lacks.test(rule)) return false
    if (path.length === 0) return faults.length === 0
    const place = document.locate(path, part)
    const isLost =
      rule === 'cell-missing' && faults.some(({ range }) => isAbove(document, range, path, place))
    return !isLost && !lines.has(lineAt(place))
  })
}

// Labels are carried down: what a row lacks may stand in a header or row of its table that could not be read.
function isAbove({ locate }: Document, fault: Range, [table = '']: Finding['path'], place: Range): boolean {
  return locate([table]).start <= fault.start && fault.start <= place.start
}
