import { z } from 'zod'

const text = z.string()
const textOrNull = text.nullable()

const term = z.enum(['long-term', 'annual']).describe('长期（long-term）或者年度（annual）')

const target = z
  .strictObject({
    raw: text.describe('原表的文字'),
    operator: z
      .enum(['>=', '<=', '>', '<', '=', '±'])
      .nullable()
      .describe('从文字读出的比较符；没有的，或者文字不是一个数的，为 null'),
    number: z.number().nullable().describe('从文字读出的数，按所印的计量单位，不作换算'),
    unit: textOrNull.describe('从文字读出的计量单位，百分比一律写作 %'),
  })
  .nullable()

const printed = z
  .strictObject({ level1: textOrNull.optional(), level2: textOrNull.optional() })
  .nullable()
  .describe('原表所印的名称，只列与表样不同的；原表未印的为 null')

const goal = z.strictObject({
  term: term.nullable(),
  name: text.describe('目标的名称'),
  declared: z.boolean().describe('总目标里是否列有这个目标；false 表示只见于指标表'),
  statement: textOrNull.describe('目标说明'),
})

const indicator = z.strictObject({
  anchor: text.regex(/^i-[0-9a-f]{10}(-[0-9]+)?$/u).describe('这一行在项目网页上的锚点'),
  term,
  goal: textOrNull.describe('指标属于哪一个目标；原表未印的为 null'),
  level1: textOrNull.describe('一级指标，表样规定的名称'),
  level2: textOrNull.describe('二级指标，表样规定的名称'),
  printed,
  name: textOrNull.describe('三级指标；原表只印了类别的为 null'),
  yearBeforeLast: target.describe('前年的结果；没有这一列的表没有这个键').optional(),
  lastYear: target.describe('上年的结果；没有这一列的表没有这个键').optional(),
  target: target.describe('目标值；未填报的为 null'),
  basis: textOrNull.describe('指标值确定依据'),
  extra: z.record(text, text).nullable().describe('表样没有、原表另有的列：名称和文字'),
})

const source = z
  .strictObject({
    title: textOrNull.describe('来源文件的标题'),
    url: textOrNull.describe('来源的网址，或者同一文件夹里的底本的文件名'),
    date: textOrNull.describe('来源公布的日期，可能只有年月或者年'),
  })
  .nullable()
  .describe('公布的原件，或录入的底本')

const where = z
  .strictObject({
    table: text.describe('表的名称').optional(),
    goal: text.describe('目标的名称').optional(),
    level2: text.describe('二级指标').optional(),
    name: text.describe('三级指标').optional(),
    column: text.describe('列的名称').optional(),
  })
  .nullable()
  .describe('说明的是哪一处；null 表示这条规则的全部结果')

/** A project as it is published in JSON: every key is always there, null where nothing is given. */
export const publishedProject = z.strictObject({
  id: text.regex(/^\d{4}\/[a-z0-9-]+\/[a-z0-9-]+$/u).describe('项目的永久编号：年度/部门/项目'),
  year: z.int().describe('预算年度'),
  department: z
    .strictObject({ slug: text.describe('在网址中的代号'), name: text.describe('全称') })
    .describe('预算部门'),
  name: text.describe('项目名称'),
  form: text.describe('表样的代号'),
  code: textOrNull.describe('预算系统里的项目代码'),
  supervisor: textOrNull.describe('主管部门'),
  implementer: textOrNull.describe('实施单位'),
  period: textOrNull.describe('起止年限'),
  amount: textOrNull.describe('预算金额，照原表的文字，连同单位'),
  source,
  description: textOrNull.describe('对项目的说明（Markdown）'),
  goals: z.array(goal).describe('总目标里列出的目标，然后是只见于指标表的目标'),
  indicators: z.array(indicator).describe('指标，按原表的顺序，一行一个'),
  editorNotes: z.array(text).describe('编者注：把原表录成数据时所作的判断'),
  acknowledgements: z
    .array(
      z.strictObject({
        rule: text.describe('校核规则的名称'),
        where,
        text: text.describe('为什么照原样公布'),
      }),
    )
    .describe('校核说明：有人看过的校核结果'),
})

/** A project as it is published in JSON. */
export type PublishedProject = z.infer<typeof publishedProject>

/** JSON Schema (2020-12) of a project's JSON; `id` is where the schema stands on the web, if it does. */
export function projectJsonSchema(id: string | null): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(publishedProject, { target: 'draft-2020-12' })
  return { $schema, ...(id !== null && { $id: id }), title: '一个项目的绩效目标', ...schema }
}
