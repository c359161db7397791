import type { Run } from './runs.ts'
import type { Attributes } from './word-marks.ts'

// Signs of the font Symbol, which Word inserts as its own characters.
const signs: Readonly<Record<string, string>> = {
  ...{ B3: '≥', A3: '≤', B1: '±', B4: '×' },
  ...{ '3E': '>', '3C': '<', '3D': '=' },
}

/** A symbol as the sign that it shows; the same code is another sign in each font, so most can only be told of. */
export function readSymbol(attributes: Attributes): Run {
  const font = attributes['w:font'] ?? ''
  const sign = signs[attributes['w:char']?.toUpperCase().slice(-2) ?? '']
  if (font.toLowerCase() === 'symbol' && sign !== undefined) return { text: sign }
  return { text: '', remark: `有${font === '' ? '' : `“${font}”字体的`}符号，读不出` }
}
