import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { cachePath, root } from '../cache.ts'

/** What Astro has made of the pages. */
export interface Compiled {
  /** Address of the module that draws them: see renderer.ts. */
  readonly renderer: string
  /** Folder of the files that are published as they are. */
  readonly assets: string
}

/** Has Astro make the renderer where the code is not that of an earlier time. */
export async function compile(): Promise<Compiled> {
  const folder = await cachePath('pages')
  if (!existsSync(folder)) await makePages(folder)
  return {
    renderer: pathToFileURL(join(folder, 'server/entry.mjs')).href,
    assets: join(folder, 'client'),
  }
}

// In a process of its own: what Vite and its bundler have taken is free again when pages are drawn.
async function makePages(folder: string): Promise<void> {
  const work = await mkdtemp(`${folder}.`)
  try {
    const astro = join(root, 'node_modules/astro/bin/astro.mjs')
    await promisify(execFile)(process.execPath, [astro, 'build', '--silent', '--outDir', work], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    })
    await rename(work, folder).catch((error: unknown) => {
      // Another build was faster.
      if (!existsSync(folder)) throw error
    })
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}
