import type { Project } from '../model/project.ts'
import type { FactChanged } from './change.ts'
import { nameProject, type Pair } from './names.ts'
import { diffText } from './text.ts'

/** Label of the fact in which authors say why something is changed. */
export const changeNote = '变更说明'

// By their labels in a content file, in its order.
const facts: Readonly<Record<string, (project: Project) => string | null>> = {
  项目名称: ({ name }) => name,
  预算部门: ({ department }) => department.name,
  预算年度: ({ year }) => String(year),
  主管部门: ({ supervisor }) => supervisor,
  实施单位: ({ implementer }) => implementer,
  项目代码: ({ code }) => code,
  预算金额: ({ amount }) => amount,
  起止年限: ({ period }) => period,
  '来源.标题': ({ source }) => source?.title ?? null,
  '来源.网址': ({ source }) => source?.url ?? null,
  '来源.日期': ({ source }) => source?.date ?? null,
  表样: ({ form }) => form,
  说明: ({ description }) => description,
  [changeNote]: (project) => project.changeNote,
}

/** Changes of what a project says outside its tables. */
export function diffFacts({ before, after }: Pair<Project>): FactChanged[] {
  const project = nameProject(after)
  return Object.entries(facts).flatMap(([fact, read]) => {
    const text = diffText(read(before), read(after))
    return text === undefined ? [] : [{ kind: 'fact', project, fact, text }]
  })
}
