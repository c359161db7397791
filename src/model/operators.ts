import type { Operator } from './target.ts'

const OPERATORS: Readonly<Record<Operator, string>> = {
  '>=': '≥ ⩾ ≧ ≮ >= => 大于等于 大于或等于 不低于 不少于 不小于 不得低于 不得少于 至少 达到 达 保持在',
  '<=': '≤ ⩽ ≦ ≯ <= =< 小于等于 小于或等于 不高于 不超过 不超 不多于 不大于 不得高于 不得超过 至多 最多 控制在',
  '>': '> 大于 高于 多于 超过',
  '<': '< 小于 低于 少于',
  '=': '= 等于',
  '±': '±',
}

/** Operators by the signs and words that may stand before a number. */
export const operatorsByPrefix: ReadonlyMap<string, Operator> = new Map(
  (Object.keys(OPERATORS) as Operator[]).flatMap((operator) =>
    OPERATORS[operator].split(' ').map((word): [string, Operator] => [word, operator]),
  ),
)
