import { toHtml } from 'hast-util-to-html'
import { toChangeTable } from '../diff/report/table.ts'
import { inReadersOrder } from '../diff/tag.ts'
import type { When } from '../history/day.ts'
import { changesBeside } from '../history/reason.ts'
import type { Version } from '../history/versions.ts'
import { showControls } from '../model/visible.ts'
import { tellWhen } from '../routes/version-words.ts'
import { history as words } from '../words/zh/history.ts'
import { type Content, markup } from './html.ts'

/** What is new in a version as a table, loosened targets first, but for its reason; nothing where that is all. */
export function changeTable(version: Version, when: When): Content {
  const changes = inReadersOrder(changesBeside(version))
  const caption = words.caption(tellWhen(when))
  return (
    changes.length > 0 &&
    markup(showControls(toHtml(toChangeTable(changes, { caption, hasProjects: false, isClipped: true }))))
  )
}
