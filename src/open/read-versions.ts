import { VFile } from 'vfile'
import { kindOf, notPlain, unreadable } from '../check/address.ts'
import { readWritten } from '../check/entry.ts'
import { toText } from '../check/reading.ts'
import type { Unread } from '../diff/comparison.ts'
import { isTooLarge, type VersionFile } from '../files.ts'
import type { Project } from '../model/project.ts'
import { toBatches } from '../threads.ts'
import type { Version } from './version.ts'

/** Projects of two versions that may be compared apart from all others, and files that could not be read. */
export interface Compared {
  readonly before: readonly Project[]
  readonly after: readonly Project[]
  readonly unread: readonly Unread[]
}

/**
 * Reads what differs between two versions of a content folder, some projects at a time: those of both versions, then all
 * that only one has. Files of the same bytes at the same place are not read.
 */
export async function* readVersions(base: Version, head: Version): AsyncGenerator<Compared, void> {
  const [before, after] = [sort(base), sort(head)]
  yield { before: [], after: [], unread: [...changedOf(before, after), ...changedOf(after, before)] }
  const ids = [...new Set([...before.projects.keys(), ...after.projects.keys()])]
  const changed = ids.filter((id) => keyOf(before.projects.get(id)) !== keyOf(after.projects.get(id)))
  const isShared = (id: string) => before.projects.has(id) && after.projects.has(id)
  const batches = [...toBatches(changed.filter(isShared)), changed.filter((id) => !isShared(id))]
  for (const batch of batches) yield readBatch(before, after, batch)
}

/** The files of a version, by what they are. */
interface Sorted {
  readonly version: Version
  /** By the ids of their projects. */
  readonly projects: ReadonlyMap<string, VersionFile>
  /** What looks like the file of a project and is none, with the reason. */
  readonly others: ReadonlyMap<string, string>
}

function sort(version: Version): Sorted {
  const projects = new Map<string, VersionFile>()
  const others = new Map<string, string>()
  for (const file of version.files.filter(({ path }) => /\.(?:ya?ml|md)$/iu.test(path))) {
    const kind = file.isPlain ? kindOf(file.path) : notPlain
    if (kind.is === 'wrong') others.set(keyOf(file), kind.reason)
    if (kind.is !== 'project') continue
    if (projects.has(kind.id)) others.set(keyOf(file), '与另一个文件的网址相同')
    else projects.set(kind.id, file)
  }
  return { version, projects, others }
}

// What cannot be read anyway is the same in both versions.
function keyOf(file: VersionFile | undefined): string {
  if (file === undefined) return ''
  return `${file.path}\0${file.isPlain && !isTooLarge(file) ? file.hash : ''}`
}

function changedOf({ version, others }: Sorted, than: Sorted): Unread[] {
  const changed = [...others].filter(([key]) => !than.others.has(key))
  return changed.map(([key, reason]) => ({ version: version.name, path: key.replace(/\0.*$/su, ''), reason }))
}

/** A project of one version, or why there is none. */
type Read =
  | { readonly id: string; readonly project: Project }
  | { readonly id: string; readonly unread: Unread }

async function readBatch(before: Sorted, after: Sorted, ids: readonly string[]): Promise<Compared> {
  const [old, now] = await Promise.all([readSide(before, ids), readSide(after, ids)])
  const unread = [...old, ...now].flatMap((each) => ('unread' in each ? [each] : []))
  // A project of which one version cannot be read is neither new nor gone.
  const lost = new Set(unread.map(({ id }) => id))
  const toProjects = (side: readonly Read[]) =>
    side.flatMap((each) => ('project' in each && !lost.has(each.id) ? [each.project] : []))
  return { before: toProjects(old), after: toProjects(now), unread: unread.map((each) => each.unread) }
}

async function readSide({ version, projects }: Sorted, ids: readonly string[]): Promise<Read[]> {
  const files = ids.flatMap((id) => {
    const file = projects.get(id)
    return file === undefined ? [] : [{ id, file }]
  })
  const bytes = await version.read(files.map(({ file }) => file))
  return files.map(({ id, file }, index) => readProject(version.name, { id, path: file.path }, bytes[index]))
}

function readProject(
  version: string,
  { id, path }: { readonly id: string; readonly path: string },
  bytes: Uint8Array | undefined,
): Read {
  if (bytes === undefined) return { id, unread: { version, path, reason: unreadable.reason } }
  const file = new VFile({ path, value: bytes })
  const project = readWritten(file, toText(file), id)?.project
  // What a fault hides would be told of as gone.
  const fault = file.messages.find(({ fatal }) => fatal === true)
  if (fault !== undefined || project === undefined)
    return { id, unread: { version, path, reason: reasonOf(fault) } }
  return { id, project }
}

function reasonOf(fault: VFile['messages'][number] | undefined): string {
  if (fault === undefined) return unreadable.reason
  return fault.line === undefined ? fault.reason : `第 ${fault.line} 行：${fault.reason}`
}
