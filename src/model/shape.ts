import { distance } from 'fastest-levenshtein'
import * as z from 'zod'
import type { Finding } from './finding.ts'
import { clip, invalid, missing, mistyped, unknownKey } from './shape-words.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** Value of a schema, or a finding for every place where the data is of another shape. */
export type Shaped<T> = { readonly value: T } | { readonly findings: readonly Finding[] }

/** Holds data against a schema and words what differs for the author. */
export function checkShape<T>(schema: z.ZodType<T>, data: unknown): Shaped<T> {
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data }
  const unknown = result.error.issues.flatMap((issue) => unknownKeys(schema, issue))
  const meant = new Set(unknown.map(({ meant }) => meant))
  const other = result.error.issues.flatMap((issue) => toFindings(data, issue))
  // A misspelt key is one fault: that the right one is then missing goes without saying.
  const missed = other.filter(({ rule, path }) => rule !== 'key-missing' || !meant.has(path.join('/')))
  return { findings: [...missed, ...unknown.map(({ finding }) => finding)] }
}

function toFindings(data: unknown, issue: Issue): Finding[] {
  const path = pathOf(issue)
  if (issue.code === 'unrecognized_keys') return []
  const value = valueAt(data, path)
  if (issue.code !== 'invalid_type') return [invalid(path, value, issue.message)]
  return [value === undefined ? missing(path) : mistyped(path, value, issue.expected)]
}

function pathOf({ path }: Issue): Finding['path'] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)))
}

function unknownKeys(schema: Schema, issue: Issue): { finding: Finding; meant: string }[] {
  if (issue.code !== 'unrecognized_keys') return []
  const path = pathOf(issue)
  const allowed = allowedKeys(schema, path)
  return issue.keys.map((key) => {
    const likely = likeliest(key, allowed)
    const finding = {
      rule: 'key-unknown',
      path: [...path, key],
      part: 'key' as const,
      ...unknownKey(key, allowed, likely),
    }
    return { finding, meant: [...path, likely].join('/') }
  })
}

/** The allowed word that an unknown one was probably meant to be, if one is near enough. */
export function likeliest(word: string, allowed: readonly string[]): string | undefined {
  const short = clip(word)
  // Words of too unlike lengths are as many steps apart.
  const [best] = allowed
    .filter((label) => Math.abs(short.length - label.length) <= label.length / 2)
    .map((label) => ({ label, steps: distance(short, label) }))
    .filter(({ label, steps }) => steps <= label.length / 2)
    .sort((a, b) => a.steps - b.steps)
  return best?.label
}

function valueAt(data: unknown, path: Finding['path']): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined),
    data,
  )
}

function allowedKeys(schema: Schema, path: Finding['path']): readonly string[] {
  const found = path.reduce<Schema | undefined>((at, step) => child(at, step), schema)
  const object = unwrap(found)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function child(schema: Schema | undefined, step: string | number): Schema | undefined {
  const parent = unwrap(schema)
  if (parent instanceof z.ZodArray) return parent.element
  return parent instanceof z.ZodObject ? parent.shape[step] : undefined
}

function unwrap(schema: Schema | undefined): Schema | undefined {
  return schema instanceof z.ZodOptional ? schema.unwrap() : schema
}
