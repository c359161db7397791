import type { WriteOptions, WriteSheet } from 'hucre/xlsx'
import type { Draft } from './draft.ts'
import { quoted } from './sheet-names.ts'

/** A draft as a sheet whose first lines stay on the screen and stand on every printed page. */
export function toSheet(draft: Draft, name: string, frozen: number): WriteSheet {
  const { widths, cells, merges, rowDefs, words } = draft
  return {
    name,
    columns: widths.map((width) => ({ width })),
    cells,
    merges,
    rowDefs,
    freezePane: { rows: frozen },
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    // Centred; the spreadsheet puts the numbers in.
    headerFooter: { oddFooter: `&C${words.workbook.footer('&P', '&N')}` },
  }
}

/** The lines of sheets that print on every page. */
export function printTitles(sheets: readonly WriteSheet[]): NonNullable<WriteOptions['namedRanges']> {
  // The writer's own option leaves names unquoted, so that a space in one would break the file.
  return sheets.map(({ name, freezePane }) => ({
    name: '_xlnm.Print_Titles',
    range: `${quoted(name)}!$1:$${freezePane?.rows ?? 1}`,
    scope: name,
  }))
}
