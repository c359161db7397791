const between = /(?<=[\p{Script=Han}，。、；：）》”])[ \t]*\r?\n[ \t]*(?=[\p{Script=Han}（《“])/gu

/** Text as a browser shows it: white space is one space, and a line's end between two Chinese characters nothing. */
export function collapse(text: string): string {
  return text
    .replaceAll(between, '')
    .replaceAll(/[ \t\r\n\f\u00a0]+/gu, ' ')
    .trim()
}
