/** Address of a file of the site: its path below the site's root, always with a file name. */
export type Address = string

/** Address of the index of the whole site, of a year, or of a department in a year. */
export function indexAddress(...slugs: readonly (string | number)[]): Address {
  return [...slugs, 'index.html'].join('/')
}

/** Address of a project's page, or of its data under another ending. */
export function projectAddress(id: string, ending: 'html' | 'json' | 'csv' = 'html'): Address {
  return `${id}.${ending}`
}

/**
 * Permanent address of the text of an earlier version of a project, or of the page that shows it: its id then, and the
 * name git gives to its bytes.
 */
export function textAddress(id: string, blob: string, ending: 'txt' | 'html' = 'txt'): Address {
  return `history/${id}/${blob}.${ending}`
}

/** Address of the workbook of all projects of a department in a year. */
export function workbookAddress(year: number, department: string): Address {
  return `${year}/${department}/index.xlsx`
}

/** Address of what the check found, where the site shows it. */
export const qualityAddress: Address = 'quality.html'

/** What has changed since it was published, on the first of the pages of that list. */
export const changesAddress: Address = 'changes.html'

/** What the site is, and how to read a target. */
export const aboutAddress: Address = 'about.html'

/** How to write a project's file and send it. */
export const guideAddress: Address = 'guide.html'

/** How far the site can be used by everyone. */
export const accessibilityAddress: Address = 'accessibility.html'

/** The form's terms in English. */
export const glossaryAddress: Address = 'en/glossary.html'

/** What there is to download in bulk, and how to read it. */
export const dataAddress: Address = 'data/index.html'

/** Address of a file of bulk data. */
export function dataFileAddress(name: string): Address {
  return `data/${name}`
}

/** Where a table is imported and checked in the browser. */
export const importAddress: Address = 'tools/import.html'

/** Where nothing is at an address that was asked for. */
export const notFoundAddress: Address = '404.html'

/** Address of the help page of a rule. */
export function ruleAddress(rule: string): Address {
  return `rules/${rule}.html`
}

/** Address of the page of all 二级指标. */
export const indicatorsAddress: Address = 'indicators/index.html'

/** Address of a 二级指标, or of the list of its indicators in a year. */
export function categoryAddress(slug: string, year?: number): Address {
  return year === undefined ? `indicators/${slug}.html` : indexAddress('indicators', slug, year)
}

/** Path of the route that draws an address: `2025/index.html` is `2025/`, and `about.html` is `about`. */
export function routePath(address: Address): string {
  return address.replace(/(^|\/)index\.html$/u, '$1').replace(/\.html$/u, '')
}

/** Where an address stands on the web; null where the site has none there (站点网址). */
export function publicAddress(site: string | null, address: Address): string | null {
  return site === null ? null : new URL(address, `${site.replace(/\/+$/u, '')}/`).href
}

/** Where a file says that another one is: on the web where the site has an address there, else from its own place. */
export function lastingLink(site: string | null, from: Address, to: Address): string {
  return publicAddress(site, to) ?? relativeLink(from, to)
}

/** Relative link from the page at one address to another, which works on the web, in a sub-path and from disk. */
export function relativeLink(from: Address, to: Address): string {
  let shared = 0
  for (let at = 0; from[at] !== undefined && from[at] === to[at]; at += 1) {
    if (from[at] === '/') shared = at + 1
  }
  const up = '../'.repeat(from.slice(shared).split('/').length - 1)
  // A first segment with a colon would read as a scheme; ours are slugs, but `./` costs nothing.
  return (up || './') + to.slice(shared)
}
