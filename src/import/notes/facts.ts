import type { Entry } from '../entry.ts'
import { describeRows, type Place } from '../grid.ts'
import type { Fact, LabelledCell } from '../sections/fact-cells.ts'
import type { Said } from '../sections/read-facts.ts'

/** The note on a fact of which different things are said. */
export function noteConflict(key: string, said: readonly Said[], place: Place): Entry {
  const texts = [...Map.groupBy(said, ({ text }) => text)]
    .map(([text, all]) => `${all.map(({ by }) => by).join('、')}“${text}”`)
    .join('，')
  const reason = `“${key}”说法不一：${texts}；没有写入，请对照原件补上`
  return { outcome: 'pending', rule: 'fact-conflict', place, reason }
}

/** The note on a fact in which the label of another one stands. */
export function noteHolding({ label, cell }: Fact): Entry {
  const reason = `${describeRows([cell.place])}“${label}”的内容里还印着别的栏名，分不清到哪里为止：“${cell.text}”；没有写入，请对照原件补上`
  return { outcome: 'pending', rule: 'fact-unclear', place: cell.place, reason }
}

/** The note on an amount whose unit does not stand beside its number. */
export function noteAmount({ label, unit, cell }: Fact): Entry {
  const where = unit === undefined ? '没有写单位' : `单位“${unit}”印在栏名里，不在数字后面`
  const reason = `${describeRows([cell.place])}“${label}”印作“${cell.text}”，${where}；没有写入，请连单位一起补上`
  return { outcome: 'pending', rule: 'fact-unclear', place: cell.place, reason }
}

/** The note on a title that names something else than the field does. */
export function noteTitle(name: string, field: string, place: Place): Entry {
  const reason = `${describeRows([place])}标题里的“${name}”没有录入，项目名称是表里印的“${field}”`
  return { outcome: 'left', rule: 'fact-unused', place, reason }
}

/** The note on a title that names an office or a year in place of a project. */
export function noteCollective(text: string, place: Place): Entry {
  const reason = `${describeRows([place])}标题里的“${text}”像是单位或者年度，不是项目名称，没有录入`
  return { outcome: 'left', rule: 'fact-unused', place, reason }
}

/** The note on a project that only the name of its sheet may tell apart. */
export function noteSheetName(sheet: string, isName: boolean, place: Place): Entry {
  const where = `工作表“${sheet}”没有印项目名称`
  if (isName) {
    const reason = `${where}，各张工作表又是同一种表，现各作一个项目，以工作表的名称作项目名称`
    return { outcome: 'repaired', rule: 'name-of-sheet', place, reason }
  }
  const reason = `${where}，是接着别的工作表，还是另一个项目，不能确定；现作另一个项目，请核对`
  return { outcome: 'pending', rule: 'project-unclear', place, reason }
}

/** The note on facts that content files have no place for, those of one row together. */
export function noteUnused(unused: readonly LabelledCell[]): Entry[] {
  return [...Map.groupBy(unused, ({ cell }) => cell.place.order).values()].flatMap((own) => {
    const place = own[0]?.cell.place
    if (place === undefined) return []
    const texts = own.map(({ label, cell }) => `“${label}”“${cell.text}”`).join('、')
    const reason = `${describeRows([place])}的${texts}没有录入，内容文件没有这几栏`
    return [{ outcome: 'left', rule: 'fact-unused', place, reason }]
  })
}

/** Notes on statements of goals that stand beside a label, without the goals' names. */
export function noteStatements(statements: readonly LabelledCell[]): Entry[] {
  return statements.map(({ label, cell }) => ({
    outcome: 'pending',
    rule: 'goal-unnamed',
    place: cell.place,
    reason: `${describeRows([cell.place])}“${label}”印有说明，没有印目标名称：“${cell.text}”；没有写入，请对照原件补上`,
  }))
}
