import { remember } from '../model/remember.ts'
import type { Written } from './chains.ts'

const eastOfGreenwich = 8 * 60 * 60 * 1000

/** Day of a commit in Beijing, whose time all of China keeps, wherever the site is built. */
export function dayOf({ date }: Pick<Written, 'date'>): string {
  return new Date(Date.parse(date) + eastOfGreenwich).toISOString().slice(0, 10)
}

/** When a version was published, as readers tell it from others of its project. */
export interface When {
  readonly day: string
  /** The how many-th it is of those of its day; null where it is the only one. */
  readonly ofDay: number | null
}

/** When each of the versions of a project, the newest first, was published, by its commit. */
export const whensOf = remember(
  (versions: readonly Pick<Written, 'commit' | 'date'>[]): ReadonlyMap<string, When> => {
    const days = Map.groupBy(versions.toReversed(), dayOf)
    return new Map(
      [...days].flatMap(([day, own]) =>
        own.map(({ commit }, at) => [commit, { day, ofDay: own.length > 1 ? at + 1 : null }]),
      ),
    )
  },
)

/** When one of the versions of a project was published. */
export function whenOf(
  version: Pick<Written, 'commit' | 'date'>,
  versions: readonly Pick<Written, 'commit' | 'date'>[],
): When {
  return whensOf(versions).get(version.commit) ?? { day: dayOf(version), ofDay: null }
}
