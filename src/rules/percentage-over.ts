import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Indicator } from '../model/project.ts'
import type { Target } from '../model/target.ts'
import { cellsOf } from '../model/values.ts'
import { isGrowth } from './parts/growth.ts'
import { quote } from './parts/quote.ts'
import type { ProjectRule, RuleFinding } from './rule.ts'

/** More than 100% of a whole (合格率, 满意度): once a row. */
export const percentageOver: ProjectRule = {
  id: 'percentage-over',
  severity: 'warning',
  find: ({ indicators }, form) => indicators.flatMap((row) => inspect(form, row)),
}

const share =
  /(?:通过|合格|满意|参与|参训|参会|出勤|到课|到岗|及时|准时|按时|覆盖|准确|正确|差错|到位|知晓|达标|优良|优秀|完好|合规|完整|有效|成功|上线|在线|回复|归档)率|满意度|占比/u

function isShare({ name }: Indicator): boolean {
  return name !== null && share.test(name) && !isGrowth(name)
}

function inspect(form: Form, row: Indicator): RuleFinding[] {
  const over = cellsOf(row).filter(({ target }) => isOver(target))
  const [first] = over
  if (first === undefined || !isShare(row)) return []
  const words = over.map(({ target }) => quote(target.raw)).join('、')
  return [
    {
      path: cellPath(form, row, first.role),
      reason: `${quote(row.name ?? '')}不会超过 100%，这里却写着${words}`,
      note: '请对照原表，看数或单位是不是抄错了。',
    },
  ]
}

function isOver({ operator, number, unit }: Target): boolean {
  return unit === '%' && number !== null && (number > 100 || (number === 100 && operator === '>'))
}
