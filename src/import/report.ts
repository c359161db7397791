import type { Entry, Outcome } from './entry.ts'
import type { Imported } from './import-form.ts'

/** What each outcome is called. */
export const outcomeNames: Readonly<Record<Outcome, string>> = {
  recognised: '识别',
  repaired: '修复',
  left: '未动',
  pending: '待核',
}

/** The report on one source: what was recognised, repaired, left alone and stays pending, each with its place. */
export function toReport(name: string, projects: readonly Imported[]): string {
  const entries = projects.flatMap((project) => project.entries)
  return [name, ...entries.map(toLine), `  ${sumUp(projects)}`].join('\n')
}

/** Whether anything of a project stays for a person to decide. */
export function isPending({ entries }: Imported): boolean {
  return entries.some(({ outcome }) => outcome === 'pending')
}

// A cell may hold what would move a terminal's cursor, and may be long.
function toLine({ outcome, reason, rule }: Entry): string {
  return `  ${outcomeNames[outcome]} ${reason.replace(/\p{Cc}+/gu, ' ')}  ${rule}`
}

/** How many projects there are, and what was done with them, in a sentence. */
export function sumUp(projects: readonly Imported[]): string {
  const entries = projects.flatMap((project) => project.entries)
  const count = (outcome: Outcome) => entries.filter((entry) => entry.outcome === outcome).length
  const pending = count('pending')
  const rest = pending === 0 ? '没有待核的' : `${pending} 处待核，没有猜测，写在文件的“待核”里`
  return `${projects.length} 个项目，修复 ${count('repaired')} 处，${rest}。`
}
