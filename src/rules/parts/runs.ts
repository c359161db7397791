/** Neighbouring rows of one key, in order; a row whose key is null ends a run and belongs to none. */
export function runsOf<T>(rows: readonly T[], keyOf: (row: T) => string | null): readonly [T, ...T[]][] {
  const runs: [T, ...T[]][] = []
  let above: string | null = null
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null && key === above) runs.at(-1)?.push(row)
    else if (key !== null) runs.push([row])
    above = key
  }
  return runs
}

/** Rows of one key, wherever they stand, in order of their first rows; rows whose key is null belong to none. */
export function groupsOf<T>(rows: readonly T[], keyOf: (row: T) => string | null): readonly [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()]
}
