import { distance } from 'fastest-levenshtein'
import { z } from 'zod'
import type { Finding } from './finding.ts'

type Issue = z.core.$ZodIssue
type Schema = z.core.$ZodType

/** Value of a schema, or a finding for every place where the data is of another shape. */
export type Shaped<T> = { readonly value: T } | { readonly findings: readonly Finding[] }

/** Holds data against a schema and words what differs for the author. */
export function checkShape<T>(schema: z.ZodType<T>, data: unknown): Shaped<T> {
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data }
  return { findings: result.error.issues.flatMap((issue) => toFindings(schema, data, issue)) }
}

function toFindings(schema: Schema, data: unknown, issue: Issue): Finding[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)))
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey([...path, key], key, allowedKeys(schema, path)))
  }
  if (issue.code !== 'invalid_type') return [invalid(path, issue.message)]
  return [valueAt(data, path) === undefined ? missing(path) : mistyped(path, issue.expected)]
}

function unknownKey(path: Finding['path'], key: string, allowed: readonly string[]): Finding {
  const likely = likeliest(key, allowed)
  return {
    rule: 'key-unknown',
    path,
    part: 'key',
    reason: `不认识“${clip(key)}”这个名称`,
    note: [
      likely === undefined ? '' : `是不是“${likely}”？`,
      allowed.includes('其他列') ? '表样没有的列请写进“其他列”。' : `这里可以写：${allowed.join('、')}。`,
    ].join(''),
  }
}

/** The allowed word that an unknown one was probably meant to be, if one is near enough. */
export function likeliest(word: string, allowed: readonly string[]): string | undefined {
  const [best] = allowed
    .map((label) => ({ label, steps: distance(clip(word), label) }))
    .filter(({ label, steps }) => steps <= label.length / 2)
    .sort((a, b) => a.steps - b.steps)
  return best?.label
}

function missing(path: Finding['path']): Finding {
  const label = String(path.at(-1))
  return typeof path.at(-1) === 'number'
    ? { rule: 'key-missing', path, reason: '这一项是空的', note: '请写上内容，或者删去这一项。' }
    : { rule: 'key-missing', path, reason: `缺少“${label}”`, note: `请加上“${label}: …”。` }
}

const kinds: Readonly<Record<string, string>> = {
  string: '一段文字',
  array: '一个列表（每项以“- ”开头）',
  object: '一组“名称: 内容”',
  record: '一组“名称: 内容”',
}

function mistyped(path: Finding['path'], expected: string): Finding {
  const where = path.length === 0 ? '文件的内容' : `“${clip(String(path.findLast((step) => typeof step === 'string')))}”`
  return {
    rule: 'value-type',
    path,
    reason: `${where}在这里应当是${kinds[expected] ?? '另一种内容'}`,
    note: '请对照样例改写：缩进决定一项内容属于谁。',
  }
}

function invalid(path: Finding['path'], message: string): Finding {
  return { rule: 'value-invalid', path, reason: `“${String(path.at(-1))}”${message}`, note: '请照这个写法改写。' }
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

function clip(word: string): string {
  return word.length > 20 ? `${word.slice(0, 19)}…` : word
}
