import { type Finding, fault } from './finding.ts'
import { dangerOf, decodePath, encodePath } from './path.ts'

/** A line of a manifest: a file and its checksum in lower-case hexadecimal. */
export interface Sum {
  readonly path: string
  readonly sum: string
}

/** Writes a manifest that `sha256sum -c` reads, too. */
export function toManifest(sums: readonly Sum[]): string {
  return sums.map(({ path, sum }) => `${sum}  ${encodePath(path)}\n`).join('')
}

/** The lines of a tag file, whatever ends them; empty ones are left out. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/u).filter((line) => line !== '')
}

/** The algorithms whose sums are verified, with the length of a sum. */
export const algorithms: ReadonlyMap<string, number> = new Map([
  ['md5', 32],
  ['sha1', 40],
  ['sha256', 64],
  ['sha512', 128],
])

/** What a manifest file is: its name, and the text in it. */
export interface ManifestText {
  readonly name: string
  readonly algorithm: string
  readonly text: string
  readonly version: string
}

/** A manifest's sums by path, and what is wrong with its lines; paths that lead out of the bag are left out. */
export function readManifest(manifest: ManifestText): {
  readonly sums: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
} {
  const sums = new Map<string, string>()
  const findings = linesOf(manifest.text).flatMap((line, index) => {
    const reason = readLine(manifest, line, sums)
    return reason === undefined ? [] : [fault(manifest.name, `第 ${index + 1} 行${reason}`)]
  })
  return { sums, findings }
}

// Tools for sums mark binary reading by an asterisk, and name files from the folder where they stand.
function readLine({ algorithm, version }: ManifestText, line: string, sums: Map<string, string>) {
  const [, sum = '', name = ''] = /^([0-9a-f]+)[ \t]+\*?(?:\.\/)?(.+)$/iu.exec(line) ?? []
  if (name === '') return `读不懂：${line.slice(0, 80)}`
  const path = decodePath(name, version)
  const danger = dangerOf(path)
  if (danger !== undefined) return `的路径${danger}，不予核对：${name}`
  if (sums.has(path)) return `重复列出了 ${path}`
  sums.set(path, sum.toLowerCase())
  return sum.length === algorithms.get(algorithm) ? undefined : `的校验值长度不对：${path}`
}
