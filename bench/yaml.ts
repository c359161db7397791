import type { Content } from './project.ts'
import type { Row } from './rows.ts'

/** A content file in plain YAML. */
export function toYaml(content: Content): string {
  return Object.entries(content)
    .map(([label, value]) =>
      typeof value === 'string'
        ? `${label}: ${scalar(value)}\n`
        : `\n${label}:\n${value.map(toItem).join('')}`,
    )
    .join('')
}

function toItem(row: Row): string {
  const lines = Object.entries(row).flatMap(([label, value]) =>
    typeof value === 'string'
      ? [`${label}: ${scalar(value)}`]
      : [`${label}:`, ...Object.entries(value).map(([key, text]) => `  ${key}: ${scalar(text)}`)],
  )
  return lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('')
}

// What cannot be mistaken for a mark of YAML stands as it is.
function scalar(text: string): string {
  const isPlain = /^[\p{L}\d《≥≤＞]/u.test(text) && !/: | #|:$/u.test(text)
  return isPlain ? text : `'${text.replaceAll("'", "''")}'`
}
