import type { Message } from '../../../check/checked.ts'
import type { Entry } from '../../../import/entry.ts'
import type { Format } from '../../../write/format.ts'
import type { Place } from '../../../write/place.ts'

/** Global name under which the importer hands itself over to the page that has loaded it. */
export const receiver = 'mubiaoImporter'

/** A text or file that was given to the page. */
export interface Given {
  /** Its file name, whose ending tells its format; '' for a text that was pasted. */
  readonly name: string
  /** What it is called in notes and reports. */
  readonly shown: string
  readonly content: Blob
}

/** What an import is told beside its sources. */
export interface Asked {
  /** Facts for what a source does not print, by their keys in content files. */
  readonly facts: Readonly<Record<string, string>>
  readonly format: Format
  /** Slug of the department of all projects; undefined where it is to be proposed. */
  readonly department: string | undefined
  /** Slugs that departments have already, by their names. */
  readonly departments: ReadonlyMap<string, string>
}

/** A content file that is not anywhere yet. */
export interface Draft {
  readonly text: string
  readonly format: Format
  readonly place: Place
  /** What the import did to get there; nothing where the file was opened as it is. */
  readonly entries: readonly Entry[]
}

/** What was read of one source. */
export interface Read {
  readonly shown: string
  readonly drafts: readonly Draft[]
  /** What was done, in a sentence; or why the source is refused. */
  readonly summary: string
  readonly isRefused: boolean
}

/** A draft as it stands in the page. */
export interface Edited extends Pick<Draft, 'text' | 'format' | 'place'> {
  /** Slugs that departments have already; none where the draft's own is to stay. */
  readonly departments: ReadonlyMap<string, string> | undefined
}

/** A table of a project as it was read. */
export interface PreviewTable {
  readonly label: string
  /** In the order of the form. */
  readonly columns: readonly string[]
  /** Place of the column that names the row. */
  readonly naming: number
  readonly rows: readonly (readonly string[])[]
}

/** A message of the check; one that a fact is missing says which, where the import can be told it beside the table. */
export type Told = Message & { readonly fact?: string }

/** What the check says of a draft. */
export interface Judged {
  /** Name of its project: '' where it has none, undefined where its text cannot be read. */
  readonly name: string | undefined
  /** Where it stands: the year is what its text says, and so is the department unless it is to stay. */
  readonly place: Place
  /** From top to bottom, each with the address of its rule's page. */
  readonly messages: readonly Told[]
  /** How many there are, in a sentence. */
  readonly summary: string
  /** None where the text has no table that can be read. */
  readonly tables: readonly PreviewTable[]
}

/** What runs when there is something to import: the import, the writers and the check themselves. */
export interface Importer {
  readonly read: (given: readonly Given[], asked: Asked) => Promise<Read[]>
  readonly judge: (edited: Edited) => Judged
}
