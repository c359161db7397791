/** A target that was published, and later loosened. */
export interface Loosening {
  /** Anchor that its row has in the newest version. */
  readonly anchor: string
  /** Day of the version that loosened it, in Beijing. */
  readonly date: string
  /** The how many-th version of its day that is; null where it is the only one. */
  readonly ofDay: number | null
  readonly before: string
  readonly after: string
  /** 变更说明 of that version; null where it says nothing new. */
  readonly note: string | null
  /** 变更说明 of the version before. */
  readonly formerNote: string | null
}
