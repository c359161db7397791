import type { Term } from '../../model/form.ts'

/** The roles of a row's cells that are searched, in the order of a part's columns. */
export const cellRoles = ['name', 'yearBeforeLast', 'lastYear', 'target', 'basis'] as const

/** Terms by their number in a row's flags. */
export const terms: readonly Term[] = ['long-term', 'annual']

/** The fields of a project that are searched, but for its goals. */
export const facts = ['name', 'department', 'supervisor', 'implementer', 'code', 'amount'] as const

export type Fact = (typeof facts)[number]

/** Bits of a row's flags; a row without an indicator's name is never measurable. */
export const flag = { annual: 1, measurable: 2, below: 4, named: 8, no1: 16, no2: 32 } as const
