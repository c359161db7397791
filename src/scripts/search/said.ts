/** What is said to those who do not see the results: at last, not at every key press. */
export interface Said {
  /** Says a text after a pause; another one in the meantime takes its place. */
  readonly soon: (text: () => string) => void
}

const pause = 500

/** Says texts through a status element. */
export function createSaid(status: HTMLElement): Said {
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    soon: (text) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        status.textContent = text()
      }, pause)
    },
  }
}
