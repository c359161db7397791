import type { VFile } from 'vfile'
import { toSeries } from '../model/editions.ts'
import type { SiteFacts } from '../model/facts.ts'
import type { Loosening } from '../model/loosening.ts'
import type { Project } from '../model/project.ts'
import { decode } from '../parse/text.ts'
import { findAcross, findClashes } from './across.ts'
import { isMisnamedSite, type Kind, kindOf, notPlain, unreadable } from './address.ts'
import type { Checked, CheckedFile } from './checked.ts'
import { checkSite, missingSite } from './facts.ts'
import { addPlaced, addUrls } from './message.ts'
import { digestOf, isPublishable, type Reading, readTask, type Task, toMessage, toText } from './reading.ts'
import { findInSource } from './texts.ts'

/** Targets of a project, given by its id, that were loosened after they were published. */
export type LoosenedOf = (id: string) => readonly Loosening[]

/** Checks files whose paths are relative to content/ and whose values are their bytes. */
export function check(files: readonly VFile[], loosenedOf?: LoosenedOf): Checked {
  const bytes = new Map(files.filter(isReadable).map((file) => [file.path, bytesOf(file)]))
  const steps = checkSteps(files, loosenedOf)
  let step = steps.next()
  while (step.done !== true)
    step = steps.next(step.value.tasks.map((task) => readTask(task, bytes.get(task.path))))
  return step.value
}

/** Files of projects that are to be read, and the site's own facts; undefined where site.yaml has errors. */
export interface Step {
  readonly tasks: readonly Task[]
  readonly facts: SiteFacts | undefined
}

/**
 * The same check for whoever reads the files of projects elsewhere: it needs no bytes of them, but asks for readings in
 * the order of its tasks, first of all these files, then once more of those of which other files say something. Of a
 * project it hands on what it was given.
 */
export function* checkSteps<P = Project>(
  files: readonly VFile[],
  loosenedOf: LoosenedOf = () => [],
): Generator<Step, Checked<P>, readonly Reading<P>[]> {
  const { site, projects, sources } = sort(files, loosenedOf)
  const digests = new Map([site, ...sources].map((file) => [file.path, digestOf(bytesOf(file))]))
  const facts = checkSite(site, toText(site))
  const texts = sources.filter(isText)
  const ids = new Map(projects.map(({ path, id }) => [path, id]))
  const readings = yield* readTwice<P>({ tasks: projects, facts }, new Set(sources.map(({ path }) => path)))
  const all = files.includes(site) ? files : [...files, site]
  const checked = all.map((file) => toChecked(file, readings.get(file.path), digests.get(file.path)))
  addUrls(checked, facts)
  const published = [...readings].flatMap(([path, reading]) =>
    reading.project !== null && isPublishable(reading) ? [[ids.get(path) ?? '', reading] as const] : [],
  )
  return {
    files: checked,
    facts,
    projects: published.flatMap(([, { project }]) => project ?? []),
    digests: new Map(published.map(([id, { digest }]) => [id, digest ?? ''])),
    remarks: new Map(published.map(([id, { remarks }]) => [id, remarks])),
    editions: toSeries(published.flatMap(([, { edition }]) => edition ?? [])),
    sources: new Map(texts.map(({ path, value }) => [path, value as Uint8Array])),
  }
}

function* readTwice<P>(
  { tasks, facts }: Step,
  sources: ReadonlySet<string>,
): Generator<Step, Map<string, Reading<P>>, readonly Reading<P>[]> {
  const alone = yield { tasks, facts }
  const editions = tasks.flatMap(({ path }, index) => {
    const edition = alone[index]?.edition
    return edition == null ? [] : [{ path, edition }]
  })
  const across = findAcross(editions, sources)
  const concerned = tasks.flatMap((task) => {
    const found = across.get(task.path)
    return found === undefined ? [] : [{ ...task, across: found }]
  })
  const again = yield { tasks: concerned, facts }
  return new Map([...pair(tasks, alone), ...pair(concerned, again)])
}

function pair<P>(tasks: readonly Task[], readings: readonly Reading<P>[]): (readonly [string, Reading<P>])[] {
  if (tasks.length !== readings.length)
    throw new RangeError(`${readings.length} of ${tasks.length} files were read`)
  return tasks.map(({ path }, index) => [path, readings[index] as Reading<P>])
}

// What is no project, no site.yaml and no source text is only told of.
function sort(files: readonly VFile[], loosenedOf: LoosenedOf) {
  const kinds = files.map((file) => ({ file, kind: kindOfFile(file) }))
  for (const { file, kind } of kinds) if (kind.is === 'wrong') addPlaced(file, [{ ...kind, range: start }])
  const projects = kinds.flatMap(({ file: { cwd, path }, kind }) =>
    kind.is === 'project' ? [{ cwd, path, id: kind.id }] : [],
  )
  const clashes = findClashes(projects)
  return {
    projects: projects.map(
      (file): Task => ({
        ...file,
        clash: clashes.get(file.path) ?? null,
        across: [],
        loosened: loosenedOf(file.id),
      }),
    ),
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

function toChecked(
  file: VFile,
  reading: Reading<unknown> | undefined,
  digest: string | null = null,
): CheckedFile {
  const { cwd, path } = file
  if (reading === undefined) return { cwd, path, digest, messages: file.messages.map(toMessage) }
  return { cwd, path, digest: reading.digest, messages: reading.messages }
}

function bytesOf({ value }: VFile): Uint8Array {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value
}
