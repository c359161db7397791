import { expect, test } from 'vitest'
import type { Written } from '../src/history/chains.ts'
import { toVersions } from '../src/history/versions.ts'
import { defaultForm } from '../src/model/forms/index.ts'
import { readProject } from '../src/model/read-project.ts'

function project(target: string) {
  const row = { 目标名称: '目标', 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '甲', 指标值: target }
  const data = {
    项目名称: target.startsWith('别的') ? '别的' : '项目',
    预算部门: '部门',
    预算年度: '2025',
    长期绩效目标表: [row],
  }
  return readProject(data, defaultForm, '2025/a/b').project ?? null
}

/** What became of a project time after time: each blob is its target; 错 cannot be published, and null is gone. */
function tell(...blobs: readonly (string | null)[]): string[] {
  const chain = blobs.map(
    (blob, at): Written => ({ commit: String(at), turn: at, date: '', id: '2025/a/b', path: blob, blob }),
  )
  const versions = toVersions(chain, ({ blob }) => {
    const read = blob === null || blob === '错' ? null : project(blob)
    return read && { project: read, isOpen: true }
  })
  return versions.toReversed().map(({ is, commit, changes }) => `${commit} ${is} ${changes.length}`)
}

test('a project is first published, changed and removed', () => {
  expect(tell('≥3', '≥2', null)).toEqual(['0 first 0', '1 changed 1', '2 removed 0'])
})

test('what could not be published is no version', () => {
  expect(tell('错', '≥3', '错', '≥2')).toEqual(['1 first 0', '3 changed 1'])
})

test('a project comes back as it was, or changed, and is removed once', () => {
  expect(tell('≥3', null, '≥3', null, '错', null, '≥2')).toEqual([
    '0 first 0',
    '1 removed 0',
    '2 restored 0',
    '3 removed 0',
    '6 restored 1',
  ])
})

test('another project at the address of one that is gone is new', () => {
  expect(tell('≥3', null, '别的≥2')).toEqual(['0 first 0', '1 removed 0', '2 first 0'])
})

test('a project that never could be published was never there', () => {
  expect(tell('错', null)).toEqual([])
})
