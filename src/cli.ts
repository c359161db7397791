import { explain } from './commands/explain.ts'
import { UsageError } from './commands/usage.ts'

/** A command: takes its arguments, gives the exit status, or undefined while it goes on serving. */
type Command = (args: readonly string[]) => Promise<number | undefined>

// Loaded one at a time: a check must not wait for what only a build needs.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  archive: async () => (await import('./commands/archive.ts')).archive,
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  convert: async () => (await import('./commands/convert.ts')).convert,
  diff: async () => (await import('./commands/diff.ts')).diff,
  import: async () => (await import('./commands/import.ts')).importFiles,
  dev: async () => (await import('./commands/dev.ts')).dev,
  new: async () => (await import('./commands/new.ts')).create,
  start: async () => (await import('./commands/start.ts')).start,
}

async function run([name = '', ...args]: readonly string[]): Promise<void> {
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (load === undefined)
      throw new UsageError(`没有“${name}”这个命令；可用的命令：${Object.keys(commands).join('、')}`)
    const command = await load()
    process.exitCode = (await command(args)) ?? process.exitCode
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`)
    process.exitCode = 2
  }
}

await run(process.argv.slice(2))
