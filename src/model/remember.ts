/** A function of an object that computes its value once and keeps it as long as the object lives. */
export function remember<K extends WeakKey, T extends object>(compute: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, T>()
  return (key) => {
    const value = known.get(key)
    if (value !== undefined) return value
    const computed = compute(key)
    known.set(key, computed)
    return computed
  }
}
