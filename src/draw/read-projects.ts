import { isPublishable } from '../check/reading.ts'
import { versionsOf } from '../history/history.ts'
import type { ReadOptions } from '../open/read.ts'
import { type Address, projectAddress } from '../publish/address.ts'
import { mayHaveFeed } from '../publish/feed.ts'
import type { Key } from '../routes/keys.ts'
import { type ReadContext, readAndDraw } from './project-files.ts'
import { likelyEditions } from './project-pages.ts'
import type * as Renderer from './renderer.ts'

/** A site that is being drawn. */
export interface Begun {
  /** Address of the module that draws pages. */
  readonly renderer: string
  readonly routes: typeof Renderer
  readonly folder: string
  /** Keys of what was drawn of projects when they were read. */
  readonly drawn: Map<Address, Key>
}

/** Has projects drawn by the threads that read them, and notes what is drawn. */
export function drawReadProjects({
  renderer,
  routes,
  folder,
  drawn,
}: Begun): NonNullable<ReadOptions['toWork']> {
  let later: ReadonlySet<string> | undefined
  return ({ tasks, facts }, history) => {
    const frame = { facts, hasFeed: mayHaveFeed(facts) }
    // The first step has all projects, a further one only some of them.
    later ??= likelyEditions(tasks.map(({ id }) => id))
    const addressesOf = toAddresses(routes, later)
    return {
      ...readAndDraw,
      toContext: (own): ReadContext => ({
        place: { renderer, folder, ...frame },
        versions: Object.fromEntries(own.map(({ id }) => [id, versionsOf(history, id)])),
        addresses: Object.fromEntries(own.map(({ id }) => [id, addressesOf(id)])),
      }),
      hear: ({ id }, reading) => {
        if (!isPublishable(reading)) return
        const { digest, remarks } = reading
        const parts = { id, digest: digest ?? '', remarks, versions: versionsOf(history, id) }
        const key = routes.projectKey(frame, parts)
        for (const address of addressesOf(id)) drawn.set(address, key)
      },
    }
  }
}

// A page that tells of other years waits until they are read.
function toAddresses({ projectDataAddresses }: typeof Renderer, later: ReadonlySet<string>) {
  return (id: string): Address[] => [
    ...(later.has(id) ? [] : [projectAddress(id)]),
    ...projectDataAddresses(id),
  ]
}
