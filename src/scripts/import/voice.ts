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

/** Says beside a field what is wrong with it, and takes the focus there; '' takes that back. */
export function createComplaint(field: HTMLElement, alert: HTMLElement): (text: string) => void {
  return (text) => {
    alert.textContent = text
    field.setAttribute('aria-invalid', String(text !== ''))
    if (text === '') return
    field.focus()
    alert.scrollIntoView({ block: 'nearest' })
  }
}
