/** A function of an object that computes its value once and keeps it as long as the object lives. */
export function remember<K extends WeakKey, T extends object | string>(
  compute: (key: K) => T,
): (key: K) => T {
  const known = new WeakMap<K, T>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const computed = compute(key)
    known.set(key, computed)
    return computed
  }
}

/** The same for those who ask of one object in turn: only the value of the last object is kept. */
export function rememberLast<K extends object, T>(compute: (key: K) => T): (key: K) => T {
  let last: { readonly key: K; readonly value: T } | undefined
  return (key) => {
    if (last?.key !== key) last = { key, value: compute(key) }
    return last.value
  }
}
