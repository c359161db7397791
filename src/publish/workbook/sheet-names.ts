const room = 31
const forbidden = /[[\]:*?/\\\p{Control}\p{Surrogate}\uFFFE\uFFFF]/gu

/**
 * Names of sheets after the names of projects: what spreadsheets allow of them, each unlike all before it and those
 * already taken.
 */
export function toSheetNames(names: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(['history', ...taken.map(fold)])
  return names.map((name) => {
    const own = freeName(allowed(name) || '-', used)
    used.add(fold(own))
    return own
  })
}

/** A reference to the first cell of a sheet. */
export function firstCellOf(sheet: string): string {
  return `${quoted(sheet)}!A1`
}

/** A sheet's name as references to its cells write it. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`
}

// Spreadsheets tell names apart by neither case nor, in Chinese editions, width.
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function allowed(name: string): string {
  return name
    .replace(forbidden, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[' ]+|[' ]+$/gu, '')
}

function freeName(name: string, used: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `~${number}`
    const own = cut(name, room - ending.length) + ending
    if (!used.has(fold(own))) return own
  }
}

// What is left by the cut neither ends in half a character nor in what a name may not end in.
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[' \uD800-\uDBFF]+$/u, '')
}
