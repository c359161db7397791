import type { Indicator } from '../../model/project.ts'

/** Roles of the taxonomy's labels, from left to right. */
export const levelRoles = ['level1', 'level2'] as const

export type LevelRole = (typeof levelRoles)[number]

/** Label on a row as the form prints it; null where it prints none. */
export function printedLabel(indicator: Indicator, role: LevelRole): string | null {
  const printed = indicator.printed?.[role]
  return printed === undefined ? indicator[role] : printed
}
