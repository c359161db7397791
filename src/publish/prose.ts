import { sanitize } from 'hast-util-sanitize'
import { toHtml as hastToHtml } from 'hast-util-to-html'
import type { Html } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { type State, toHast } from 'mdast-util-to-hast'

// No pictures, which could be asked of other hosts; headings begin below those of the page.
const schema = {
  tagNames: [
    'p',
    'br',
    'strong',
    'em',
    'code',
    'pre',
    'ul',
    'ol',
    'li',
    'blockquote',
    'a',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  attributes: { a: ['href'], ol: ['start'] },
  protocols: { href: ['http', 'https', 'mailto'] },
}

// What looks like HTML is shown as it was typed.
const handlers = { html: (_: State, { value }: Html) => ({ type: 'text' as const, value }) }

/** Prose of a content file as HTML: Markdown without raw HTML, scripts, pictures or unsafe addresses. */
export function toHtml(prose: string): string {
  return hastToHtml(sanitize(toHast(fromMarkdown(prose), { handlers }), schema))
}
