/** What is said of the work: progress and results calmly, what is in the way at once. */
export interface Voice {
  readonly tell: (text: string) => void
  readonly warn: (text: string) => void
}

/** Speaks through a status and an alert; '' makes them silent. */
export function createVoice(status: HTMLElement, alert: HTMLElement): Voice {
  return {
    tell: (text) => {
      status.textContent = text
    },
    warn: (text) => {
      alert.textContent = text
    },
  }
}
