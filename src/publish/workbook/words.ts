/** The words of the site that a workbook says beside what offices publish. */
export interface WorkbookWords {
  readonly lists: {
    readonly project: string
    readonly amount: string
    readonly noAmount: string
    readonly indicators: string
    readonly measurable: string
    readonly share: (part: number, whole: number) => string
  }
  readonly project: {
    readonly department: string
    readonly year: string
    readonly amount: string
    readonly noAmount: string
    readonly supervisor: string
    readonly implementer: string
    readonly code: string
    readonly period: string
    readonly about: string
    readonly noStatement: string
    readonly undeclared: (goals: string) => string
    readonly notes: string
    readonly source: string
    readonly sourceName: string
    readonly noSource: string
    readonly changeNote: string
  }
  readonly table: {
    readonly noRows: string
    readonly level1: string
    readonly level2: string
    readonly level3: string
    readonly unknown: (kind: string) => string
    readonly notPrinted: string
    readonly inferred: string
    readonly means: (label: string) => string
    readonly inYear: (year: number, label: string) => string
  }
  readonly workbook: {
    /** Name of the first sheet, and of the link back to it. */
    readonly index: string
    readonly title: (department: string, year: number) => string
    /** A label with a remark on it. */
    readonly remark: (label: string, remark: string) => string
    readonly footer: (page: string, pages: string) => string
    readonly overlong: string
    readonly continued: (number: number) => string
    readonly part: (number: number) => string
  }
}
