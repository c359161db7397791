import type { ValueRole } from '../model/values.ts'
import type { Point, Trend } from '../publish/trend.ts'
import { zh } from '../words/zh.ts'

const yearsAgo: Readonly<Record<ValueRole, number>> = { yearBeforeLast: 2, lastYear: 1, target: 0 }
const { operators, resultIn, targetIn } = zh.table

/** All that the picture of a row of a budget year shows, in words. */
export function trendText({ points }: Trend, year: number): string {
  return points
    .map((point) => {
      const tell = point.role === 'target' ? targetIn : resultIn
      return tell(year - yearsAgo[point.role], valueText(point))
    })
    .join('，')
}

function valueText({ value: { operator, number, unit } }: Point): string {
  return `${operator === null ? '' : operators[operator]}${digits.format(number)}${unit ?? ''}`
}

// Never 1e-7.
const digits = new Intl.NumberFormat('zh-CN', { useGrouping: false, maximumSignificantDigits: 15 })
