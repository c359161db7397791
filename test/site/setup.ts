import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { runCommand } from '../command.ts'
import { buildMany } from './many/build.ts'
import { buildPathological } from './pathological/build.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of this repository's content as built by `npm run build`. */
    dist: string
    /** Folder of the site of forms at the bounds of what a form may be. */
    pathological: string
    /** Folder of a site of two years whose lists are long. */
    many: string
  }
}

/** Builds all sites once for all tests of built pages. */
export async function setup(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'mubiao-'))
  const dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--out', dist])
  if (status !== 0) throw new Error(`The site does not build:\n${stderr}`)
  project.provide('dist', dist)
  project.provide('pathological', await buildPathological(join(folder, 'pathological')))
  project.provide('many', await buildMany(join(folder, 'many')))
  return () => rm(folder, { recursive: true })
}
