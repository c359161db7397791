import type { Desk } from './desk.ts'
import { newFileAddress } from './new-file-address.ts'
import { partOf } from './parts.ts'

/** A file that is to stand in the repository. */
export interface NewFile {
  readonly path: string
  readonly text: string
}

/**
 * The link of a card to the new-file page of the repository; none where the site does not say where that is. `copy` takes
 * the text along where the address cannot. The function leads the link to a file, or hides it where there is no path yet.
 */
export function linkRepository(
  root: HTMLElement,
  { words, repository }: Desk,
  copy: () => Promise<void>,
): (file: NewFile | undefined) => void {
  if (repository === undefined) return () => undefined
  const link = partOf(root, 'repository', HTMLAnchorElement)
  const note = partOf(root, 'carries')
  let isWhole = false
  link.addEventListener('click', () => {
    if (!isWhole) void copy()
  })
  return (file) => {
    link.hidden = file === undefined
    note.hidden = file === undefined
    if (file === undefined) return
    const { href, carries } = newFileAddress(repository, file.path, file.text)
    isWhole = carries === 'text'
    link.href = href
    note.textContent = words.carries[carries]
  }
}
