import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { flag, terms } from '../../publish/search/layout.ts'
import type { Corpus, Part } from './corpus.ts'

const level2 = 1
const name = 4

/** Id of a row on its project's page, as the model makes it: from what the row is, not from where it stands. */
export function anchorOf({ texts, projects }: Corpus, part: Part, project: number, row: number): string {
  const goal = part.goals[row] ?? 0
  const text = (number = 0) => (number === 0 ? null : (texts.all[number] ?? null))
  const identity = [
    terms[(part.flags[row] ?? 0) & flag.annual],
    goal === 0 ? null : text(projects.goalNames[(projects.goalStarts[project] ?? 0) + goal - 1]),
    text(part.columns[level2]?.[row]),
    text(part.columns[name]?.[row]),
  ]
  const digest = bytesToHex(sha256(utf8ToBytes(JSON.stringify(identity)))).slice(0, 10)
  const count = countEqual(part, part.rowStarts[project - part.first] ?? 0, row)
  return count === 1 ? `i-${digest}` : `i-${digest}-${count}`
}

// How many rows from the project's first one to this one are the same indicator.
function countEqual(part: Part, first: number, row: number): number {
  const keys = [level2, name].map((column) => part.columns[column])
  const isSame = (other: number) =>
    ((part.flags[other] ?? 0) & flag.annual) === ((part.flags[row] ?? 0) & flag.annual) &&
    part.goals[other] === part.goals[row] &&
    keys.every((column) => column?.[other] === column?.[row])
  let count = 0
  for (let other = first; other <= row; other++) if (isSame(other)) count += 1
  return count
}
