/** What is said to those who do not see the results: at last, not at every key press. */
export interface Said {
  /** Says a text after a pause; another one in the meantime takes its place. */
  readonly soon: (text: () => string) => void
  /** Says a text after a pause, unless another one is about to be said. */
  readonly atLeast: (text: () => string) => void
}

const pause = 500

/** Says texts through a status element. */
export function createSaid(status: HTMLElement): Said {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = (text: () => string) => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      timer = undefined
      status.textContent = text()
    }, pause)
  }
  const atLeast = (text: () => string) => {
    if (timer === undefined) soon(text)
  }
  return { soon, atLeast }
}
