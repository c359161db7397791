import { YAMLException } from 'js-yaml'
import { parseDocument, type Scalar, visit, type YAMLError, type Document as YamlDocument } from 'yaml'
import type { PlacedFinding, Range } from './document.ts'
import { excerpt, lineRange } from './text.ts'

type Explanation = Pick<PlacedFinding, 'rule' | 'reason' | 'note'>
type Words = Omit<Explanation, 'rule'>

/**
 * Every syntax fault of a text that js-yaml refused with `error`, at most one a line. The slower `yaml` reads on
 * after a fault, so that an author sees all of them in one run.
 */
export function findSyntaxFaults(text: string, error: unknown): PlacedFinding[] {
  const document = parseDocument(text, { schema: 'failsafe', prettyErrors: false, logLevel: 'silent' })
  const findings = document.errors.map((fault) => placed(text, document, fault))
  return findings.length > 0 ? onePerLine(text, findings) : [unexplained(text, error)]
}

// After a fault the reader is lost until the next line; what it says in between follows from the first.
function onePerLine(text: string, findings: readonly PlacedFinding[]): PlacedFinding[] {
  const lines = new Set<number>()
  return findings.filter(({ range }) => {
    const { start } = lineRange(text, range.start)
    return !lines.has(start) && lines.add(start)
  })
}

function placed(text: string, document: YamlDocument, fault: YAMLError): PlacedFinding {
  const range = rangeOf(text, document, fault)
  const line = lineRange(text, range.start)
  return { range, ...explain(fault, text.slice(line.start, line.end), text.slice(range.start, range.end)) }
}

function rangeOf(text: string, document: YamlDocument, { code, pos }: YAMLError): Range {
  const [start] = pos
  const line = lineRange(text, start)
  if (code === 'DUPLICATE_KEY') return { start, end: start + keyLength(text.slice(start, line.end)) }
  if (code === 'MISSING_CHAR' && start >= text.trimEnd().length) return openQuote(text, document) ?? line
  if (code === 'TAB_AS_INDENT') return { start, end: start + 1 }
  return trimmed(text, valueRange(text, line) ?? line)
}

function keyLength(rest: string): number {
  const colon = rest.indexOf(':')
  return colon < 0 ? rest.length : colon
}

// A quote that is never closed swallows the rest of the file; the fault is where it opens.
function openQuote(text: string, document: YamlDocument): Range | undefined {
  const quoted: Scalar[] = []
  visit(document, {
    Scalar: (_, node) => {
      if (node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE') quoted.push(node)
    },
  })
  const start = quoted.at(-1)?.range?.[0]
  return start === undefined ? undefined : { start, end: lineRange(text, start).end }
}

const entryPattern = /^[ \t]*(?:- +)*(?:[^\s:'"][^:]*): +/u

/** Range of what stands behind `key: ` on a line, if the line is an entry with a value. */
function valueRange(text: string, { start, end }: Range): Range | undefined {
  const entry = entryPattern.exec(text.slice(start, end))
  return entry === null || start + entry[0].length >= end
    ? undefined
    : { start: start + entry[0].length, end }
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

function explain({ code }: YAMLError, line: string, words: string): Explanation {
  if (code === 'DUPLICATE_KEY') {
    return {
      rule: 'key-duplicate',
      reason: `“${excerpt(words)}”在同一处写了两次`,
      note: '同一个名称在一处只能写一次：请删去或合并其中一个。',
    }
  }
  return { rule: 'yaml-syntax', ...explainSyntax(code, line, words) }
}

function explainSyntax(code: YAMLError['code'], line: string, words: string): Words {
  if (code === 'TAB_AS_INDENT') {
    return { reason: '行首用了制表符（Tab）缩进', note: '请把行首的制表符换成空格，每级两个。' }
  }
  if (code === 'RESOURCE_EXHAUSTION') return tooDeep
  if (/^["']/u.test(words)) return explainQuoted(words)
  if (/^[>|@%`,&*!?{}[\]-]/u.test(words)) {
    return {
      reason: `值以“${words.charAt(0)}”开头，YAML 会把它当作记号，读不出文字`,
      note: `请给整个值加上单引号：'${excerpt(words).replaceAll("'", "''")}'`,
    }
  }
  return explainEntry(line, words)
}

function explainQuoted(words: string): Words {
  const quote = words.charAt(0)
  return words.length > 1 && words.endsWith(quote)
    ? { reason: '双引号里有 YAML 不认识的“\\”写法', note: '请改用单引号，“\\”就是它本身。' }
    : {
        reason: `引号 ${quote} 没有正好包住整个值`,
        note: `请在值的末尾补上 ${quote}，引号之外不要再有文字；值里面的单引号写两次（''）。`,
      }
}

function explainEntry(line: string, words: string): Words {
  if (/^[^:]*：/u.test(line)) {
    return { reason: '名称后面是全角冒号“：”', note: '请改成半角冒号加一个空格，例如 指标值: 4次。' }
  }
  if (/^[^:]*:[^\s:]/u.test(line)) {
    return { reason: '冒号后面少一个空格', note: '请写成“名称: 内容”，冒号后面空一格。' }
  }
  return /:(?: |$)/u.test(words)
    ? {
        reason: '值里面有“: ”（冒号加空格），或者下面一行缩进不对',
        note: '如果这是值的一部分，请给整个值加上单引号；否则请让同一级的各行左边对齐。',
      }
    : {
        reason: '这一行不是“名称: 内容”的写法，或者左边没有与同级的行对齐',
        note: '请写成“名称: 内容”；表格的每一行以“- ”开头，同一行的各项左边对齐。',
      }
}

const tooDeep = { reason: '内容嵌套过深（超过 32 层）', note: '请照样例的层次书写：表、行、项，共三层。' }

// js-yaml stopped where `yaml` reads on without complaint: its mark is all there is to go by.
function unexplained(text: string, error: unknown): PlacedFinding {
  const start = error instanceof YAMLException ? Math.min(error.mark?.position ?? 0, text.length) : 0
  const isDeep = error instanceof YAMLException && /depth|nesting/iu.test(error.reason)
  const reason = '这里的写法 YAML 读不出来'
  const note = '请对照样例检查引号、冒号、缩进，以及有没有看不见的字符。'
  const { end } = lineRange(text, start)
  return { rule: 'yaml-syntax', range: { start, end }, ...(isDeep ? tooDeep : { reason, note }) }
}
