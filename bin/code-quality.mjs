#!/usr/bin/env node
// Turns `check --format json` on standard input into the Code Quality report that GitLab shows in merge requests.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

const severities = { error: 'major', warning: 'minor', note: 'info' }

function toEntry({ path, line, rule, severity, message, note }) {
  return {
    description: [message, note].filter(Boolean).join('。'),
    check_name: rule,
    fingerprint: createHash('sha256')
      .update(JSON.stringify([path, rule, message]))
      .digest('hex'),
    severity: severities[severity],
    location: { path, lines: { begin: line } },
  }
}

const { messages } = JSON.parse(readFileSync(0, 'utf8'))
process.stdout.write(`${JSON.stringify(messages.map(toEntry), null, 2)}\n`)
