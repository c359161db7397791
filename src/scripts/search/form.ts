import { readState, type State, toFields } from './state.ts'

/** What the form asks for. */
export function readForm(form: HTMLFormElement): State {
  const fields = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  )
  return readState(new URLSearchParams(fields))
}

/** Makes the form ask for a state, as far as it can; then it is read again for what it can. */
export function writeForm(form: HTMLFormElement, state: State): void {
  const fields = new Map([...toFields(state), ['department', state.department]])
  for (const control of form.elements) {
    if (control instanceof HTMLSelectElement) choose(control, fields.get(control.name))
    else if (control instanceof HTMLInputElement) write(control, fields.get(control.name))
  }
}

// An option that is not there, as that of a department of long ago, leaves the first one.
function choose(select: HTMLSelectElement, value = ''): void {
  select.value = value
  if (select.selectedIndex < 0) select.selectedIndex = 0
}

function write(input: HTMLInputElement, value = ''): void {
  if (input.type === 'checkbox') input.checked = value !== ''
  else input.value = value
}
