import { Lexer } from 'yaml'
import type { Range } from './document.ts'

/** Where the comments of a text stand that is plain YAML. */
export function locateComments(text: string): Range[] {
  const comments: Range[] = []
  let start = 0
  let isScalar = false
  for (const token of new Lexer().lex(text)) {
    const end = start + (isSign(token) ? 0 : token.length)
    if (token.startsWith('#') && !isScalar) comments.push({ start, end: start + token.trimEnd().length })
    isScalar = token === '\x1f'
    start = end
  }
  return comments
}

// That a document begins, or a scalar follows: nothing that stands in the text.
function isSign(token: string): boolean {
  return token === '\x02' || token === '\x1f' || token === '\x18'
}
