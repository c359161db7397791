import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { kindOf } from '../src/check/address.ts'
import { readPublishable } from '../src/check/entry.ts'
import { isPublishable, readTask, toText } from '../src/check/reading.ts'
import { readContent } from '../src/files.ts'
import { root } from './command.ts'

const bytesOf = ({ value }: VFile) => (typeof value === 'string' ? Buffer.from(value) : value)

/** Every file of a project among the examples of the readers, and some of a text that no rule lets pass. */
async function examples(): Promise<{ path: string; id: string; bytes: Uint8Array }[]> {
  const files = await readContent(join(root, 'test/fixtures/check'))
  const row = '{ 目标名称: 年度绩效目标1, 一级指标: 产出指标, 二级指标: 数量指标, 三级指标: 期数 }'
  const facts = '项目名称: 培训\n预算部门: 市教育局\n预算年度: 2025'
  const sound = `${facts}\n年度绩效目标表:\n  - ${row}\n说明: `
  const own = ['联系电话 13812345678', '身份证号 11010519491231002X', '正常'].map(
    (text, index) => new VFile({ path: `own/content/2025/a/${index}.yaml`, value: sound + text }),
  )
  return [...files, ...own].flatMap((file) => {
    const path = file.path.replace(/^[^/]+\/content\//u, '')
    const kind = kindOf(path)
    return kind.is === 'project' ? [{ path, id: kind.id, bytes: bytesOf(file) }] : []
  })
}

test('a project is the one that the check would publish, and none where it would not', async () => {
  const read = (await examples()).map(({ path, id, bytes }) => {
    const file = new VFile({ path, value: bytes })
    const reading = readTask({ cwd: root, path, id, clash: null, across: [], loosened: [] }, bytes)
    const expected = isPublishable(reading) ? reading.project : null
    expect(readPublishable(file, toText(file), id), path).toEqual(expected)
    return expected
  })
  expect(read.filter((project) => project === null).length).toBeGreaterThan(20)
  expect(read.filter((project) => project !== null).length).toBeGreaterThan(10)
  expect(read.slice(-3).map((project) => project?.name)).toEqual([undefined, undefined, '培训'])
})
