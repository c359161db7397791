import type { Run } from './runs.ts'
import type { Block, WordCell, WordRow, WordTable } from './word-blocks.ts'
import type { Marks } from './word-marks.ts'
import type { Styles } from './word-styles.ts'

/** What of a document has not ended. */
export interface Flow {
  /** Where paragraphs and tables belong: the body, a cell or a text box; the innermost is last. */
  readonly targets: Block[][]
  readonly tables: WordTable[]
  /** Paragraphs that a text box interrupts. */
  readonly interrupted: Pick<Flow, 'runs' | 'marks' | 'around'>[]
  /** What stands in text boxes of a paragraph outside of tables. */
  readonly boxed: Block[]
  readonly styles: Styles
  runs: Run[]
  /** How the paragraph, and within it the run looks. */
  around: Marks
  marks: Marks
  /** How many blocks there are in all. */
  count: number
  skipped: number
  isInRun: boolean
  isText: boolean
  isOfRow: boolean
  /** Whether the picture that is being read holds the words of a text box. */
  isBoxed: boolean
  /** Whether Word numbers the paragraph. */
  isNumbered: boolean
}

/** Begins to read a document into a list of its blocks. */
export function beginFlow(body: Block[], styles: Styles): Flow {
  return {
    ...{ targets: [body], tables: [], interrupted: [], boxed: [], styles, runs: [], around: {}, marks: {} },
    ...{
      count: 0,
      skipped: 0,
      isInRun: false,
      isText: false,
      isOfRow: false,
      isBoxed: false,
      isNumbered: false,
    },
  }
}

/** The row that is being read. */
export function lastRow({ tables }: Flow): WordRow | undefined {
  return tables.at(-1)?.rows.at(-1)
}

/** The cell that is being read. */
export function lastCell(flow: Flow): WordCell | undefined {
  return lastRow(flow)?.cells.at(-1)
}
