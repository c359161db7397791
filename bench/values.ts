import type { Random } from './random.ts'

/** How an indicator is measured over the years. */
export interface Measure {
  readonly isFloor: boolean
  readonly base: number
  /** By how much it gets better in a year. */
  readonly step: number
  readonly fraction: string
  readonly unit: string
  readonly notation: Notation
}

/** What stands before and after a number. */
export type Notation = readonly [before: string, after: string]

/** An entry of the lists: `名称 ≥2-20期`, or a name whose value is in words. */
export interface Entry {
  readonly name: string
  readonly measure: Measure | null
}

const PARTS = /^(?<name>\S+) (?<sign>[≥≤])(?<low>\d+)-(?<high>\d+)(?<unit>\S+)$/u

/** Reads an entry and draws its numbers. */
export function drawEntry(random: Random, text: string): Entry {
  const { name, sign, low, high, unit = '' } = PARTS.exec(text)?.groups ?? {}
  if (name === undefined) return { name: text, measure: null }
  // Many small numbers and few large ones.
  const base = random.between(Number(low), random.between(Number(low), Number(high)))
  const step = unit === '%' ? 1 : Math.ceil(base * 0.05)
  const fraction = unit === '万元' && random.chance(0.3) ? '.5' : ''
  const isFloor = sign === '≥'
  return { name, measure: { isFloor, base, step, fraction, unit, notation: drawNotation(random, isFloor) } }
}

const floors: readonly Notation[] = [
  ['≥', ''],
  ['≥', ''],
  ['≥', ''],
  ['≥ ', ''],
  ['≥ ', ''],
  ['>=', ''],
  ['＞', ''],
  ['不低于', ''],
  ['不少于', ''],
  ['', '以上'],
]
const ceilings: readonly Notation[] = [
  ['≤', ''],
  ['≤', ''],
  ['≤', ''],
  ['≤ ', ''],
  ['<=', ''],
  ['不超过', ''],
  ['', '以内'],
]

function drawNotation(random: Random, isFloor: boolean): Notation {
  if (random.chance(0.3)) return ['', '']
  return random.pick(isFloor ? floors : ceilings)
}

// The first year that a corpus tells of, as 前年 of its oldest edition.
const firstYear = 2021

/** What was reached in a year, better each year. */
export function resultOf(measure: Measure, year: number): string {
  return write(measure, numberOf(measure, year)) + measure.unit
}

/** What is promised for a year: what was reached in the one before. */
export function targetOf(measure: Measure, year: number): string {
  return promise(measure, numberOf(measure, year - 1))
}

/** What is promised for the long term, which no year falls short of. */
export function longTermOf(measure: Measure): string {
  return promise(measure, numberOf(measure, firstYear))
}

/** A promise that every result so far has outdone. */
export function lowTargetOf(measure: Measure): string {
  const first = numberOf(measure, firstYear)
  const low = measure.isFloor ? Math.floor(first * 0.8) : Math.ceil(first * 1.2) + 1
  const [before, after] = measure.isFloor ? ['≥', ''] : ['≤', '']
  return promise({ ...measure, notation: [before, after] }, low)
}

function numberOf({ isFloor, base, step }: Measure, year: number): number {
  return base + step * (isFloor ? year - firstYear : firstYear + 4 - year)
}

function promise(measure: Measure, number: number): string {
  const [before, after] = measure.notation
  return before + write(measure, number) + measure.unit + after
}

// Some forms print thousands commas; here each that ends in 0 does.
function write({ fraction }: Measure, number: number): string {
  return (number % 10 === 0 ? number.toLocaleString('en-US') : String(number)) + fraction
}
