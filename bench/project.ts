import { hubei } from '../src/model/forms/hubei.ts'
import { drawIndicators } from './indicators.ts'
import type { Planned } from './plan.ts'
import { type Random, randomOf } from './random.ts'
import { drawRows, type Row } from './rows.ts'
import { statement } from './words/prose.ts'

/** What a content file says, by its labels, in their order. */
export type Content = Readonly<Record<string, string | readonly Row[]>>

export interface Options {
  readonly seed: number
  /** Rows of both tables of a project, on average. */
  readonly rows: number
  /** Share of the rows that have a fault. */
  readonly faults: number
}

/** Fills a planned project. What makes its series is drawn apart from what makes its year. */
export function fillProject(planned: Planned, { seed, rows, faults }: Options): Content {
  const series = randomOf(seed, 1, planned.series)
  const indicators = drawIndicators(series, planned, drawSize(series, rows))
  const goals = series.between(1, 2)
  const drawn = { year: planned.year, goals, faults, hasHistory: series.chance(0.5) }
  const facts = drawFacts(series, planned)
  const random = randomOf(seed, 2, planned.series, planned.year)
  const tables = hubei.tables.map((table) => [table.label, drawRows(random, table, indicators, drawn)])
  return { ...facts, [hubei.goals.label]: drawGoals(series, planned, goals), ...Object.fromEntries(tables) }
}

// From a third of the average to twice as many; of those drawn, one in fifteen bears a name that is taken.
function drawSize(random: Random, rows: number): number {
  const share = random.chance(0.5) ? random.between(33, 107) : random.between(88, 200)
  return Math.max(1, Math.round((rows / 2) * (share / 100)))
}

function drawFacts(random: Random, { year, office, name, series }: Planned): Content {
  const amount = random.between(5, random.between(50, 3000))
  return {
    项目名称: name,
    预算部门: office.name,
    预算年度: String(year),
    ...(random.chance(0.4) && { 主管部门: office.name }),
    ...(random.chance(0.4) && { 实施单位: `${office.name}${random.pick(['办公室', '机关', '所属单位'])}` }),
    ...(random.chance(0.5) && { 项目代码: `XM-${String(series).padStart(6, '0')}` }),
    ...(random.chance(0.7) && { 预算金额: `${amount}${random.pick(['', '.5', '.08'])}万元` }),
    ...(random.chance(0.3) && { 起止年限: `${year}年1月至${year}年12月` }),
  }
}

function drawGoals(random: Random, planned: Planned, goals: number): Row[] {
  return hubei.tables.flatMap(({ goalPrefix }) =>
    Array.from({ length: goals }, (_, index) => ({
      [hubei.goals.name]: `${goalPrefix}绩效目标${index + 1}`,
      [hubei.goals.statement]: drawStatement(random, planned),
    })),
  )
}

function drawStatement(random: Random, { office, topic }: Planned): string {
  const { purposes, means, results } = statement
  const [first, second] = [random.pick(means), random.pick(means)]
  const how = first === second ? first : `${first}、${second}`
  return `围绕${office.place}${topic}工作，${how}，${random.pick(purposes)}，${random.pick(results)}。`
}
