import { cp, mkdir, readdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../command.ts'

const parts = [
  'astro.config.mjs',
  'bin',
  'content',
  'docs/zh',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
]

/** Copies the project but for its tests into a folder, and shares its installed packages except one. */
export async function copyProject(folder: string, name: string, without?: string): Promise<string> {
  const copy = join(folder, name)
  await Promise.all(parts.map((part) => cp(join(root, part), join(copy, part), { recursive: true })))
  await mkdir(join(copy, 'node_modules'))
  const packages = (await readdir(join(root, 'node_modules'))).filter((installed) => installed !== without)
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')]
  await Promise.all(packages.map((installed) => symlink(join(from, installed), join(to, installed))))
  return copy
}
