import { globSync } from 'node:fs'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from './command.ts'

test('all that writes content runs in a browser', async () => {
  const entryPoints = globSync('src/write/*.ts', { cwd: root })
  expect(entryPoints.length).toBeGreaterThan(0)
  const options = { absWorkingDir: root, bundle: true, write: false, outdir: 'write' } as const
  const { errors } = await build({ ...options, entryPoints, platform: 'browser', logLevel: 'silent' })
  expect(errors).toEqual([])
})
