import { z } from 'zod'
import type { Form, FormTable } from './form.ts'

const text = z.string()
const year = text.regex(/^(?:19|20)\d{2}$/u, '应当是四位数的年份，例如 2025')
const date = text.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, '应当写成 2025-03-18、2025-03 或 2025')
const address = text.regex(
  /^(?:https?:\/\/[^\s]+|[a-z0-9-]+\.txt)$/u,
  '应当是 http:// 或 https:// 开头的网址，或者同一文件夹里的 .txt 底本的文件名',
)

const source = z.strictObject({ 标题: text.optional(), 网址: address.optional(), 日期: date.optional() })

const place = z.strictObject({
  表: text.optional(),
  目标名称: text.optional(),
  二级指标: text.optional(),
  三级指标: text.optional(),
  列: text.optional(),
})

const acknowledgement = z.strictObject({ 规则: text, 位置: place.optional(), 说明: text })

/** What a content file says of its project outside the tables of its form. */
const facts = z.strictObject({
  项目名称: text,
  预算部门: text,
  预算年度: year,
  主管部门: text.optional(),
  实施单位: text.optional(),
  项目代码: text.optional(),
  预算金额: text.optional(),
  起止年限: text.optional(),
  来源: source.optional(),
  表样: text.optional(),
  说明: text.optional(),
  变更说明: text.optional(),
  编者注: z.array(text).optional(),
  校核说明: z.array(acknowledgement).optional(),
})

/** A content file of any form; what stands under the labels of a form's tables is typed by its reader. */
export type Content = z.infer<typeof facts> & { readonly [label: string]: unknown }

/** Shape of one row: the columns of the table, any of them absent, and the file's own under 其他列. */
function rowSchema({ columns }: FormTable) {
  const cells = Object.fromEntries(columns.map(({ label }) => [label, text.optional()]))
  return z.strictObject({ ...cells, 其他列: z.record(text, text).optional() })
}

function goalSchema({ goals }: Form) {
  return z.strictObject({ [goals.name]: text, [goals.statement]: text.optional() })
}

/** Shape of a content file of one form, after `clean`: text everywhere, absent where empty. */
export function projectSchema(form: Form): z.ZodType<Content> {
  const known = schemas.get(form) ?? composeSchema(form)
  schemas.set(form, known)
  return known
}

// Schemas compile on first use; ten thousand files of one form share one.
const schemas = new WeakMap<Form, z.ZodType<Content>>()

function composeSchema(form: Form): z.ZodType<Content> {
  const goals = z.array(goalSchema(form)).optional()
  const tables = form.tables.map((table) => [table.label, z.array(rowSchema(table)).optional()] as const)
  // The keys are data, so their types are the form's to know, not the compiler's.
  const shape: Record<never, z.ZodType> = { [form.goals.label]: goals, ...Object.fromEntries(tables) }
  return facts.extend(shape)
}
