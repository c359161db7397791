import { columnName } from '../grid.ts'
import { SourceError } from '../source-error.ts'
import { mostColumns, mostRows } from './rows.ts'

const tags = /<(?:\w+:)?(row|c)(?=[\s/>])([^<>]*)>(<\/)?/gu
const reference = /\sr\s*=\s*["']([A-Z]{0,3})(\d{1,9})["']/u

interface At {
  readonly row: number
  readonly column: number
}

/** Throws where a sheet's XML has a filled cell beyond what is read of a sheet. */
export function refuseFarCells(sheet: string): void {
  let at: At = { row: 0, column: 0 }
  for (const [, name, attributes = '', end] of sheet.matchAll(tags)) {
    at = name === 'row' ? rowAt(attributes, at) : cellAt(attributes, at)
    const isBlank = name === 'row' || end !== undefined || attributes.endsWith('/')
    if (!isBlank && isFar(at)) throw tooFar(at)
  }
}

function isFar({ row, column }: At): boolean {
  return row > mostRows || column > mostColumns
}

// What has no reference of its own follows what stands before it.
function rowAt(attributes: string, before: At): At {
  const [, , digits] = reference.exec(attributes) ?? []
  return { row: Number(digits ?? before.row + 1), column: 0 }
}

function cellAt(attributes: string, before: At): At {
  const [, letters = '', digits] = reference.exec(attributes) ?? []
  return { row: Number(digits ?? before.row), column: columnOf(letters) ?? before.column + 1 }
}

function columnOf(letters: string): number | undefined {
  if (letters === '') return undefined
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
}

function tooFar({ row, column }: At): SourceError {
  const limits = `超过 ${mostRows} 行、${mostColumns} 列`
  return new SourceError(
    `工作表在 ${columnName(column)}${row} 还有内容，${limits}，一次导入不了；请分成几个文件`,
  )
}
