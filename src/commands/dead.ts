import { existsSync, readFileSync } from 'node:fs'

/** Whether the process that left something under its id has ended; this one has only begun. */
export function isDead(pid: number): boolean {
  try {
    return pid === process.pid || !process.kill(pid, 0) || isZombie(pid)
  } catch (error) {
    // Another user's process is alive, and not ours to signal.
    return !(error instanceof Error && 'code' in error && error.code === 'EPERM')
  }
}

// In a container a killed process may have nobody to reap it; then it answers signals, and has no command line.
function isZombie(pid: number): boolean {
  const commandLine = `/proc/${pid}/cmdline`
  return existsSync(commandLine) && readFileSync(commandLine).length === 0
}
