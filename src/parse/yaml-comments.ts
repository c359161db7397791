import { Lexer } from 'yaml'
import type { Range } from './document.ts'

/** Where the comments of a text stand that is plain YAML. */
export function locateComments(text: string): Range[] {
  const comments: Range[] = []
  let start = 0
  for (const token of new Lexer().lex(text)) {
    // Text never begins so: it stands in quotes, or behind the blanks of a block.
    if (token.startsWith('#')) comments.push({ start, end: start + token.trimEnd().length })
    start += isSign(token) ? 0 : token.length
  }
  return comments
}

// That a document begins, or a scalar follows: nothing that stands in the text.
function isSign(token: string): boolean {
  return token === '\x02' || token === '\x1f' || token === '\x18'
}
