import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { environment, root } from '../test/command.ts'

/** What a command took. */
export interface Cost {
  /** Seconds. */
  readonly wall: number
  /** Seconds of all its Node processes. */
  readonly cpu: number
  /** Bytes that the largest of them had at its peak. */
  readonly memory: number
}

interface Usage {
  readonly memory: number
  readonly cpu: number
}

/** Runs a command of the project by its launcher to the end; throws where it fails. */
export async function measureCommand(args: readonly string[]): Promise<Cost> {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const log = join(folder, 'usage')
  try {
    const start = performance.now()
    await runLauncher(args, { NODE_OPTIONS: `--import ${usage}`, BENCH_USAGE: log })
    return { wall: (performance.now() - start) / 1000, ...add(await readFile(log, 'utf8')) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const usage = pathToFileURL(join(import.meta.dirname, 'usage.ts')).href

async function runLauncher(args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'bin/mubiao.mjs'), ...args], {
    cwd: root,
    // Ten thousand projects have more messages than anyone reads.
    stdio: 'ignore',
    env: { ...environment, INIT_CWD: root, ...env },
  })
  const [status, signal] = await once(child, 'exit')
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status ?? signal}`)
}

function add(lines: string): Usage {
  const used = lines.split('\n').flatMap((line): Usage[] => (line === '' ? [] : [JSON.parse(line)]))
  return {
    memory: Math.max(...used.map(({ memory }) => memory)),
    cpu: used.reduce((sum, { cpu }) => sum + cpu, 0),
  }
}
