import { escapeHTML, HTMLString, isHTMLString } from 'astro/runtime/server/index.js'
import { remember } from '../model/remember.ts'

/** What a template may hold: text, markup, lists of both; null, undefined and false are nothing. */
export type Content = string | number | HTMLString | readonly Content[] | null | undefined | false

/**
 * Markup of a template for what has too many elements to be components. All that stands in it is escaped as Astro
 * escapes it, but for markup; it stands in text or within double quotes. White space around a line break is none.
 */
export function html(strings: TemplateStringsArray, ...contents: readonly Content[]): HTMLString {
  let markup = ''
  let index = 0
  for (const { text, guard } of toParts(strings)) markup += text + write(contents[index++], guard)
  return new HTMLString(markup)
}

/** Markup that a library has made, in which whatever is not its own is escaped. */
export function markup(text: string): HTMLString {
  return new HTMLString(text)
}

type Guard = (text: string) => string

interface Part {
  readonly text: string
  /** Escapes the text that stands behind it. */
  readonly guard: Guard
}

const toParts = remember((strings: TemplateStringsArray): readonly Part[] => strings.map(toPart))

function toPart(string: string): Part {
  const text = string.replace(/\s*\n\s*/gu, '')
  return { text, guard: /="[^"]*$/u.test(text) ? escapeAttribute : escapeHTML }
}

function escapeAttribute(text: string): string {
  return /[&"]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : text
}

function write(content: Content, guard: Guard): string {
  if (typeof content === 'string') return guard(content)
  if (isHTMLString(content)) return content.toString()
  if (Array.isArray(content)) return writeAll(content, guard)
  return typeof content === 'number' ? String(content) : ''
}

function writeAll(contents: readonly Content[], guard: Guard): string {
  let markup = ''
  for (const content of contents) markup += write(content, guard)
  return markup
}
