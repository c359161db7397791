import { beforeAll, describe, expect, test } from 'vitest'
import { type Run, runCommand } from '../command.ts'
import { hasTool } from '../tools.ts'

// What it says of time is not looked at: it ends with status 0 only where the tables of all sites are equal.
describe('the benchmark of 300 projects', () => {
  let run: Run
  beforeAll(async () => {
    run = await runCommand(['bench', '--projects', '300', '--rounds', '1', '--format', 'md'])
  }, 600_000)

  test('finds our tables in those of all who do the same job', () => {
    expect(run.status, run.stderr).toBe(0)
    expect(run.stdout).toContain('The tables of 300 projects say the same on all sites.')
  })

  test.each(['Mubiao', 'Mubiao, from Markdown', 'Eleventy', 'bare program'])('builds with %s', (name) => {
    expect(run.stdout).toMatch(new RegExp(`^\\| ${name}.* \\|`, 'mu'))
  })

  test.runIf(hasTool('hugo'))('builds with Hugo', () => {
    expect(run.stdout).toMatch(/^\| Hugo \d/mu)
  })

  test.each(['reading and check', 'pages of projects', 'search', 'workbooks'])(
    'tells what %s cost',
    (part) => {
      expect(run.stdout).toMatch(
        new RegExp(`^\\| ${part} \\| [1-9]\\d* \\| \\d+\\.\\d s \\| \\d+ % \\|$`, 'mu'),
      )
    },
  )

  test.runIf(hasTool('git'))('builds with the history of its projects, and again', () => {
    const name = 'build without workbooks, with 30 commits'
    expect(run.stdout).toContain(`| ${name} |`)
    expect(run.stdout).toContain(`| ${name}, nothing changed |`)
  })

  test.each(['one file changed', 'nothing changed'])('builds again after %s', (change) => {
    expect(run.stdout).toContain(`| build, ${change} |`)
  })
})
