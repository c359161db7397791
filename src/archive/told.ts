import { buffer } from 'node:stream/consumers'
import { type Finding, fault } from './finding.ts'
import type { Holding } from './holding.ts'
import { algorithms, readManifest } from './manifest.ts'
import { type Declaration, readDeclaration, readFetch, readInfo } from './tags.ts'

/** A manifest of a bag: of the payload, or of tag files. */
export interface Listing {
  readonly name: string
  readonly algorithm: string
  readonly isOfTags: boolean
  readonly sums: ReadonlyMap<string, string>
}

/** What the tag files of a bag say. */
export interface Told {
  readonly version: string
  readonly listings: readonly Listing[]
  readonly info: readonly (readonly [string, string])[]
  readonly addresses: ReadonlyMap<string, string>
  readonly findings: readonly Finding[]
}

// More than the manifest of a million files takes.
const mostOfTag = 256 * 1024 * 1024

/** Reads the tag files of a bag, or says why it cannot be read at all. */
export async function readTags(holding: Holding): Promise<Told | Finding> {
  const declared = await bytesOf(holding, 'bagit.txt')
  if (declared === undefined) return fault('bagit.txt', '没有这个文件：这不是 BagIt 包')
  const declaration = readDeclaration(declared)
  return 'is' in declaration ? declaration : readOthers(holding, declaration)
}

async function readOthers(holding: Holding, declaration: Declaration): Promise<Told> {
  const { version } = declaration
  const findings: Finding[] = []
  const textOf = async (name: string) => decodeTag(declaration, name, await bytesOf(holding, name), findings)
  const listings: Listing[] = []
  for (const { name, tag, algorithm } of manifestsOf(holding)) {
    const { sums, findings: found } = readManifest({ name, algorithm, version, text: await textOf(name) })
    listings.push({ name, algorithm, isOfTags: tag, sums })
    findings.push(...found)
  }
  const { values, findings: ofInfo } = readInfo(await textOf('bag-info.txt'))
  const { addresses, findings: ofFetch } = readFetch(await textOf('fetch.txt'), version)
  return { version, listings, info: values, addresses, findings: [...findings, ...ofInfo, ...ofFetch] }
}

function manifestsOf({ files }: Holding) {
  return [...files.keys()].flatMap((name) => {
    const [, tag, algorithm = ''] = /^(tag)?manifest-([^/]+)\.txt$/u.exec(name) ?? []
    return algorithms.has(algorithm) ? [{ name, tag: tag !== undefined, algorithm }] : []
  })
}

async function bytesOf({ files }: Holding, name: string): Promise<Uint8Array | undefined> {
  const file = files.get(name)
  if (file === undefined || file.size > mostOfTag) return undefined
  return buffer(await file.open())
}

function decodeTag(
  { decode }: Declaration,
  name: string,
  bytes: Uint8Array | undefined,
  findings: Finding[],
): string {
  try {
    return bytes === undefined ? '' : decode(bytes)
  } catch {
    findings.push(fault(name, '文字不是 bagit.txt 所说的编码'))
    return ''
  }
}
