/** Whether a word can stand in an address: lower-case letters, digits and hyphens. */
export function isSlug(word: string): boolean {
  return /^[a-z0-9-]+$/u.test(word)
}

/** Whether an address is taken: index and page-N are the site's own pages, the others are devices of Windows. */
export function isReserved(slug: string): boolean {
  return /^(?:index|page-\d+|con|prn|aux|nul|com[1-9]|lpt[1-9])$/u.test(slug)
}
