/** A licence as the site names it: an address on the web, or words. */
export type License = { readonly address: string } | { readonly words: string }

/** What the site says of its licence (许可); an address within the words is that of the licence. */
export function readLicense(license: string): License {
  const address = /https?:\/\/[!-~]*[\w/]/u.exec(license)?.[0]
  return address === undefined ? { words: license } : { address }
}
