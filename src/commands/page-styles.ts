import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './paths.ts'

const names = ['tokens', 'base', 'frame', 'tables', 'changes', 'print']

/** The site's styles that a page of changes needs. */
export async function pageStyles(): Promise<string> {
  const sheets = names.map((name) => readFile(join(root, 'src/styles', `${name}.css`), 'utf8'))
  return (await Promise.all(sheets)).join('\n')
}
