import { existsSync, globSync } from 'node:fs'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import type { CheckedFile } from '../src/check/checked.ts'
import type { Written } from '../src/history/chains.ts'
import { loosenedTargets } from '../src/history/loosened.ts'
import { toVersions, type Version } from '../src/history/versions.ts'
import { allRules } from '../src/rules/index.ts'
import { root } from './command.ts'
import { type Example, headLines, readRulePage } from './rule-page.ts'

const folder = join(root, 'src/rules')

function checkExample({ files }: Example): readonly CheckedFile[] {
  const [earlier, now] = [true, false].map((is) => files.filter(({ data }) => data.isEarlier === is))
  return check(now ?? [], (id) => loosenedTargets(versionsOf(id, [earlier ?? [], now ?? []]))).files
}

/** Versions of a project, a day apart from 2025-03-01 on. */
function versionsOf(id: string, versions: readonly (readonly VFile[])[]): readonly Version[] {
  const chain = versions.map(
    (_, index): Written => ({
      ...{ commit: '', turn: index, id, path: '', blob: String(index) },
      date: new Date(Date.UTC(2025, 2, 1 + index)).toISOString(),
    }),
  )
  const projects = versions.map((files) => check(files).projects.find((each) => each.id === id))
  return toVersions(chain, ({ blob }) => {
    const project = projects[Number(blob)]
    return project === undefined ? null : { project, isOpen: true }
  })
}

/** Messages that a rule gives for an example, worded and placed as its page shows them. */
function messagesOf(rule: string, example: Example): string[] {
  const { files } = example
  const checked = checkExample(example)
  const isWhole = (path: string) => files.some((file) => file.path === path && file.data.isWhole === true)
  return checked.flatMap((file) =>
    file.messages
      .filter(({ ruleId }) => ruleId === rule)
      .map(({ line = 0, column, reason }) => {
        const shown = line - (isWhole(file.path) ? 0 : headLines)
        return `${file.path.replace(/\.[^.]+$/u, '')}:${shown}:${column} ${reason}`
      }),
  )
}

function unexpectedErrors(rule: string, example: Example): string[] {
  const checked = checkExample(example)
  const isContent = ({ path }: CheckedFile) => path !== 'site.yaml'
  return checked
    .filter(isContent)
    .flatMap(({ messages }) =>
      messages.filter(({ fatal, ruleId }) => fatal && ruleId !== rule).map(({ reason }) => reason),
    )
}

describe.each(allRules)('$id', ({ id }) => {
  const page = existsSync(join(folder, `${id}.md`)) ? readRulePage(join(folder, `${id}.md`)) : undefined

  test('has a page', () => expect(page).toBeDefined())

  for (const [index, example] of (page?.wrong ?? []).entries()) {
    test(`finds in wrong example ${index + 1} what the page says`, () => {
      expect(example.messages).not.toEqual([])
      expect(messagesOf(id, example)).toEqual(example.messages)
      expect(unexpectedErrors(id, example)).toEqual([])
    })
  }

  for (const [index, example] of (page?.right ?? []).entries()) {
    test(`finds nothing in right example ${index + 1}`, () => {
      expect(messagesOf(id, example)).toEqual([])
      expect(unexpectedErrors(id, example)).toEqual([])
    })
  }
})

test('every rule of a file and every page of a rule is known', () => {
  const ids = allRules.map(({ id }) => id)
  const pages = globSync('*.md', { cwd: folder }).map((name) => name.replace('.md', ''))
  expect(pages.filter((page) => !ids.includes(page))).toEqual([])
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted())
})
