import { dateToSerial, format } from 'numfmt'

/** What a sheet shows for a value; undefined where its format is none that is surely known. */
export function formatCell(value: number | string | Date, code: string): string | undefined {
  const pattern = code.replaceAll('G/通用格式', 'General')
  if (!isKnown(pattern) || (typeof value !== 'string' && isForText(pattern))) return undefined
  try {
    const shown = format(pattern, toNumber(value))
    return barePoint.test(shown) ? undefined : shown
  } catch {
    return undefined
  }
}

// Of 3 in the format #.## some programs show the point, others do not.
const barePoint = /\d\.(?!\d)/u

/** Whether a format says anything of texts: most leave them as they are. */
export function formatsText(code: string): boolean {
  const bare = code.replaceAll(quoted, '')
  return bare.includes('@') || bare.split(';').length > 3
}

// The last day of the year 9999.
const lastDay = 2_958_465

/** Whether a sheet has a way to show a value: it shows no infinite number, and no date beyond its calendar. */
export function isDisplayable(value: number | string | boolean | Date): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (!(value instanceof Date)) return true
  const day = toNumber(value)
  return typeof day === 'number' && day >= 0 && day < lastDay + 1
}

// A half is rounded up as it is written, not as binary fractions keep it.
function toNumber(value: number | string | Date): number | string {
  if (typeof value === 'string') return value
  if (typeof value !== 'number') return dateToSerial(value, { ignoreTimezone: true }) ?? Number.NaN
  const shown = Number(value.toPrecision(15))
  return Number.isInteger(shown) ? shown : shown * (1 + 2 * Number.EPSILON)
}

const quoted = /"[^"]*"|\\.|_.|\*./gu

// Names of months and days, eras and Chinese numerals depend on a language, ! on the program.
const known =
  /^(?:"[^"]*"|\\.|_.|\*.|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[<>=]{1,2}-?[\d.]+|h+|m+|s+|\$[^\]-]*(?:-(?:804|409))?)\]|general|e[+-]|am\/pm|y|(?<!m)m{1,2}(?!m)|(?<!d)d{1,2}(?!d)|h|s|[^a-z!"\\_*[\]上下])*$/iu

function isKnown(pattern: string): boolean {
  return pattern.length < 256 && known.test(pattern)
}

// A number in a format for texts is shown as it is, or not, by each program in its own way.
function isForText(pattern: string): boolean {
  const [first = ''] = pattern.replaceAll(quoted, '""').split(';')
  return first.includes('@') && pattern !== '@'
}
