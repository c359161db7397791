/** One violation as data: the rule, the path of keys that leads to it, what is wrong and what to do. */
export interface Finding {
  readonly rule: string
  readonly path: readonly (string | number)[]
  /** The key itself where that is at fault, not what stands under it. */
  readonly part?: 'key' | 'value'
  readonly reason: string
  readonly note: string
}
