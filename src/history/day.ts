import type { Written } from './chains.ts'

const eastOfGreenwich = 8 * 60 * 60 * 1000

/** Day of a commit in Beijing, whose time all of China keeps, wherever the site is built. */
export function dayOf({ date }: Pick<Written, 'date'>): string {
  return new Date(Date.parse(date) + eastOfGreenwich).toISOString().slice(0, 10)
}
