// A second reader of the seed, for tests alone. It goes by words, never by columns: the extraction moved
// cells from column to column but kept their order within a line.

const LEVEL1 = ['产出指标', '效益指标', '满意度指标', '满意度']
const LEVEL2 = [
  ...['数量指标', '质量指标', '时效指标', '成本指标'],
  ...['经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标', '服务对象满意度指标'],
]
const GOAL = /^(长期|年度)绩效目标\d+$/
const HEADER = ['名称', '目标名称', '前年']
const TERMS: Record<string, Term> = { 长期绩效目标表: 'long-term', 年度绩效目标表: 'annual' }

/** Which of the two tables of a form a row stands in. */
export type Term = 'long-term' | 'annual'

/** One line of 项目绩效总目标. */
export interface SeedGoal {
  name: string
  statement: string
  line: number
}

/** One indicator: the labels printed on its line; `cells` are its name, values and basis, those not empty. */
export interface SeedRow {
  line: number
  term: Term
  level2: string
  labels: string[]
  cells: string[]
}

/** One form of the seed; `lone` are the goal names that stand alone on a line. */
export interface SeedProject {
  name: string
  goals: SeedGoal[]
  rows: SeedRow[]
  lone: { line: number; term: Term; name: string }[]
}

/** Where the reader is: the form it reads and what the lines above have said. */
interface State {
  projects: SeedProject[]
  /** Undefined in 项目绩效总目标. */
  term?: Term | undefined
  level2: string
}

/** Reads the projects of the extracted text, lines counted from 1; throws if it begins without a title. */
export function readSeed(text: string): SeedProject[] {
  const state: State = { projects: [], level2: '' }
  for (const [line, filled] of numberedLines(text)) {
    if (!readHeading(state, filled[0])) readContent(state, line, filled)
  }
  return state.projects
}

function readHeading(state: State, first: string): boolean {
  if (first.endsWith('项目绩效目标表')) {
    state.projects.push({ name: first.replace('项目绩效目标表', ''), goals: [], rows: [], lone: [] })
  } else if (first === '项目绩效总目标') state.term = undefined
  else if (first in TERMS) state.term = TERMS[first]
  else if (HEADER.includes(first)) state.level2 = ''
  else return false
  return true
}

function readContent(state: State, line: number, filled: [string, ...string[]]): void {
  const project = state.projects.at(-1)
  if (!project) throw new Error(`line ${line} stands before the first title`)
  const { term } = state
  const [name, ...rest] = filled
  if (!term) project.goals.push({ name, statement: rest.join(), line })
  else {
    const { labels, cells } = splitLabels(filled)
    state.level2 = labels.find((label) => LEVEL2.includes(label)) ?? state.level2
    if (cells.length > 0) project.rows.push({ line, term, level2: state.level2, labels, cells })
    else project.lone.push({ line, term, name: labels.join() })
  }
}

function numberedLines(text: string): [number, [string, ...string[]]][] {
  return text.split('\n').flatMap((source, index) => {
    const [first, ...rest] = source.split('\t').filter((cell) => cell !== '')
    return first === undefined ? [] : [[index + 1, [first, ...rest]]]
  })
}

function splitLabels(filled: string[]): { labels: string[]; cells: string[] } {
  const isLabel = (cell: string) => GOAL.test(cell) || LEVEL1.includes(cell) || LEVEL2.includes(cell)
  const end = filled.findIndex((cell) => !isLabel(cell))
  return end < 0 ? { labels: filled, cells: [] } : { labels: filled.slice(0, end), cells: filled.slice(end) }
}
