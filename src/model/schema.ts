import * as z from 'zod'
import { columnLabels, type Form, type FormTable, type Role } from './form.ts'
import { labelRoles } from './labels.ts'
import { remember } from './remember.ts'

const text = z.string()
// A label holds for all the rows below it: a long one would be as many long ones.
const label = text.max(500, '最多 500 个字')
const year = text.regex(/^(?:19|20)\d{2}$/u, '应当是四位数的年份，例如 2025')
const date = text.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, '应当写成 2025-03-18、2025-03 或 2025')
const address = text.regex(
  /^(?:https?:\/\/[^\s]+|[a-z0-9-]+\.txt)$/u,
  '应当是 http:// 或 https:// 开头的网址，或者同一文件夹里的 .txt 底本的文件名',
)

const source = z.strictObject({
  标题: text.describe('来源文件的标题').optional(),
  网址: address.describe('来源的网址，或者同一文件夹里的底本，如 source.txt').optional(),
  日期: date.describe('来源公布的日期').optional(),
})

const place = z.strictObject({
  表: text.describe('表的名称，如 年度绩效目标表').optional(),
  目标名称: text.describe('目标的名称').optional(),
  二级指标: text.describe('表样里的二级指标').optional(),
  三级指标: text.describe('指标的名称').optional(),
  列: text.describe('列的名称').optional(),
})

const acknowledgement = z.strictObject({
  规则: text.describe('检查结果末尾的规则名称，如 goal-undeclared'),
  位置: place.describe('只说明这一处；不写就说明这条规则的全部结果').optional(),
  说明: text.describe('为什么照原样公布；会显示在页面上'),
})

/** What a content file says of its project outside the tables of its form. */
const facts = z.strictObject({
  项目名称: text.describe('项目的全称，照公布的表'),
  预算部门: text.describe('部门的全称'),
  预算年度: year.describe('四位数的年份，与文件夹相同'),
  主管部门: text.describe('主管部门').optional(),
  实施单位: text.describe('实施单位').optional(),
  项目代码: text.describe('预算系统里的项目代码').optional(),
  预算金额: text.describe('金额，连同单位，如 120万元').optional(),
  起止年限: text.describe('起止年限').optional(),
  来源: source.describe('公布的原件，或录入的底本').optional(),
  表样: text
    .describe('表样的名称：不写就是 hubei（湖北省的表样）；指标按财预〔2021〕101号分类的，写 caiyu-2021')
    .optional(),
  说明: text.describe('对项目的说明，可以分段（Markdown）').optional(),
  变更说明: text.describe('这一次为什么改动目标').optional(),
  编者注: z.array(text).describe('抄录时的取舍，一条一句，显示在页面上').optional(),
  校核说明: z
    .array(acknowledgement)
    .max(1000, '最多写 1,000 条')
    .describe('看过、并决定照原样公布的检查结果')
    .optional(),
  待核: z.array(text).describe('导入时拿不准的地方；对照原件改好以后逐条删去').optional(),
})

/** A content file of any form; what stands under the labels of a form's tables is typed by its reader. */
export type Content = z.infer<typeof facts> & { readonly [label: string]: unknown }

/** Shape of one row: the columns of the table, any of them absent, and the file's own under 其他列. */
function rowSchema({ columns }: FormTable) {
  const cells = Object.fromEntries(
    columns.map(({ label: name, role }) => [name, cellSchema(role).optional()]),
  )
  const own = z.preprocess(
    refuseColumns(Object.keys(cells)),
    z.record(text, text).describe('表样没有的列：名称和内容'),
  )
  return z.strictObject({ ...cells, 其他列: own.optional() })
}

function cellSchema(role: Role) {
  return labelRoles.some((each) => each === role) ? label : text
}

// A column of the form that stands among the file's own would be shown, and yet be missing; zod drops `__proto__`.
function refuseColumns(labels: readonly string[]) {
  return (own: unknown, context: z.RefinementCtx) => {
    for (const label of ['__proto__', ...labels]) {
      if (typeof own !== 'object' || own === null || !Object.hasOwn(own, label)) continue
      const message = labels.includes(label)
        ? '是表样本来就有的列，不写在“其他列”里面'
        : '不能作“其他列”里的名称'
      context.addIssue({ code: 'custom', path: [label], message })
    }
    return own
  }
}

function goalSchema({ goals }: Form) {
  return z.strictObject({ [goals.name]: label, [goals.statement]: text.optional() })
}

/** Shape of a content file of one form, after `clean`: text everywhere, absent where empty. */
export const projectSchema = remember((form: Form): z.ZodType<Content> => {
  const goals = z.array(goalSchema(form)).optional()
  const tables = form.tables.map((table) => [table.label, z.array(rowSchema(table)).optional()] as const)
  // The keys are data, so their types are the form's to know, not the compiler's.
  const shape: Record<never, z.ZodType> = { [form.goals.label]: goals, ...Object.fromEntries(tables) }
  return facts.extend(shape)
})

// What was decided in copying stands below what was copied.
const remarks = ['编者注', '校核说明']

/** Labels that a content file of a form may have, in the order in which one is written. */
export function contentLabels(form: Form): readonly string[] {
  const first = Object.keys(facts.shape).filter((label) => !remarks.includes(label))
  return [...first, ...columnLabels(form).keys(), ...remarks]
}
