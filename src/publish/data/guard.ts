/** What a guarded cell begins with: one quote more than its text. */
export const guardPrefix = "'"

const trigger = '[=+\\-@\\t\\r＝＋－＠]'
const atRisk = new RegExp(`^'*${trigger}`, 'u')

/** Cells that are guarded, as a regular expression; whoever takes the first character off such a cell has its text. */
export const guardedPattern = `^'+${trigger}`

/** A cell of CSV that no spreadsheet runs as a formula; quotes before one count, too, so that each text can be had back. */
export function guard(text: string): string {
  return atRisk.test(text) ? guardPrefix + text : text
}

/** The rule, for people. */
export const guardRule =
  "电子表格软件会把以 =、+、-、@、制表符、回车或者全角的 ＝、＋、－、＠ 开头的单元格当作公式。CSV 文件里，凡是这样开头的文字（前面已有若干个单引号的也算），前面都加了一个半角单引号（'）。还原的方法：单元格如果以一个或几个单引号开头，紧接着是上述字符之一，就去掉第一个单引号；其余的单元格照原样读。类型为数的列不加。JSON 文件里的文字没有改动。"
