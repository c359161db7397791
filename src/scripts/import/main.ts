import { watchForm } from './form.ts'

// The import in the browser: what is given is read, checked, mended and saved here, and leaves only by the reader's own hand.

const form = document.querySelector<HTMLFormElement>('#import')
if (form) watchForm(form)
