import { toMarkdown } from './markdown.ts'
import { toYaml } from './yaml.ts'

/** Which of the two ways to write content, by the ending of its files. */
export type Format = keyof typeof writers

const writers = { yaml: toYaml, md: toMarkdown }

/** The endings of content files. */
export const formats = Object.keys(writers) as readonly Format[]

/** Writes the data of a content file in a format. */
export function writeContent(data: object, format: Format): string {
  return writers[format](data)
}
