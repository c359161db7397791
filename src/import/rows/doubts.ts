import { noMeasure } from '../../model/forms/wording.ts'
import { readTarget } from '../../model/target.ts'
import { describeCell } from '../grid.ts'
import { type AlignedRow, nameOf, settledReading } from './aligned.ts'
import { kindOf, movedBy } from './readings.ts'
import { joinTarget } from './row-data.ts'
import { type SureCell, sureCells } from './sure-cells.ts'

/** A cell that is printed, but is probably not what its author wrote, or not where it is taken to be. */
export interface Doubt {
  readonly cell: SureCell
  readonly rule: string
  readonly reason: string
}

/** Cells of a row that were probably misread by a scanner, by a spreadsheet or against their unit, or stand beside the table. */
export function findDoubts(aligned: AlignedRow, rows: readonly AlignedRow[]): Doubt[] {
  return [...findMisread(aligned, rows), ...findBeside(aligned)]
}

// The unit under a wide 指标值, or a remark in the margin: alone, it has not moved from the last column.
function findBeside(aligned: AlignedRow): Doubt[] {
  if (settledReading(aligned) === undefined) return []
  const isMoved = ({ cell, column }: SureCell) => movedBy(cell, column) !== 0
  const own = sureCells(aligned).filter(({ column }) => kindOf(column) !== 'label')
  const [beside, ...others] = own.filter(isMoved)
  if (beside === undefined || others.length > 0 || kindOf(beside.column) !== 'basis' || own.length < 2)
    return []
  const { cell, column } = beside
  const reason = `${describeCell(cell.place)}“${cell.text}”不在“${column.label}”一列，表头没有写明它是什么`
  return [{ cell: beside, rule: 'cell-beside', reason }]
}

function findMisread(aligned: AlignedRow, rows: readonly AlignedRow[]): Doubt[] {
  const cells = sureCells(aligned)
  const values = cells.filter(({ cell, column }) => kindOf(column) === 'value' && cell.doubt === undefined)
  const joined = joinTarget(cells)
  return values.flatMap((cell) => {
    const whole = cell.column.role === 'target' ? joined.target : cell.cell.text
    const reason =
      misreadPercent(whole) ??
      misreadDigits(whole) ??
      dateNumber(whole) ??
      misreadSign(whole, aligned, rows) ??
      (cell.column.role === 'target' ? strangeUnit(cells) : undefined)
    if (reason === undefined) return []
    const seen = `${describeCell(cell.cell.place)}“${cell.column.label}”印作“${cell.cell.text}”`
    return [{ cell, rule: 'value-doubtful', reason: `${seen}，${reason}` }]
  })
}

// ≥ is read as 2 by scanners, and few promise less than that.
const leastPercent = 60

function misreadPercent(text: string): string | undefined {
  const [, rest = ''] = /^2(\d{2,3}(?:\.\d+)?)[%％]$/u.exec(text) ?? []
  return Number(rest) >= leastPercent && Number(rest) <= 100
    ? `可能是把“≥${rest}%”的符号认成了数字`
    : undefined
}

function misreadDigits(text: string): string | undefined {
  const isMixed = /^[≥≤><=\s]*[\dOoIl|,.]{2,12}[%％\p{Script=Han}]{0,3}$/u.test(text)
  return isMixed && /\d/u.test(text) && /[OoIl|]/u.test(text) ? '数字里混有字母，可能认错了字' : undefined
}

const firstDay = 36_526
const lastDay = 55_153

// Days since 1899-12-30, from 2000 to 2050: what a spreadsheet stores for a date.
function dateNumber(text: string): string | undefined {
  if (!/^\d{5}$/u.test(text)) return undefined
  const days = Number(text)
  if (days < firstDay || days > lastDay) return undefined
  const date = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10)
  return `没有单位，可能是电子表格里日期 ${date} 的序号`
}

function misreadSign(text: string, aligned: AlignedRow, rows: readonly AlignedRow[]): string | undefined {
  const own = readTarget(text)
  if (own.number === null || own.operator !== null) return undefined
  const name = nameOf(aligned)
  const twins = rows.filter((row) => row.table !== aligned.table && nameOf(row) === name)
  const meant = twins
    .flatMap((row) => sureCells(row))
    .filter(({ column }) => kindOf(column) === 'value')
    .map(({ cell }) => readTarget(cell.text))
    .find(({ operator, number, unit }) => {
      return operator === '>=' && unit === own.unit && `2${number}` === String(own.number)
    })
  return meant === undefined ? undefined : `对应的一行是“${meant.raw}”，可能是把“≥”认成了数字 2`
}

function strangeUnit(cells: readonly SureCell[]): string | undefined {
  const unit = cells.find(({ column }) => column.role === 'unit')?.cell.text
  const target = cells.find(({ column }) => column.role === 'target')?.cell.text
  if (unit === undefined || target === undefined || noMeasure.has(unit)) return undefined
  const own = readTarget(target)
  if (own.number === null || joinTarget(cells).joined.size > 0) return undefined
  return own.unit === unit ? undefined : `与单位“${unit}”不合`
}
