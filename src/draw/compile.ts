import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { cache, root } from './paths.ts'

/** What Astro has made of the pages. */
export interface Compiled {
  /** Address of the module that draws them: see renderer.ts. */
  readonly renderer: string
  /** Folder of the files that are published as they are. */
  readonly assets: string
}

/** Has Astro make the renderer where the code is not that of the last time. */
export async function compile(): Promise<Compiled> {
  const folder = join(cache, `pages-${await codeDigest()}`)
  if (!existsSync(folder)) await makePages(folder)
  return {
    renderer: pathToFileURL(join(folder, 'server/entry.mjs')).href,
    assets: join(folder, 'client'),
  }
}

const parts = ['astro.config.mjs', 'package-lock.json', 'public', 'src']

/** Digest of all that decides, beside content, what is written: code, templates, settings, locked packages, Node. */
export async function codeDigest(): Promise<string> {
  const hash = createHash('sha256').update(`${root}\n${process.version}\n`)
  for (const path of await filesOf(parts)) hash.update(`${path}\n`).update(await readFile(join(root, path)))
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(names: readonly string[]): Promise<string[]> {
  const lists = names.map(async (name) =>
    name.includes('.')
      ? [name]
      : (await readdir(join(root, name), { recursive: true, withFileTypes: true }))
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name: base }) => join(parentPath, base).slice(root.length)),
  )
  return (await Promise.all(lists)).flat().toSorted()
}

// In a process of its own: what Vite and its bundler have taken is free again when pages are drawn.
async function makePages(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const work = await mkdtemp(`${folder}.`)
  try {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs')
    await promisify(execFile)(process.execPath, [astro, 'build', '--silent', '--outDir', work], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    await rename(work, folder).catch(async (error) => {
      // Another build was faster.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
