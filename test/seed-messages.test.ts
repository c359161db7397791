import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../src/check/check.ts'
import { readContent } from '../src/files.ts'
import { inOrder, placeOf, severityOf } from '../src/report/messages.ts'
import { root } from './command.ts'

// Read line by line against the faults that the department published; `npm test -- seed-messages -u` writes it anew.
test('the three published forms give these messages', async () => {
  const { files } = check(await readContent(join(root, 'content')))
  const shown = files
    .filter(({ messages }) => messages.length > 0)
    .map((file) => {
      const lines = inOrder(file).map((message) => {
        const { line, column } = placeOf(message)
        return `${line}:${column} ${severityOf(message)} ${message.ruleId}\n  ${message.reason}`
      })
      return [file.path, ...lines].join('\n')
    })
  await expect(`${shown.join('\n\n')}\n`).toMatchFileSnapshot(join(root, 'test/fixtures/seed/messages.txt'))
})
