import type { VFile } from 'vfile'
import type { SiteFacts } from '../model/facts.ts'
import type { Finding } from '../model/finding.ts'
import { showControls } from '../model/visible.ts'
import type { Document, PlacedFinding, Range } from '../parse/document.ts'
import { severityOf } from '../rules/index.ts'
import type { CheckedFile } from './checked.ts'
import { pointsOf, type ToPoint } from './lines.ts'

/** Adds findings that readers placed in the text of a file to its messages. */
export function addPlaced(file: VFile, findings: readonly PlacedFinding[]): void {
  if (findings.length === 0) return
  const toPoint = pointsOf(String(file))
  withoutStacks(() => {
    for (const finding of withoutFlood(findings)) stamp(file, toPoint, finding)
  })
}

// A message is an Error: to note the calls that led to it costs more than all else of it, and nobody reads them.
function withoutStacks(stampAll: () => void): void {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    stampAll()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

// Nobody reads on after a hundred messages of one rule, and a hostile file may give a hundred thousand.
const most = 100

function withoutFlood(findings: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (findings.length <= most) return findings
  const groups = [...Map.groupBy(findings, ({ rule }) => rule).values()]
  const beyond = new Set(groups.flatMap((own) => own.slice(most)))
  const rest = groups.flatMap((own) => own.slice(most, most + 1).map((next) => more(next, own.length - most)))
  return [...findings.filter((finding) => !beyond.has(finding)), ...rest]
}

function more(next: PlacedFinding, count: number): PlacedFinding {
  const reason = `同样的问题从这里起还有 ${count} 处，没有一一列出`
  return { ...next, reason, note: '请先改正已经列出的，再检查一次。' }
}

/** Adds findings that speak in paths to the messages of the file whose document they speak of. */
export function addFindings(file: VFile, document: Document, findings: readonly Finding[]): void {
  addPlaced(
    file,
    findings.map(({ path, part, ...finding }) => ({ ...finding, range: document.locate(path, part) })),
  )
}

// Both may quote what stands in the file.
function stamp(file: VFile, toPoint: ToPoint, { rule, range, reason, note }: PlacedFinding): void {
  const severity = severityOf(rule)
  const place = toPosition(toPoint, range)
  const message = file.message(showControls(reason), {
    source: 'mubiao',
    ruleId: rule,
    ...(place && { place }),
  })
  message.fatal = severity === 'note' ? undefined : severity === 'error'
  message.note = note && showControls(note)
}

function toPosition(toPoint: ToPoint, { start, end }: Range) {
  const [from, to] = [toPoint(start), toPoint(end)]
  return from && to && { start: from, end: to }
}

/** Gives each message the address of its rule's page: a whole one where the site knows its own. */
export function addUrls(files: readonly CheckedFile[], facts: SiteFacts | undefined): void {
  const base = facts?.url == null ? '' : `${facts.url.replace(/\/+$/u, '')}/`
  for (const { messages } of files) {
    for (const message of messages) message.url = `${base}rules/${message.ruleId}.html`
  }
}
