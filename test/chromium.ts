import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

const CACHE = join(import.meta.dirname, '..', 'node_modules', '.cache')
const UNPACKED = join(CACHE, 'chromium')

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const APPLICATION = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

// No GPU and no sandbox in a container, and no calls to any host of its own.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-first-run',
]

/** Starts the Chromium of CHROME_PATH, else an installed one, else that of the registry, with fonts for Chinese. */
export async function launchChromium(): Promise<Browser> {
  const installed = process.env.CHROME_PATH ?? findInstalled()
  const env = {
    ...process.env,
    ...(installed === undefined && { LD_LIBRARY_PATH: join(UNPACKED, 'al2023', 'lib') }),
    FONTCONFIG_FILE: join(import.meta.dirname, 'fonts.conf'),
    XDG_CACHE_HOME: CACHE,
  }
  return chromium.launch({ executablePath: installed ?? (await unpack()), args: FLAGS, env })
}

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), APPLICATION].find(
    existsSync,
  )
}

/** The path of the registry's Chromium, unpacked on first use with the libraries that a bare Debian lacks. */
async function unpack(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('No Chrome found: set CHROME_PATH')
  if (!existsSync(UNPACKED)) {
    await mkdir(CACHE, { recursive: true })
    const folder = await mkdtemp(`${UNPACKED}-`)
    await inflateInto(folder)
    // Where another test has been faster, its copy serves.
    await rename(folder, UNPACKED).catch(() => rm(folder, { recursive: true }))
  }
  return join(UNPACKED, 'chromium')
}

// The package unpacks into the folder for temporary files, whatever that is.
async function inflateInto(folder: string): Promise<void> {
  const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')
  const { TMPDIR } = process.env
  process.env.TMPDIR = folder
  const archives = ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br']
  const inflated = archives.map((name) => inflate(join(packed, name)))
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
  await Promise.all(inflated)
}
