import type { Edition } from '../model/edition.ts'
import { quote } from './parts/quote.ts'
import { groupsOf } from './parts/runs.ts'
import type { EditionFinding, SiteRule } from './rule.ts'

type Group = readonly [Edition, ...Edition[]]

/** Names of one department's folder that differ, and one name under several folders, each within a year. */
export const departmentName: SiteRule = {
  id: 'department-name',
  severity: 'warning',
  find: (projects) => {
    const names = groupsOf(projects, ({ year, department }) => `${year}/${department.slug}`).flatMap(
      otherNames,
    )
    const isNew = ({ project }: EditionFinding) => names.every((found) => found.project !== project)
    const folders = groupsOf(projects, ({ year, department }) => `${year}/${department.name}`).flatMap(
      otherFolders,
    )
    return [...names, ...folders.filter(isNew)]
  },
}

function otherNames(group: Group): EditionFinding[] {
  const [usual, ...rare] = mostFirst(groupsOf(group, ({ department }) => department.name))
  const expected = usual?.[0].department.name ?? ''
  return rare.map((odd) =>
    toFinding(
      odd,
      `同一个文件夹里，预算部门${odd.length > 1 ? `有 ${odd.length} 个文件` : '这里'}写作${quote(odd[0].department.name)}，别处写作${quote(expected)}`,
      '同一个部门请用同一个名称；如果是另一个部门，请移到它自己的文件夹。',
    ),
  )
}

function otherFolders(group: Group): EditionFinding[] {
  const [usual, ...rare] = mostFirst(groupsOf(group, ({ department }) => department.slug))
  const expected = usual?.[0].department.slug ?? ''
  return rare.map((odd) =>
    toFinding(
      odd,
      `${quote(odd[0].department.name)}的文件放在两个文件夹里：${expected} 和 ${odd[0].department.slug}`,
      '同一个部门一年只用一个文件夹；如果是两个部门，请写清各自的名称。',
    ),
  )
}

// The sort is stable: of equally many, those that come first in content/ count as usual.
function mostFirst(groups: readonly Group[]): Group[] {
  return groups.toSorted((a, b) => b.length - a.length)
}

function toFinding([project]: Group, reason: string, note: string): EditionFinding {
  return { project, path: ['预算部门'], reason, note }
}
