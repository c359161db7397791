import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A built page that stands for the pages of its type. */
export interface BuiltPage {
  readonly type: PageType
  /** Where it stands below its site, after the name of the site. */
  readonly name: string
  readonly path: string
  readonly url: string
}

// The addresses of each type; the last of a site, which is of its newest year, stands for all, but for projects, of which each is its own case.
const addresses = {
  index: /^index\.html$/u,
  year: /^\d{4}\/index\.html$/u,
  department: /^\d{4}\/[^/]+\/index\.html$/u,
  project: /^\d{4}\/[^/]+\/(?!index\.html$)[^/]+\.html$/u,
  indicators: /^indicators\/index\.html$/u,
  category: /^indicators\/quantity\.html$/u,
  'other indicators': /^indicators\/other\.html$/u,
  'list of indicators': /^indicators\/quantity\/2025\/page-2\.html$/u,
  quality: /^quality\.html$/u,
  rule: /^rules\/twin-operator\.html$/u,
  'rule of a notation': /^rules\/yaml-syntax\.html$/u,
  data: /^data\/index\.html$/u,
  import: /^tools\/import\.html$/u,
  changes: /^changes\.html$/u,
  about: /^about\.html$/u,
  guide: /^guide\.html$/u,
  accessibility: /^accessibility\.html$/u,
  'not found': /^404\.html$/u,
  'English index': /^en\/index\.html$/u,
  'English glossary': /^en\/glossary\.html$/u,
}

export type PageType = keyof typeof addresses

/** All the types of pages that a site has. */
export const pageTypes = Object.keys(addresses) as PageType[]

// What content does not change looks the same in the second site.
const sameEverywhere: readonly PageType[] = [
  'rule',
  'rule of a notation',
  'import',
  'about',
  'guide',
  'accessibility',
  'not found',
  'English glossary',
]

// What only a site of several years and many rows has.
const onlyOfMany: readonly PageType[] = ['year', 'category', 'list of indicators']

/** The pages that stand for each type: those of the seed's site, and those that other content makes different. */
export function pagesOf(dist: string, pathological: string, many: string): BuiltPage[] {
  const other = pagesIn(pathological, 'pathological').filter(({ type }) => !sameEverywhere.includes(type))
  const long = pagesIn(many, 'many').filter(({ type }) => onlyOfMany.includes(type))
  return [...pagesIn(dist, 'seed'), ...other, ...long]
}

/** The pages of one built site that stand for each type. */
export function pagesIn(folder: string, site: string): BuiltPage[] {
  const all = globSync('**/*.html', { cwd: folder }).toSorted()
  return pageTypes.flatMap((type) => {
    const found = all.filter((address) => addresses[type].test(address))
    return (type === 'project' ? found : found.slice(-1)).map((address) => {
      const path = join(folder, address)
      return { type, name: `${site} ${address}`, path, url: pathToFileURL(path).href }
    })
  })
}
