import { fill } from '../fill.ts'
import type { Given } from './importer/importer.ts'
import type { Voice } from './voice.ts'
import type { ImportWords } from './words.ts'

/** Where tables are given: a text that is pasted, and files that are chosen. */
export interface TableField {
  readonly area: HTMLTextAreaElement
  readonly files: HTMLInputElement
  /** Where the names of the files stand. */
  readonly chosen: HTMLElement
}

/** Takes tables in; the function gives what is there. */
export function watchTables(
  { area, files, chosen }: TableField,
  words: ImportWords,
  voice: Voice,
): () => Given[] {
  const markup = watchPaste(area, () => voice.tell(words.pastedTable))
  // Of several files browsers show a number alone, and of one a part of its name.
  const tellNames = () => {
    const names = [...(files.files ?? [])].map(({ name }) => name)
    chosen.textContent = names.length === 0 ? '' : fill(words.chosen, { names: names.join('、') })
  }
  files.addEventListener('change', tellNames)
  watchDrop(area, (dropped) => {
    files.files = dropped
    tellNames()
  })
  return () => {
    const html = markup()
    const text = html ?? area.value
    const pasted = { name: html === undefined ? '' : 'table.html', shown: words.pasted }
    const chosen = [...(files.files ?? [])].map((file) => ({
      name: file.name,
      shown: file.name,
      content: file,
    }))
    return text.trim() === '' ? chosen : [{ ...pasted, content: new Blob([text]) }, ...chosen]
  }
}

// What Word, Excel and browsers paste has its table as HTML, too; that counts for as long as the text is left as it is.
function watchPaste(area: HTMLTextAreaElement, tell: () => void): () => string | undefined {
  let pasting: string | undefined
  let pasted: { readonly html: string; readonly text: string } | undefined
  area.addEventListener('paste', ({ clipboardData }) => {
    const html = clipboardData?.getData('text/html') ?? ''
    const isWhole = area.selectionStart === 0 && area.selectionEnd === area.value.length
    pasting = isWhole && /<table[\s>]/iu.test(html) ? html : undefined
  })
  area.addEventListener('input', () => {
    pasted = pasting === undefined ? undefined : { html: pasting, text: area.value }
    if (pasting !== undefined) tell()
    pasting = undefined
  })
  return () => (pasted?.text === area.value ? pasted.html : undefined)
}

// Wherever on the page a file is dropped: the browser would leave the page for it.
function watchDrop(area: HTMLTextAreaElement, take: (files: FileList) => void): void {
  const mark = (isOver: boolean) => area.classList.toggle('dropping', isOver)
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true
  document.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return
    event.preventDefault()
    mark(true)
  })
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false)
  })
  document.addEventListener('drop', (event) => {
    mark(false)
    if (!hasFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) take(event.dataTransfer.files)
  })
}
