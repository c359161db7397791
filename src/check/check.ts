import type { VFile } from 'vfile'
import { decode } from '../parse/text.ts'
import { findAcross, findClashes } from './across.ts'
import { isMisnamedSite, type Kind, kindOf, notPlain, unreadable } from './address.ts'
import type { Checked, CheckedFile } from './checked.ts'
import { checkSite, missingSite } from './facts.ts'
import { addPlaced, addUrls } from './message.ts'
import { digestOf, type Reading, readTask, type Task, toMessage, toText } from './reading.ts'
import { findInSource } from './texts.ts'

/** Checks files whose paths are relative to content/ and whose values are their bytes. */
export function check(files: readonly VFile[]): Checked {
  const bytes = new Map(files.filter(isReadable).map((file) => [file.path, bytesOf(file)]))
  const steps = checkSteps(files)
  let step = steps.next()
  while (step.done !== true) step = steps.next(step.value.map((task) => readTask(task, bytes.get(task.path))))
  return step.value
}

/**
 * The same check for whoever reads the files of projects elsewhere: it needs no bytes of them, but asks for readings in
 * the order of its tasks, first of all these files, then once more of those of which other files say something.
 */
export function* checkSteps(
  files: readonly VFile[],
): Generator<readonly Task[], Checked, readonly Reading[]> {
  const { site, projects, sources } = sort(files)
  const digests = new Map([site, ...sources].map((file) => [file.path, digestOf(bytesOf(file))]))
  const facts = checkSite(site, toText(site))
  const texts = sources.filter(isText)
  const readings = yield* readTwice(projects, new Set(sources.map(({ path }) => path)))
  const all = files.includes(site) ? files : [...files, site]
  const checked = all.map((file) => toChecked(file, readings.get(file.path), digests.get(file.path)))
  addUrls(checked, facts)
  const published = [...readings.values()].filter(isPublishable)
  return {
    files: checked,
    facts,
    projects: published.flatMap(({ project }) => project ?? []),
    digests: new Map(published.map(({ project, digest }) => [project?.id ?? '', digest ?? ''])),
    remarks: new Map(published.map(({ project, remarks }) => [project?.id ?? '', remarks])),
    sources: new Map(texts.map(({ path, value }) => [path, value as Uint8Array])),
  }
}

function* readTwice(
  tasks: readonly Task[],
  sources: ReadonlySet<string>,
): Generator<readonly Task[], Map<string, Reading>, readonly Reading[]> {
  const alone = yield tasks
  const projects = tasks.flatMap(({ path }, index) => {
    const project = alone[index]?.project
    return project == null ? [] : [{ path, project }]
  })
  const across = findAcross(projects, sources)
  const concerned = tasks.flatMap((task) => {
    const found = across.get(task.path)
    return found === undefined ? [] : [{ ...task, across: found }]
  })
  const again = yield concerned
  return new Map([...pair(tasks, alone), ...pair(concerned, again)])
}

function pair(tasks: readonly Task[], readings: readonly Reading[]): (readonly [string, Reading])[] {
  if (tasks.length !== readings.length)
    throw new RangeError(`${readings.length} of ${tasks.length} files were read`)
  return tasks.map(({ path }, index) => [path, readings[index] as Reading])
}

// What is no project, no site.yaml and no source text is only told of.
function sort(files: readonly VFile[]) {
  const kinds = files.map((file) => ({ file, kind: kindOfFile(file) }))
  for (const { file, kind } of kinds) if (kind.is === 'wrong') addPlaced(file, [{ ...kind, range: start }])
  const projects = kinds.flatMap(({ file: { cwd, path }, kind }) =>
    kind.is === 'project' ? [{ cwd, path, id: kind.id }] : [],
  )
  const clashes = findClashes(projects)
  return {
    projects: projects.map((file): Task => ({ ...file, clash: clashes.get(file.path) ?? null, across: [] })),
    sources: kinds.flatMap(({ file, kind }) => (kind.is === 'source' ? [file] : [])),
    site: kinds.find(({ kind }) => kind.is === 'site')?.file ?? files.find(isMisnamed) ?? missingSite(),
  }
}

function kindOfFile({ path, data }: VFile): Kind {
  if (data.isPlain === false) return notPlain
  const kind = kindOf(path)
  return data.isReadable === false && kind.is !== 'project' ? unreadable : kind
}

const isReadable = ({ data }: VFile) => data.isReadable !== false

const start = { start: 0, end: 0 }

const isMisnamed = ({ path }: VFile) => isMisnamedSite(path)

// A source text is published byte for byte, so its value stays as it is.
function isText(file: VFile): boolean {
  const { text, findings } = decode(file.value as Uint8Array)
  addPlaced(file, [...findings, ...findInSource(text)])
  return findings.length === 0
}

function isPublishable({ messages }: Reading): boolean {
  return messages.every(({ fatal }) => fatal !== true)
}

function toChecked(file: VFile, reading: Reading | undefined, digest: string | null = null): CheckedFile {
  const { cwd, path } = file
  if (reading === undefined) return { cwd, path, digest, messages: file.messages.map(toMessage) }
  return { cwd, path, digest: reading.digest, messages: reading.messages }
}

function bytesOf({ value }: VFile): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value
}
