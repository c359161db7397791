import { YAMLException } from 'js-yaml'
import { parseDocument, type Scalar, visit, type YAMLError, type Document as YamlDocument } from 'yaml'
import type { PlacedFinding, Range } from './document.ts'
import { lineRange } from './text.ts'
import { explainDuplicate, explainLine, explainShape, wordsTooDeep, wordsUnknown } from './yaml-words.ts'

/** A fault of one line; what is not `clear` from the line itself may only follow from a fault above. */
interface Fault extends PlacedFinding {
  readonly isClear: boolean
}

// Reading on costs much for each fault, and quadratic time for keys; no author has as many, nor a file as long.
const maxLength = 32_000
const maxLines = 2000
const maxFaults = 100

/**
 * Syntax faults of a text that js-yaml refused with `error`, at most one a line. The slower `yaml` reads on
 * after a fault, so that an author sees in one run all that can be told from what only follows from the first.
 */
export function findSyntaxFaults(text: string, error: unknown): PlacedFinding[] {
  const { reason, mark } = error instanceof YAMLException ? error : { reason: '', mark: null }
  const position = Math.min(mark?.position ?? 0, text.length)
  const here = lineRange(text, position)
  if (/depth/iu.test(reason)) return [{ rule: 'file-levels', range: here, ...wordsTooDeep }]
  const read = beginningOf(text)
  // That the text was cut off there is no fault of its author.
  const faults = readOn(read, read === text ? text.length + 1 : read.trimEnd().length)
  if (faults.length > 0) return own(read, faults)
  return /duplicate/iu.test(reason)
    ? own(text, [duplicate(text, position)])
    : [{ rule: 'yaml-syntax', range: here, ...wordsUnknown }]
}

function beginningOf(text: string): string {
  const beginning = text.slice(0, maxLength).split('\n').slice(0, maxLines).join('\n')
  return beginning === text ? text : beginning.slice(0, beginning.lastIndexOf('\n') + 1)
}

function readOn(text: string, end: number): Fault[] {
  try {
    const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
    const errors = document.errors.filter(({ pos }) => pos[0] < end).slice(0, maxFaults)
    return errors.map((fault) => placed(text, document, fault))
  } catch (error) {
    // It reads by recursion: thousands of levels, as of `- - - -`, are more than the stack holds.
    if (error instanceof RangeError) return []
    throw error
  }
}

// What is said of one line twice, and of lines on end in the same words, is one fault.
function own(text: string, faults: readonly Fault[]): PlacedFinding[] {
  const clear = faults.filter(({ isClear }, index) => isClear || index === 0)
  const lines = clear.map(({ range }) => text.slice(0, range.start).split('\n').length)
  return clear
    .filter((fault, index) => {
      const isFirst = lines.indexOf(lines[index] ?? 0) === index
      const goesOn = clear[index - 1]?.note === fault.note && lines[index - 1] === (lines[index] ?? 0) - 1
      return isFirst && !(goesOn && fault.rule === 'key-duplicate') && !(goesOn && /行首/u.test(fault.reason))
    })
    .map(({ rule, range, reason, note }) => ({ rule, range, reason, note }))
}

function placed(text: string, document: YamlDocument, fault: YAMLError): Fault {
  const [start] = fault.pos
  if (fault.code === 'DUPLICATE_KEY') return duplicate(text, start)
  const line = lineOf(text, document, fault)
  const typed = text.slice(line.start, line.end)
  const clear = explainLine(typed, text.slice(line.end).trimStart() === '' ? '' : below(text, line))
  const { from, to, ...words } = clear ?? explainShape(typed)
  const range = { start: line.start + from, end: line.start + to }
  return { rule: 'yaml-syntax', range, isClear: clear !== undefined, ...words }
}

function duplicate(text: string, start: number): Fault {
  const rest = text.slice(start, lineRange(text, start).end)
  const key = /^(?:"[^"]*"|'[^']*'|[^:,]*)/u.exec(rest)?.[0].trim() ?? ''
  const range = { start, end: start + key.length }
  return { rule: 'key-duplicate', range, isClear: true, ...explainDuplicate(key) }
}

function lineOf(text: string, document: YamlDocument, { code, pos, message }: YAMLError): Range {
  const [start] = pos
  const line = lineRange(text, start)
  if (code === 'MISSING_CHAR' && start >= text.trimEnd().length) return openQuote(text, document) ?? line
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return openBracket(text, line)
  const isTooFar = code === 'BLOCK_AS_IMPLICIT_KEY' && !/:(?:\s|$)/u.test(text.slice(start, line.end))
  return isTooFar && explainLine(text.slice(line.start, line.end), '') === undefined
    ? farther(text, line)
    : line
}

// A line set farther in goes on with the text above, unless that is the one out of line.
function farther(text: string, line: Range): Range {
  const next = lineRange(text, Math.min(line.end + (text[line.end] === '\r' ? 2 : 1), text.length))
  const before = lineRange(text, Math.max(0, line.start - 1))
  const indentOf = ({ start, end }: Range) => /^[ -]*/u.exec(text.slice(start, end))?.[0].length
  return indentOf(before) === indentOf(next) && indentOf(before) !== indentOf(line) ? line : next
}

function below(text: string, line: Range): string {
  const next = lineRange(text, line.end + (text[line.end] === '\r' ? 2 : 1))
  return text.slice(next.start, next.end)
}

// What is opened and never closed swallows what follows; the fault is where it opens.
function openQuote(text: string, document: YamlDocument): Range | undefined {
  const quoted: Scalar[] = []
  visit(document, {
    Scalar: (_, node) => {
      if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') quoted.push(node)
    },
  })
  const start = quoted.at(-1)?.range?.[0]
  return start === undefined ? undefined : lineRange(text, start)
}

function openBracket(text: string, line: Range): Range {
  const opening = [...text.slice(0, line.start).matchAll(/(?:: |- )[[{][^\]}\r\n]*$/gmu)].at(-1)
  return opening === undefined ? line : lineRange(text, opening.index)
}
