import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project itself. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Folder of what can be made again; nothing in it is ever needed. */
export const cache = join(root, 'node_modules/.cache/mubiao')
