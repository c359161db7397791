import { setTimeout as sleep } from 'node:timers/promises'
import { type OpenedSite, openFrame, openSite } from '../open/open.ts'
import { showFrame } from '../site.ts'
import { reportContent } from './report.ts'

let newest: Promise<OpenedSite> | undefined
const loaded = new Map()

/**
 * Makes a content folder what pages are drawn from: that of a project is drawn from its own file at once, what tells of
 * several as soon as all are checked; resolves when their messages are told. `quiet` is for how many milliseconds
 * nothing else is to be asked before that begins.
 */
export async function openLive(folder: string, quiet = 0): Promise<void> {
  const opened: Promise<OpenedSite> = sleep(quiet).then(() =>
    // Of several saves in a row only the last one is checked.
    opened === newest || newest === undefined ? openSite(folder, { loaded }) : newest,
  )
  newest = opened
  showFrame(
    openFrame(folder),
    opened.then(({ site }) => site),
  )
  const { files } = await opened
  if (opened === newest) reportContent(files)
}
