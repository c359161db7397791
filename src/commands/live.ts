import { type OpenedSite, openFrame, openSite } from '../open/open.ts'
import { showFrame, showSite } from '../site.ts'
import { reportContent } from './report.ts'

let newest: Promise<OpenedSite> | undefined
const loaded = new Map()

/**
 * Makes a content folder what pages are drawn from: that of a project is drawn from its own file at once, what tells of
 * several, as that page then does, too, as soon as all are checked; resolves when their messages are told. That begins when `quiet` is over, or a page
 * asks for it.
 */
export async function openLive(folder: string, quiet: Promise<unknown>): Promise<void> {
  const asked = Promise.withResolvers<void>()
  const opened: Promise<OpenedSite> = Promise.race([quiet, asked.promise]).then(() =>
    // Of several saves in a row only the last one is checked.
    opened === newest || newest === undefined ? openSite(folder, { loaded }) : newest,
  )
  newest = opened
  showFrame(openFrame(folder), async () => {
    asked.resolve()
    return (await opened).site
  })
  const { files, site } = await opened
  if (opened !== newest) return
  if (site !== undefined) showSite(site)
  reportContent(files)
}

const answer = Promise.withResolvers<void>()

/** Resolves when the first request has been answered. */
export const firstAnswer: Promise<void> = answer.promise

/** To be called when a request has been answered. */
export const noteAnswer: () => void = answer.resolve
