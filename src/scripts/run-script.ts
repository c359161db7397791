/** Runs a classic script from its address: it does what fetch and modules may not do from disk. */
export function runScript(address: string): Promise<void> {
  const script = document.createElement('script')
  script.src = address
  return new Promise<void>((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${address} cannot be read`))
    document.head.append(script)
  }).finally(() => script.remove())
}
