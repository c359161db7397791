import type { Form } from '../model/form.ts'
import { labelRoles, unprinted } from '../model/labels.ts'
import type { BlankTable } from './blank-tables.ts'
import type { Format } from './format.ts'

/** What a clerk reads first in a file that is to be filled in. */
export const opening: readonly string[] = [
  '# 以“#”开头的行是写给填表人看的，不会公布，填好以后可以删去。',
  '# 在冒号后面空一格，照公布的表抄录；表上没有的，空着就行。填好以后运行 npm run check，看看还缺什么。',
  "# 以 > @ % * 等符号开头的文字，或者里面有“: ”“ #”的，要加上单引号，例如 '>10次'。",
  '',
]

/** How the rows of a table are filled in, as comments above it. */
export function tableHints(form: Form, { label, columns }: BlankTable, format: Format): string[] {
  const table = form.tables.find((each) => each.label === label)
  if (table === undefined) return ['', `# ${label}：一个目标一${unit[format]}，名称与后面各表里的相同。`]
  const isLabel = table.columns.map(({ role }) => labelRoles.some((each) => each === role))
  const labels = columns.filter((_, index) => isLabel[index]).join('、')
  const first = columns.find((_, index) => !isLabel[index])
  const how = format === 'md' ? `${labels}空着` : `从“- ${first}: ”写起`
  return [
    '',
    `# ${label}：一个指标一${unit[format]}。表上没有的一类，删去那一${unit[format]}。`,
    `# 一类有几个指标的，在它下面再加一${unit[format]}，${how}；表上换了一组却没有印名称的，写“${unprinted}”。`,
  ]
}

const unit = { yaml: '项', md: '行' }
