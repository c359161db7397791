import { remember } from './remember.ts'

/** The span that a table's targets cover. */
export type Term = 'long-term' | 'annual'

/** What a column means to a project; `extra` is kept, shown and exported under its own label. */
export type Role =
  | 'goal'
  | 'level1'
  | 'level2'
  | 'name'
  | 'yearBeforeLast'
  | 'lastYear'
  | 'target'
  | 'basis'
  | 'extra'

export interface Column {
  readonly label: string
  readonly role: Role
}

export interface FormTable {
  readonly label: string
  readonly term: Term
  /** What the names of this table's goals begin with. */
  readonly goalPrefix: string
  readonly columns: readonly Column[]
}

/** A label of the taxonomy: `slug` is its permanent address, `aliases` are other ways to print it. */
export interface Category {
  readonly label: string
  readonly slug: string
  readonly aliases: readonly string[]
  /** Which way its targets pull where they print no operator; absent where its name does not say. */
  readonly pull?: 'up' | 'down'
}

/** A 一级指标 with the 二级指标 that belong under it. */
export interface Level1 extends Category {
  readonly level2: readonly Category[]
}

/** A form profile: all that is known of a published form, as data. */
export interface Form {
  readonly id: string
  readonly label: string
  readonly goals: { readonly label: string; readonly name: string; readonly statement: string }
  readonly tables: readonly FormTable[]
  readonly taxonomy: readonly Level1[]
}

/** Label of the form for a printed 一级指标, if it is one of its labels or aliases. */
export function findLevel1(form: Form, printed: string): Level1 | undefined {
  return level1Names(form).get(printed)
}

/** A 二级指标 with the 一级指标 it belongs under. */
interface Level2 {
  readonly level1: Level1
  readonly level2: Category
}

/** Label of the form for a printed 二级指标, if it is known. */
export function findLevel2(form: Form, printed: string): Level2 | undefined {
  return level2Names(form).get(printed)
}

const level1Names = remember(({ taxonomy }: Form) =>
  firstOf(taxonomy.flatMap((level1) => namesOf(level1).map((name): [string, Level1] => [name, level1]))),
)

const level2Names = remember(({ taxonomy }: Form) =>
  firstOf(
    taxonomy.flatMap((level1) =>
      level1.level2.flatMap((level2) =>
        namesOf(level2).map((name): [string, Level2] => [name, { level1, level2 }]),
      ),
    ),
  ),
)

function namesOf({ label, aliases }: Category): string[] {
  return [label, ...aliases]
}

// Of two that share a name, the first counts.
function firstOf<T>(named: readonly [string, T][]): ReadonlyMap<string, T> {
  return new Map(named.toReversed())
}

/** Labels of each table's columns, by the label of the table. */
export function columnLabels({ goals, tables }: Form): ReadonlyMap<string, readonly string[]> {
  return new Map([
    [goals.label, [goals.name, goals.statement]],
    ...tables.map(({ label, columns }) => [label, columns.map((column) => column.label)] as const),
  ])
}
