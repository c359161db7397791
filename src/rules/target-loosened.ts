import { cellPath } from '../model/cell-path.ts'
import type { Form } from '../model/form.ts'
import type { Loosening } from '../model/loosening.ts'
import type { Project } from '../model/project.ts'
import { readTarget, type Target } from '../model/target.ts'
import { areComparable, directionOf, promiseOf } from '../model/values.ts'
import { quote } from './parts/quote.ts'
import type { RuleFinding, VersionRule } from './rule.ts'

/** Targets that were loosened after they were published, without 变更说明. */
export const targetLoosened: VersionRule = {
  id: 'target-loosened',
  severity: 'warning',
  find: (project, form, loosened) => {
    // Of several ways in which a row was loosened the last one counts.
    const last = new Map(loosened.map((loosening) => [loosening.anchor, loosening]))
    const open = [...last.values()].filter((loosening) => !isExplained(project, loosening))
    return open.flatMap((loosening) => inspect(project, form, loosening))
  },
}

// A reason may be given later; one that stood there before is of something else.
function isExplained({ changeNote }: Project, { note, formerNote }: Loosening): boolean {
  return note !== null || (changeNote !== null && changeNote !== formerNote)
}

function inspect(project: Project, form: Form, { anchor, date, before, after }: Loosening): RuleFinding[] {
  const row = project.indicators.find((each) => each.anchor === anchor)
  const promise = row && promiseOf(row)
  if (!promise || !isStillLoose(promise.target, { before, after })) return []
  const reason = `${date} 由${quote(before)}放宽为${quote(after)}，没有说明原因`
  const note = '请在文件里用“变更说明”写明原因；如果是录错了，请改回来。'
  return [{ path: cellPath(form, row, promise.role), reason, note }]
}

// Where the numbers do not tell, it is while the cell says what it was loosened to.
function isStillLoose(target: Target, { before, after }: Pick<Loosening, 'before' | 'after'>): boolean {
  const former = readTarget(before)
  const direction = directionOf(former)
  if (direction === null || !areComparable(former, target)) return squeeze(target.raw) === squeeze(after)
  return (Number(target.number) - Number(former.number)) * (direction === 'up' ? 1 : -1) < 0
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, '')
}
