import { type ParseArgsConfig, parseArgs } from 'node:util'

/** Wrong usage of a command, worded for its caller; ends the program with status 2. */
export class UsageError extends Error {}

/** Options and arguments of a command; throws UsageError for what the command does not know. */
export function readArguments<T extends ParseArgsConfig>(args: readonly string[], config: T) {
  try {
    return parseArgs({ ...config, args: [...args], strict: true })
  } catch (cause) {
    throw new UsageError(explain(cause), { cause })
  }
}

/** What `--format` names among the formats of a command; throws UsageError where none is called so. */
export function formatNamed<T>(formats: Readonly<Record<string, T>>, name: string): T {
  const format = Object.hasOwn(formats, name) ? formats[name] : undefined
  if (format === undefined) {
    throw new UsageError(`--format 只能是 ${Object.keys(formats).join('、')}，不能是 ${name}`)
  }
  return format
}

// Node words these for programmers; its codes are stable, and the option stands in quotes.
function explain(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  const [, word = ''] = /'([^' ]+)/u.exec(message) ?? []
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有 ${word} 这个选项`
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') return `不认识“${word}”`
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return `选项 ${word} 的值不对`
  return message
}
