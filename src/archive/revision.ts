import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** The commit that a folder's files are of. */
export interface Revision {
  readonly commit: string
  readonly date: Date
  /** Path in the folder → hash, as git names the bytes of a file. */
  readonly blobs: ReadonlyMap<string, string>
}

const run = promisify(execFile)

// Only objects are read: nothing here runs a filter, a hook or a pager of the repository, whoever owns it.
const options = ['-c', 'safe.directory=*', '-c', 'log.showSignature=false']

/** The commit that a folder stands at; undefined without git, a repository or a commit. */
export async function readRevision(folder: string): Promise<Revision | undefined> {
  const git = async (...args: readonly string[]) => {
    const limits = { cwd: folder, maxBuffer: 512 * 1024 * 1024 }
    return (await run('git', [...options, ...args], limits)).stdout
  }
  try {
    const shown = await git('show', '-s', '--format=%H %ct', 'HEAD')
    const [commit = '', seconds] = shown.trim().split(' ')
    const tree = await git('ls-tree', '-r', '-z', 'HEAD', '.')
    return { commit, date: new Date(Number(seconds) * 1000), blobs: new Map(blobsOf(tree)) }
  } catch {
    return undefined
  }
}

function blobsOf(tree: string): [string, string][] {
  return tree.split('\0').flatMap((line) => {
    const [, hash = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(line) ?? []
    return path === '' ? [] : [[path, hash]]
  })
}
