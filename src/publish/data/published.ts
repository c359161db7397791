import type { SiteFacts } from '../../model/facts.ts'
import { type Address, dataAddress, lastingLink } from '../address.ts'
import type { Brief } from '../brief.ts'
import type { YearCatalogue } from '../catalogue.ts'
import type { Locate } from './project-columns.ts'

/** All that the bulk data tells of. */
export interface Published {
  readonly facts: SiteFacts
  readonly projects: readonly Brief[]
  readonly years: readonly YearCatalogue[]
  /** What data/indicators.csv says, in pieces, in the order of the catalogue. */
  readonly toIndicators: () => AsyncIterable<string>
  /** How long that file is, where it is known before its pieces are made. */
  readonly indicatorsExtent?: Promise<Extent | undefined>
}

/** How long a file is, and its SHA-256. */
export interface Extent {
  readonly bytes: number
  readonly sha256: string
}

/** Where the files of data/ say that a file of the site is. */
export function locateFromData({ url }: SiteFacts): Locate {
  return (address: Address) => lastingLink(url, dataAddress, address)
}
