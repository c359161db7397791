import type { CellStyle } from 'hucre/xlsx'

const side = { style: 'thin', color: { rgb: '999999' } } as const
// Cells beside each other share their lines.
const border = { right: side, bottom: side }
const alignment = { vertical: 'top', wrapText: true } as const
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

/** How cells look. */
export const styles = {
  title: { font: { bold: true, size: 14 }, alignment: { vertical: 'center', wrapText: true } },
  header: {
    font: { bold: true },
    fill: fill('DCE6F1'),
    border,
    alignment: { ...alignment, vertical: 'center' },
  },
  band: { font: { bold: true }, fill: fill('EEEEEE'), border, alignment },
  label: { font: { bold: true }, border, alignment },
  cell: { border, alignment },
  /** A cell of a column that its table does not have. */
  unused: { fill: fill('EEEEEE'), border },
  back: {
    font: { underline: true, color: { rgb: '0B57D0' } },
    alignment: { vertical: 'center', horizontal: 'right' },
  },
  link: { font: { underline: true, color: { rgb: '0B57D0' } }, border, alignment },
} as const satisfies Record<string, CellStyle>
