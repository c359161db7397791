import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const properties = 'docProps/core.xml'

/** The same workbook as the same bytes wherever and whenever it is packed: sorted, without the clock. */
export function repack(workbook: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(workbook)
  const core = parts[properties]
  if (core === undefined) throw new TypeError(`the workbook has no ${properties}`)
  parts[properties] = strToU8(strFromU8(core).replace(/<dcterms:modified.*<\/dcterms:modified>/u, ''))
  const sorted = Object.entries(parts).toSorted(([a], [b]) => (a < b ? -1 : 1))
  // A ZIP holds local time: the same digits in every time zone.
  return zipSync(Object.fromEntries(sorted), { level: 6, mtime: new Date(1980, 0, 1) })
}
