import type { MarkdownInstance } from 'astro'
import type { Address } from '../publish/address.ts'

const texts = import.meta.glob<MarkdownInstance<object>>('../../docs/zh/投稿指南.md', { eager: true })
const files = import.meta.glob<string>('../../docs/zh/guide/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The authors' guide, whose first heading is its title. */
export const guide: MarkdownInstance<object> | undefined = Object.values(texts)[0]

/** Pictures of the guide as SVG, by their addresses, which stand to its page as their files to its text. */
export const guidePictures: ReadonlyMap<Address, string> = new Map(
  Object.entries(files).map(([path, svg]) => [path.replace(/^.*(?=guide\/)/u, ''), svg]),
)
