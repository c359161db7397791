/** What is to be said of a bag: a fault makes it invalid, a note does not. */
export interface Finding {
  readonly is: 'fault' | 'note'
  /** Path in the bag, or null for the whole of it. */
  readonly file: string | null
  readonly reason: string
}

/** What makes a bag invalid. */
export function fault(file: string | null, reason: string): Finding {
  return { is: 'fault', file, reason }
}

/** What a reader should know of a bag that is valid all the same. */
export function note(file: string | null, reason: string): Finding {
  return { is: 'note', file, reason }
}
