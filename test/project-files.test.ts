import { join } from 'node:path'
import { expect, test } from 'vitest'
import { drawBatch } from '../src/draw/project-files.ts'
import { root } from './command.ts'

test('a project whose file was changed since it was checked is not drawn', async () => {
  const id = '2025/shiwei-bangongshi/wuge-yi'
  const batch = {
    content: join(root, 'content'),
    projects: [{ id, digest: 'another', remarks: [] }],
    place: {},
  }
  await expect(drawBatch(JSON.stringify(batch))).rejects.toThrow(`${id} 在生成网站的时候被改动了`)
})
