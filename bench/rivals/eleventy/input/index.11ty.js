import { toIndex } from '../../pages.ts'

export const data = { permalink: 'index.html', eleventyExcludeFromCollections: true }

export function render({ projects }) {
  return toIndex(projects)
}
