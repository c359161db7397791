import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { globSync, readFileSync } from 'node:fs'
import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { environment } from '../test/command.ts'

/** A command line that is measured. */
export interface Job {
  readonly name: string
  readonly command: readonly string[]
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** What is done before and not measured. */
  readonly prepare?: () => Promise<unknown>
}

/** What a command took. */
export interface Cost {
  /** Seconds. */
  readonly wall: number
  /** Seconds of all its processes. */
  readonly cpu: number
  /** Bytes that the largest of them had at its peak; 0 where the system has no /proc. */
  readonly memory: number
}

// The shell's own account of all that it has waited for.
const timed = '"$@" 3>&-; status=$?; times >&3; exit $status'

/** Runs a job to the end; throws where it fails. */
export async function measure({ command, cwd, env, prepare }: Job): Promise<Cost> {
  await prepare?.()
  const start = performance.now()
  const child = spawn('sh', ['-c', timed, 'sh', ...command], {
    cwd,
    env: { ...environment, ...env },
    // Ten thousand projects have more messages than anyone reads.
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  let memory = 0
  const watching = setInterval(() => {
    memory = Math.max(memory, ...peaksBelow(child.pid))
  }, 100)
  try {
    const [times, [status]] = await Promise.all([text(child.stdio[3] as Readable), once(child, 'exit')])
    if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}`)
    return { wall: (performance.now() - start) / 1000, cpu: readTimes(times), memory }
  } finally {
    clearInterval(watching)
  }
}

// User and system time of the shell, and in the second line those of its children: 0m1.20s 0m0.30s
function readTimes(times: string): number {
  const [, children = ''] = times.split('\n')
  const parts = [...children.matchAll(/(?<minutes>\d+)m(?<seconds>[\d.]+)s/gu)]
  return parts.reduce((sum, { groups }) => sum + Number(groups?.minutes) * 60 + Number(groups?.seconds), 0)
}

/** Peaks of the processes that a process has started, and of those that they have. */
function peaksBelow(parent: number | string | undefined): number[] {
  return globSync(`/proc/${parent}/task/*/children`)
    .flatMap((path) => read(path).split(' '))
    .filter((child) => child !== '')
    .flatMap((child) => [peakOf(child), ...peaksBelow(child)])
}

function peakOf(id: string): number {
  return Number(/VmHWM:\s+(?<kilo>\d+)/u.exec(read(`/proc/${id}/status`))?.groups?.kilo ?? 0) * 1024
}

// A process may end between two looks.
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
