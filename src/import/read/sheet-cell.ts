import type { Cell } from 'hucre/xlsx'
import { formatCell, formatsText, isDisplayable } from './number-format.ts'
import type { LooseCell } from './rows.ts'
import { joinRuns, type Run } from './runs.ts'

type Font = NonNullable<NonNullable<Cell['style']>['font']>
type Value = NonNullable<Cell['value']>

/** A cell as its sheet displays it. */
export function displayed(cell: Cell): LooseCell {
  const { value, formula, formulaResult, richText, style } = cell
  const shown = value ?? formulaResult ?? null
  if (shown === null) return formula === undefined ? { text: '' } : uncounted(formula)
  if (!isDisplayable(shown)) return { text: '', doubt: '存的数超出了表格能显示的范围' }
  const code = style?.numFmt ?? 'General'
  if (richText !== undefined && !formatsText(code)) {
    return joinRuns(richText.map((run) => toRun(run.text, run.font ?? style?.font)))
  }
  const text = formatted(shown, code)
  if (text === undefined)
    return {
      text: plain(shown),
      doubt: `存的是“${plain(shown)}”，格式“${code.replace(/^General$/u, '常规')}”怎样显示不能确定`,
    }
  if (text.trim() === '') return { text, hidden: plain(shown) }
  return joinRuns([toRun(text, style?.font)])
}

function uncounted(formula: string): LooseCell {
  return { text: '', doubt: `是公式${formula === '' ? '' : `“=${formula}”`}，文件里没有存下算出的结果` }
}

function toRun(text: string, font: Font | undefined): Run {
  const script = scripts[font?.vertAlign ?? '']
  return { text, ...(font?.strikethrough && { isStruck: true }), ...(script !== undefined && { script }) }
}

const scripts: Readonly<Record<string, 'super' | 'sub'>> = { superscript: 'super', subscript: 'sub' }

function formatted(value: Value, code: string): string | undefined {
  if (typeof value === 'boolean') return plain(value)
  if (typeof value === 'string') return formatsText(code) ? formatCell(value, code) : value
  if (typeof value === 'number' && code === 'General') return shownAsIs(plain(value))
  return formatCell(value, code)
}

// What is longer is rounded to the width of its column.
function shownAsIs(text: string): string | undefined {
  return text.length > 11 || text.includes('e') ? undefined : text
}

// No sheet shows the last digits of a binary fraction.
function plain(value: Value): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : value
}
