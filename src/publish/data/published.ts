import type { SiteFacts } from '../../model/facts.ts'
import type { Project } from '../../model/project.ts'
import { type Address, dataAddress, lastingLink } from '../address.ts'
import type { YearCatalogue } from '../catalogue.ts'
import type { Locate } from './project-columns.ts'

/** All that the bulk data tells of. */
export interface Published {
  readonly facts: SiteFacts
  readonly projects: readonly Project[]
  readonly years: readonly YearCatalogue[]
}

/** Where the files of data/ say that a file of the site is. */
export function locateFromData({ url }: SiteFacts): Locate {
  return (address: Address) => lastingLink(url, dataAddress, address)
}
