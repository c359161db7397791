import type { Importer } from './importer/importer.ts'
import type { ImportWords } from './words.ts'

/** What all parts of the page work with. */
export interface Desk {
  readonly words: ImportWords
  /** Slugs that departments have already, by their names. */
  readonly departments: ReadonlyMap<string, string>
  /** What leads from the page to the root of the site. */
  readonly folder: string
  /** Where the site's content is kept (仓库网址); undefined where it does not say. */
  readonly repository: string | undefined
}

/** The same with what draws cards. */
export interface CardDesk extends Desk {
  readonly importer: Importer
  readonly template: HTMLTemplateElement
}

/** Reads what the page has written for its script. */
export function readDesk({ words = '{}', departments = '{}', folder = '', repository }: DOMStringMap): Desk {
  return {
    words: JSON.parse(words),
    departments: new Map(Object.entries(JSON.parse(departments))),
    folder,
    repository,
  }
}
