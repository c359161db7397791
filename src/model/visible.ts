// What a terminal would obey, HTML does not allow, or has text run the other way.
const unseen = /[^\P{Cc}\t\n\r]|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu

/** A text in which every control character is one that shows. */
export function showControls(text: string): string {
  return text.replaceAll(unseen, '\uFFFD')
}
