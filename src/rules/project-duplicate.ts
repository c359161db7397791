import type { Edition } from '../model/edition.ts'
import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import type { SiteRule } from './rule.ts'

// Of a hostile thousand of one name, the first few tell enough.
const mostCompared = 20

/** The same project name twice in one department and year, unless code or implementing unit tell the two apart. */
export const projectDuplicate: SiteRule = {
  id: 'project-duplicate',
  severity: 'warning',
  find: (projects) =>
    groupsOf(projects, ({ year, department, name }) => `${year}/${department.slug}/${name}`).flatMap(
      (group) =>
        group.flatMap((project, index) => {
          const other = group
            .slice(0, Math.min(index, mostCompared))
            .find((earlier) => mayBeSame(earlier, project))
          return other === undefined ? [] : [toFinding(project, other)]
        }),
    ),
}

function mayBeSame(a: Edition, b: Edition): boolean {
  return isSame(a.code, b.code) && isSame(a.implementer, b.implementer)
}

function isSame(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b
}

function toFinding(project: Edition, other: Edition) {
  return {
    project,
    path: ['项目名称'],
    reason: `项目名称${quote(project.name)}与 ${other.id} 的相同`,
    note: '同一个项目只留一个文件；如果是两个项目，请写明项目代码或实施单位，使读者能够区分。',
  }
}
