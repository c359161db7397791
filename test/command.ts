import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

/** The project's folder. */
export const root = join(import.meta.dirname, '..')

// What vitest tells the programs that it starts would have Vite and Astro behave as under test.
const own = /^(?:VITEST.*|VITE_.*|NODE_ENV|TEST|DEV|PROD|MODE|SSR|BASE_URL)$/u

/** The environment of a terminal: that of this process without what vitest adds. */
export const environment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries({ ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }).filter(([name]) => !own.test(name)),
)

export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  /** Project whose launcher runs: this one, or a copy. */
  readonly project?: string
  readonly env?: Readonly<Record<string, string>>
  /** Milliseconds after which the command and all it has started are killed. */
  readonly killAfter?: number
  /** Kills them when it is aborted. */
  readonly kill?: AbortSignal
}

/** Runs a command of the project as npm would, by its launcher, to the end. */
export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const { project = root, env, killAfter, kill } = options
  const child = spawn(process.execPath, [join(project, 'bin', 'mubiao.mjs'), ...args], {
    cwd: project,
    detached: true,
    env: { ...environment, INIT_CWD: project, ...env },
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  // The launcher has a child of its own; a signal to the group reaches both.
  const killAll = () =>
    child.exitCode === null && child.signalCode === null && process.kill(-Number(child.pid), 'SIGKILL')
  const killing = killAfter === undefined ? undefined : setTimeout(killAll, killAfter)
  kill?.addEventListener('abort', killAll)
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  clearTimeout(killing)
  kill?.removeEventListener('abort', killAll)
  return { status, stdout, stderr }
}
