import { anchorsOfProject } from './anchors.ts'
import { clean } from './clean.ts'
import type { Finding } from './finding.ts'
import type { Form } from './form.ts'
import { readGoals } from './goals.ts'
import type { Acknowledgement, Project, Source } from './project.ts'
import { type Row, readRows } from './rows.ts'
import { type Content, projectSchema } from './schema.ts'
import { checkShape } from './shape.ts'

/** A project, or none where the data is not of its shape, with every finding on the way. */
export interface ReadProject {
  readonly project?: Project
  readonly findings: readonly Finding[]
}

/** Reads the data of one content file as a project of `form`; `id` is year, department and project slug. */
export function readProject(data: unknown, form: Form, id: string): ReadProject {
  const shaped = checkShape(projectSchema(form), clean(data))
  if ('findings' in shaped) return shaped
  const content = shaped.value
  const anchorOf = anchorsOfProject()
  const tables = form.tables.map((table) =>
    readRows({ form, table, anchorOf }, (content[table.label] ?? []) as Row[]),
  )
  const indicators = tables.flatMap((table) => table.indicators)
  const goals = readGoals(form, content, tables)
  const findings = [...tables.flatMap((table) => table.findings), ...findPending(content)]
  const isBare =
    indicators.length === 0 && findings.length === 0 && tables.every((table) => table.goals.size === 0)
  return {
    project: {
      ...readFacts(content, form, id),
      goals,
      indicators,
      ...readRemarks(content),
    },
    findings: isBare ? [noTable(form)] : findings,
  }
}

// What an import did not dare to decide: nothing is published before a person has.
function findPending({ 待核 }: Content): Finding[] {
  return (待核 ?? []).map((text, index) => ({
    rule: 'review-pending',
    path: ['待核', index],
    reason: `还没有核对：${text}`,
    note: '请对照原件改好这一处，再删去这一条；没有别的条目时，连“待核”一起删去。',
  }))
}

function noTable({ tables }: Form): Finding {
  const names = tables.map(({ label }) => `“${label}”`).join('或')
  return {
    rule: 'table-missing',
    path: [],
    reason: '没有任何一张指标表',
    note: `请至少写出${names}，每行一个指标。`,
  }
}

function readFacts(content: Content, form: Form, id: string) {
  const [, slug = ''] = id.split('/')
  return {
    id,
    year: Number(content.预算年度),
    department: { slug, name: content.预算部门 },
    name: content.项目名称,
    form: form.id,
    code: content.项目代码 ?? null,
    supervisor: content.主管部门 ?? null,
    implementer: content.实施单位 ?? null,
    period: content.起止年限 ?? null,
    amount: content.预算金额 ?? null,
    source: toSource(content.来源),
    description: content.说明 ?? null,
    changeNote: content.变更说明 ?? null,
  }
}

function toSource({ 标题: title, 网址: url, 日期: date }: NonNullable<Content['来源']> = {}): Source | null {
  return title === undefined && url === undefined && date === undefined
    ? null
    : { title: title ?? null, url: url ?? null, date: date ?? null }
}

function readRemarks({ 编者注, 校核说明 }: Content) {
  return { editorNotes: 编者注 ?? [], acknowledgements: (校核说明 ?? []).map(toAcknowledgement) }
}

function toAcknowledgement({ 规则, 位置, 说明 }: NonNullable<Content['校核说明']>[number]): Acknowledgement {
  if (位置 === undefined) return { rule: 规则, where: null, text: 说明 }
  const { 表: table, 目标名称: goal, 二级指标: level2, 三级指标: name, 列: column } = 位置
  const given = Object.entries({ table, goal, level2, name, column }).filter(
    ([, words]) => words !== undefined,
  )
  return { rule: 规则, where: Object.fromEntries(given), text: 说明 }
}
