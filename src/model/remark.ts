/** A finding as readers of a page see it: which row it concerns, and what its author says of it. */
export interface Remark {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'note'
  readonly reason: string
  /** Anchor of the row that it concerns; null where it concerns no row. */
  readonly anchor: string | null
  /** Text of the 校核说明 that acknowledges it. */
  readonly acknowledgement: string | null
}
