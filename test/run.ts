// Runs everything that `npm test` promises, goes on after a fault, and ends with one line of counts.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

const NONE: Counts = { passed: 0, failed: 0, skipped: 0 }

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

const ROOT = join(import.meta.dirname, '..')
const REPORT = join(ROOT, 'test-results', 'vitest.json')

const STEPS = {
  types: ['astro/bin/astro.mjs', 'check'],
  lint: ['@biomejs/biome/bin/biome', 'ci', '--error-on-warnings'],
  format: ['prettier/bin/prettier.cjs', '--check', '--no-error-on-unmatched-pattern', 'src/**/*.astro'],
}

/** The arguments that run a script of an installed package with this Node. */
function script([path = '', ...args]: readonly string[]): string[] {
  return [join(ROOT, 'node_modules', path), ...args]
}

function runStep([name, command]: readonly [string, readonly string[]]): Counts {
  const options = { cwd: ROOT, encoding: 'utf8', maxBuffer: Number.POSITIVE_INFINITY } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, script(command), options)
  console.log(status === 0 ? `✓ ${name}` : `✗ ${name}\n${stripVTControlCharacters(stdout + stderr)}`)
  return { ...NONE, [status === 0 ? 'passed' : 'failed']: 1 }
}

function runTests(filters: readonly string[]): Counts {
  rmSync(REPORT, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`]
  const command = script(['vitest/vitest.mjs', 'run', ...reporters, ...filters])
  const env = process.stdout.isTTY ? process.env : { ...process.env, NO_COLOR: '1' }
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, env, stdio: 'inherit' })
  const counts = existsSync(REPORT) ? count(JSON.parse(readFileSync(REPORT, 'utf8'))) : NONE
  // An error outside of any test fails the run, too.
  return status === 0 || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

// A file that fails before its first test counts as one failed test.
function count(report: Report): Counts {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  }
}

const filters = process.argv.slice(2)
const steps = filters.length > 0 ? [] : Object.entries(STEPS)
const { passed, failed, skipped } = [...steps.map(runStep), runTests(filters)].reduce(add)
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
