/** Has the browser save a text as a file of its own name. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // A browser may begin to read it only later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** Copies the text of an area, or selects it where copying is refused; gives whether it is copied. */
export async function copy(area: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(area.value)
    return true
  } catch {
    area.focus()
    area.select()
    return false
  }
}
