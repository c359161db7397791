import { strFromU8, strToU8 } from 'fflate'

const path = 'xl/styles.xml'

// As Excel shows them in Chinese; the sign of a currency is that of the computer, which nobody knows.
const codes: Readonly<Record<number, string>> = {
  ...{ 5: '[货币]#,##0', 6: '[货币]#,##0', 7: '[货币]#,##0.00', 8: '[货币]#,##0.00' },
  ...{ 14: 'yyyy/m/d', 22: 'yyyy/m/d h:mm' },
  ...{ 27: 'yyyy年m月', 28: 'm月d日', 29: 'm月d日', 30: 'm/d/yy', 31: 'yyyy年m月d日' },
  ...{
    32: 'h时mm分',
    33: 'h时mm分ss秒',
    34: '上午/下午h时mm分',
    35: '上午/下午h时mm分ss秒',
    36: 'yyyy年m月',
  },
  ...{ 37: '#,##0;-#,##0', 38: '#,##0;-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;-#,##0.00' },
  ...{ 41: '#,##0;-#,##0;-', 42: '[货币]#,##0', 43: '#,##0.00;-#,##0.00;-', 44: '[货币]#,##0.00' },
  ...{ 50: 'yyyy年m月', 51: 'm月d日', 52: 'yyyy年m月', 53: 'm月d日', 54: 'm月d日' },
  ...{ 55: '上午/下午h时mm分', 56: '上午/下午h时mm分ss秒', 57: 'yyyy年m月', 58: 'm月d日' },
}

/** Parts of a workbook whose styles say what the formats are that Excel knows by number alone. */
export function withBuiltInFormats(parts: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> {
  const styles = parts.get(path)
  if (styles === undefined) return new Map(parts)
  // What a workbook says itself comes after, and so holds.
  const text = strFromU8(styles).replace(/<((?:\w+:)?)styleSheet\b[^>]*[^/>]>/u, (opened, prefix: string) => {
    const formats = Object.entries(codes).map(
      ([id, code]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${code}"/>`,
    )
    return `${opened}<${prefix}numFmts>${formats.join('')}</${prefix}numFmts>`
  })
  return new Map([...parts, [path, strToU8(text)]])
}
