import type { LooseCell } from './rows.ts'

/** A piece of a text whose characters look alike; `remark` says what stands there and is no text. */
export interface Run {
  readonly text: string
  readonly remark?: string
  readonly isStruck?: boolean
  readonly isHidden?: boolean
  /** Whether it may be struck out or hidden. */
  readonly isUnsure?: boolean
  readonly script?: 'super' | 'sub'
}

/** The text of a cell: raised and lowered digits as characters of their own; what is struck out makes it doubtful. */
export function joinRuns(runs: readonly Run[]): LooseCell {
  const shown = joinAlike(withoutEven(runs.filter(({ isHidden }) => !isHidden)))
  const hidden = runs.flatMap((run) => (run.isHidden ? [run.text] : [])).join('')
  const doubts = shown.flatMap(describe)
  return {
    text: shown.map(write).join(''),
    ...(doubts.length > 0 && { doubt: [...new Set(doubts)].join('，') }),
    ...(hidden.trim() !== '' && { hidden }),
  }
}

// Nothing is raised where everything is.
function withoutEven(runs: readonly Run[]): readonly Run[] {
  const [script, ...others] = new Set(runs.flatMap((run) => (run.text.trim() === '' ? [] : [run.script])))
  if (script === undefined || others.length > 0) return runs
  return runs.map(({ script: _, ...run }) => run)
}

function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last !== undefined && isAlike(last, run))
      joined.splice(-1, 1, { ...last, text: last.text + run.text })
    else joined.push(run)
  }
  return joined
}

/** Whether two runs can be one. */
export function isAlike(one: Run, other: Run): boolean {
  const isMarked = ({ isStruck = false, isHidden = false, isUnsure = false, script }: Run) =>
    [isStruck, isHidden, isUnsure, script].join()
  return one.remark === undefined && other.remark === undefined && isMarked(one) === isMarked(other)
}

const plain = [...'0123456789+-\u2212n']
const characters: Readonly<Record<NonNullable<Run['script']>, ReadonlyMap<string, string>>> = {
  super: new Map([...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ'].map((sign, index) => [plain[index] ?? '', sign])),
  sub: new Map([...'₀₁₂₃₄₅₆₇₈₉₊₋₋ₙ'].map((sign, index) => [plain[index] ?? '', sign])),
}

function write({ text, script }: Run): string {
  return script === undefined ? text : (written(text, script) ?? text)
}

// Undefined where a character has no form of its own: a footnote's mark is no power.
function written(text: string, script: NonNullable<Run['script']>): string | undefined {
  const signs = [...text].map((sign) => (sign.trim() === '' ? sign : characters[script].get(sign)))
  return signs.every((sign) => sign !== undefined) ? signs.join('') : undefined
}

function describe({ text, script, isStruck, isUnsure, remark }: Run): string[] {
  const quoted = `“${text.trim()}”`
  if (remark !== undefined) return [remark]
  if (text.trim() === '') return []
  return [
    ...(isStruck ? [`${quoted}是划掉的`] : []),
    ...(isUnsure ? [`不能确定${quoted}有没有隐藏或划掉`] : []),
    ...(script !== undefined && written(text, script) === undefined
      ? [`${quoted}是${script === 'super' ? '上' : '下'}标`]
      : []),
  ]
}
