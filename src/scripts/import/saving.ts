import type { Format } from '../../write/format.ts'
import type { Place } from '../../write/place.ts'
import { fill } from '../fill.ts'
import type { Desk } from './desk.ts'
import { partOf } from './parts.ts'
import { linkRepository } from './repository-link.ts'
import { copy, download } from './save.ts'

/** The ways to save a draft. */
export interface Saving {
  /** Offers them for a draft that has its place. */
  readonly offer: (place: Place, format: Format) => void
  /** Tells that the draft has changed. */
  readonly change: () => void
  readonly isUnsaved: () => boolean
}

/** Has the buttons of a card save its text: as a file, as a copy, or on the new-file page of the repository. */
export function offerSaving(root: HTMLElement, desk: Desk): Saving {
  const { words } = desk
  const area = partOf(root, 'text', HTMLTextAreaElement)
  const said = partOf(root, 'said')
  let fileName = ''
  let isChanged = false

  const say = (text: string) => {
    said.textContent = text
  }
  const saved = (text: string) => {
    isChanged = false
    say(text)
  }
  partOf(root, 'download', HTMLButtonElement).addEventListener('click', () => {
    download(fileName, area.value)
    saved(fill(words.downloaded, { name: fileName }))
  })
  const copyAll = async () => {
    if (await copy(area)) saved(words.copied)
    else say(words.notCopied)
  }
  partOf(root, 'copy', HTMLButtonElement).addEventListener('click', () => void copyAll())
  const leadTo = linkRepository(root, desk, copyAll)
  return {
    offer: ({ year, department, project }, format) => {
      fileName = `${project}.${format}`
      const isPlaced = year !== '' && department !== ''
      const path = `content/${year || '…'}/${department || '…'}/${fileName}`
      partOf(root, 'path').textContent = path
      partOf(root, 'unplaced').hidden = isPlaced
      leadTo(isPlaced ? { path, text: area.value } : undefined)
    },
    change: () => {
      isChanged = true
      say('')
    },
    isUnsaved: () => isChanged,
  }
}
