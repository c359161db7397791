import type { Importer } from './importer/importer.ts'
import type { ImportWords } from './words.ts'

/** What all parts of the page work with. */
export interface Desk {
  readonly words: ImportWords
  /** Slugs that departments have already, by their names. */
  readonly departments: ReadonlyMap<string, string>
  /** What leads from the page to the root of the site. */
  readonly folder: string
  /** Titles of rules, by their ids. */
  readonly titles: ReadonlyMap<string, string>
  /** Where the site's content is kept (仓库网址); undefined where it does not say. */
  readonly repository: string | undefined
}

/** The same with what draws cards. */
export interface CardDesk extends Desk {
  readonly importer: Importer
  readonly template: HTMLTemplateElement
  /** The field of the form that asks for a fact; none where it could not be that of every draft. */
  readonly fieldOf: (fact: string) => HTMLElement | undefined
}

/** Reads what the page has written for its script. */
export function readDesk({ words = '{}', departments, titles, folder = '', repository }: DOMStringMap): Desk {
  return {
    words: JSON.parse(words),
    departments: toMap(departments),
    titles: toMap(titles),
    folder,
    repository,
  }
}

function toMap(entries = '{}'): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(entries)))
}
