import { parse } from 'csv-parse/sync'

export interface Field {
  readonly name: string
  readonly type: string
  readonly constraints?: {
    readonly required?: boolean
    readonly unique?: boolean
    readonly minimum?: number
    readonly pattern?: string
    readonly enum?: readonly string[]
  }
}

export interface TableSchema {
  readonly fields: readonly Field[]
  readonly primaryKey?: readonly string[]
  readonly missingValues?: readonly string[]
}

/** Records of a CSV file, its header first. */
export function readCsv(text: string): string[][] {
  return parse(text, { bom: true })
}

const lexical: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/u,
  year: /^\d{4}$/u,
  number: /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu,
}

/** What in a CSV file is not as its Table Schema says, by line; columns after those of the schema are text. */
export function faultsOf(text: string, schema: TableSchema): string[] {
  const [header = [], ...rows] = readCsv(text)
  const names = schema.fields.map(({ name }) => name)
  if (header.slice(0, names.length).join() !== names.join()) return [`header: ${header.join()}`]
  const cells = rows.flatMap((row, line) =>
    schema.fields.flatMap((field, index) =>
      faultOf(field, row[index] ?? '', schema).map((fault) => `${line}: ${field.name} ${fault}`),
    ),
  )
  return [...cells, ...repeated(header, rows, schema)]
}

function faultOf(
  { type, constraints = {} }: Field,
  cell: string,
  { missingValues = [''] }: TableSchema,
): string[] {
  if (missingValues.includes(cell)) return constraints.required ? ['is missing'] : []
  const { pattern, minimum, enum: allowed } = constraints
  return [
    ...(isOfType(type, cell) ? [] : [`is no ${type}`]),
    ...(pattern === undefined || new RegExp(`^(?:${pattern})$`, 'u').test(cell)
      ? []
      : [`does not match ${pattern}`]),
    ...(minimum === undefined || Number(cell) >= minimum ? [] : ['is too small']),
    ...(allowed === undefined || allowed.includes(cell) ? [] : [`is not of the list: ${cell}`]),
  ]
}

function isOfType(type: string, cell: string): boolean {
  if (type === 'string') return true
  if (type !== 'object') return lexical[type]?.test(cell) ?? false
  try {
    const value: unknown = JSON.parse(cell)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

function repeated(header: readonly string[], rows: readonly string[][], schema: TableSchema): string[] {
  const keys = [
    ...(schema.primaryKey ? [schema.primaryKey] : []),
    ...schema.fields.filter(({ constraints }) => constraints?.unique).map(({ name }) => [name]),
  ]
  return keys.flatMap((key) => {
    const values = rows.map((row) => JSON.stringify(key.map((name) => row[header.indexOf(name)])))
    return new Set(values).size === values.length ? [] : [`${key.join()} is not unique`]
  })
}
