const wide = /[\uFF01-\uFF5E]/gu
const spaces = /[\u00A0\u3000]/gu
const dashes = /[\u2010-\u2015\u2212]/gu

/** A text with full-width signs, wide spaces and dashes as a keyboard types them, character for character. */
export function toAscii(text: string): string {
  return text
    .replaceAll(wide, (form) => String.fromCharCode(form.charCodeAt(0) - 0xfee0))
    .replaceAll(spaces, ' ')
    .replaceAll(dashes, '-')
}

const address = /https?:\/\/[!-~]*/gu

/** A text without its web addresses: digits in one count something else. */
export function withoutAddresses(text: string): string {
  return text.includes('://') ? text.replaceAll(address, ' ') : text
}
