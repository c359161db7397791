import type { Run } from './runs.ts'

/** How the text of a run looks. */
export type Marks = Omit<Run, 'text' | 'remark'>

/** Attributes of an element of a document. */
export type Attributes = Readonly<Record<string, string>>

/** The value of an element of a document. */
export function valueIn(attributes: Attributes): string {
  return attributes['w:val'] ?? ''
}

/** Whether an element says that something is so. */
export function isOn(attributes: Attributes): boolean {
  return !['0', 'false', 'off'].includes(valueIn(attributes))
}

const scripts: ReadonlyMap<string, Marks> = new Map([
  ['superscript', { script: 'super' }],
  ['subscript', { script: 'sub' }],
])

// Half points: what is raised less is only set in line.
const leastRaised = 4

function marksAt(position: number): Marks {
  if (Math.abs(position) < leastRaised) return {}
  return { script: position > 0 ? 'super' : 'sub' }
}

type Reader = (attributes: Attributes) => Marks

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['strike', (attributes) => ({ isStruck: isOn(attributes) })],
  ['dstrike', (attributes) => ({ isStruck: isOn(attributes) })],
  ['vanish', (attributes) => ({ isHidden: isOn(attributes) })],
  ['vertAlign', (attributes) => scripts.get(valueIn(attributes)) ?? {}],
  ['position', (attributes) => marksAt(Number(valueIn(attributes)) || 0)],
])

/** What a property of a run or style makes of its text. */
export function marksOf(name: string, attributes: Attributes): Marks {
  return readers.get(name)?.(attributes) ?? {}
}
