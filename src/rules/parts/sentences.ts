const pairs = ['《》', '〈〉', '“”', '（）', '「」', '『』', '【】', '〔〕']
const openers = new Set(pairs.map(([opener = '']) => opener))
const openerOf = new Map(pairs.map(([opener = '', closer = '']) => [closer, opener]))
const ended = /[。！？!?…；;][》〉”）)」』】〕]*$/u

/** How a text ends. */
export interface Sentences {
  /** A bracket or quotation mark that is opened and not closed. */
  readonly unclosed: string | null
  /** What follows the last full stop outside brackets; empty where nothing does, or there is none. */
  readonly rest: string
}

// Most texts have no brackets but one in which nothing stands in brackets again, and no full stop outside.
const word = '[^《》〈〉“”（）()「」『』【】〔〕'
const plain = new RegExp(
  `^${word}。！？!?…]*(?:(?:《${word}]*》|[（(]${word}]*[）)])${word}。！？!?…]*)*$`,
  'u',
)

/** Reads how a text ends. */
export function readSentences(text: string): Sentences {
  if (plain.test(text)) return { unclosed: null, rest: '' }
  const { outside, unclosed } = readBrackets(text)
  const [, rest = ''] = /[。！？!?…]([^。！？!?…]*)$/u.exec(outside) ?? []
  return { unclosed, rest: ended.test(text) ? '' : rest.trim() }
}

// Marks stand at the odd places.
const marks = /([《》〈〉“”（）「」『』【】〔〕])/u

// What stands outside all brackets, in one go.
function readBrackets(text: string): { outside: string; unclosed: string | null } {
  const open = new Map<string, number>()
  let depth = 0
  let outside = ''
  for (const [index, part] of text.replaceAll('(', '（').replaceAll(')', '）').split(marks).entries()) {
    const step = index % 2 === 0 ? 0 : stepOf(part, open)
    depth += step
    if (depth === 0 && step === 0) outside += part
  }
  const [unclosed = null] = [...open].find(([, count]) => count > 0) ?? []
  return { outside, unclosed }
}

// A closing mark that nothing opens is a list's: 1）.
function stepOf(mark: string, open: Map<string, number>): -1 | 0 | 1 {
  const opener = openerOf.get(mark) ?? mark
  const count = open.get(opener) ?? 0
  // “五个以“ is closed, too: quotation marks are often typed so.
  const isClosing = count > 0 && (mark !== opener || mark === '“')
  if (!isClosing && !openers.has(mark)) return 0
  open.set(opener, isClosing ? count - 1 : count + 1)
  return isClosing ? -1 : 1
}
