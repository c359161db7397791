import { diffArrays } from 'diff'
import type { Project } from '../model/project.ts'
import { likeness } from '../model/twins.ts'
import type { AcknowledgementChanged, NoteChanged } from './change.ts'
import { nameProject, type Pair } from './names.ts'
import { diffText } from './text.ts'

/** Changes of the 编者注 of a project: one whose words are mostly the same is one that was reworded. */
export function diffNotes({ before, after }: Pair<Project>): NoteChanged[] {
  const project = nameProject(after)
  return diffLists(before.editorNotes, after.editorNotes, isReworded).flatMap((pair) => {
    const text = diffText(pair.before, pair.after)
    return text === undefined ? [] : [{ kind: 'note', project, text }]
  })
}

const enough = 0.5

function isReworded(before: string, after: string): boolean {
  return likeness(before, after) >= enough
}

/** Changes of the 校核说明 of a project: one for the same rule and place is one that was reworded. */
export function diffAcknowledgements({ before, after }: Pair<Project>): AcknowledgementChanged[] {
  const project = nameProject(after)
  const isSame = (a: string, b: string) => placeOf(a) === placeOf(b)
  const [old, now] = [before, after].map(({ acknowledgements }) =>
    acknowledgements.map((each) => JSON.stringify(each)),
  )
  return diffLists(old ?? [], now ?? [], isSame).map((pair) => ({
    kind: 'acknowledgement',
    project,
    before: pair.before === null ? null : JSON.parse(pair.before),
    after: pair.after === null ? null : JSON.parse(pair.after),
  }))
}

function placeOf(acknowledgement: string): string {
  const { rule, where } = JSON.parse(acknowledgement)
  return JSON.stringify([rule, where])
}

/** What became of a text of a list: null where a version has none. */
type Side = Pair<string | null>

type IsLike = (before: string, after: string) => boolean

// What stands in the place of another and is like it has taken its place.
function diffLists(before: readonly string[], after: readonly string[], isLike: IsLike): Side[] {
  const sides: Side[] = []
  let gone: string[] = []
  for (const { value, added, removed } of compare([...before], [...after])) {
    if (added) sides.push(...value.map((text) => ({ before: takeLike(gone, text, isLike), after: text })))
    sides.push(...gone.map(toRemoved))
    gone = removed ? [...value] : []
  }
  return [...sides, ...gone.map(toRemoved)]
}

// Of lists with more differences than this the one has taken the place of the other.
const options = { maxEditLength: 1000 }

function compare(before: string[], after: string[]) {
  const replaced = [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ]
  return diffArrays(before, after, options) ?? replaced
}

const reach = 12

function takeLike(gone: string[], text: string, isLike: IsLike): string | null {
  const index = gone.slice(0, reach).findIndex((each) => isLike(each, text))
  return index < 0 ? null : (gone.splice(index, 1)[0] ?? null)
}

function toRemoved(text: string): Side {
  return { before: text, after: null }
}
