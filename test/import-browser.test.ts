import { join } from 'node:path'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from './command.ts'

test('the import needs nothing that a browser lacks', async () => {
  const { errors, metafile } = await build({
    entryPoints: [join(root, 'src/import/import-source.ts')],
    bundle: true,
    platform: 'browser',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports)
  expect([errors, imports]).toEqual([[], []])
})
