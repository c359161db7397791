import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl'
import { type Finding, fault } from './finding.ts'
import type { HeldFile, Holding } from './holding.ts'
import { dangerOf } from './path.ts'

/** Lists a bag in a ZIP without unpacking it; throws what is wrong with a ZIP that cannot be listed. */
export async function holdZip(path: string): Promise<Holding> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false })
  try {
    const entries: Entry[] = []
    for await (const entry of zip.eachEntry()) entries.push(entry)
    const named = entries.map((entry) => ({ entry, name: nameOf(entry) }))
    return { ...hold(zip, named), close: () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

interface Named {
  readonly entry: Entry
  readonly name: string
}

function hold(zip: ZipFile, named: readonly Named[]): Omit<Holding, 'close'> {
  const base = baseOf(named)
  const findings = base === '' ? [fault(null, '压缩包里应当只有一个文件夹，包里的文件都在其中')] : []
  const files = new Map<string, HeldFile>()
  findings.push(...findOverlap(zip, named))
  for (const { entry, name } of named.filter((each) => !each.name.endsWith('/'))) {
    const reason = dangerOf(name) ?? wrongEntry(entry) ?? (files.has(name.slice(base.length)) && '出现了两次')
    if (reason) findings.push(fault(name, `${reason}，不予解压`))
    else files.set(name.slice(base.length), holdEntry(zip, entry))
  }
  return { files, findings, hasPayload: named.some(({ name }) => name.startsWith(`${base}data/`)) }
}

function holdEntry(zip: ZipFile, entry: Entry): HeldFile {
  return { size: entry.uncompressedSize, open: () => zip.openReadStreamPromise(entry) }
}

// Without decodeStrings the reader neither decodes names nor stops at the first dangerous one.
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  return getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, true)
}

// A bag is packed from the folder above it; one that was packed from within is read all the same.
function baseOf(named: readonly Named[]): string {
  const safe = named.filter(({ name }) => dangerOf(name) === undefined)
  const tops = new Set(safe.map(({ name }) => name.slice(0, name.indexOf('/') + 1)))
  const [top = ''] = tops
  return tops.size === 1 ? top : ''
}

// Entries that share their bytes are how a small file becomes a huge one.
function findOverlap(zip: ZipFile, named: readonly Named[]): readonly Finding[] {
  const packed = named.reduce((sum, { entry }) => sum + entry.compressedSize, 0)
  return packed > zip.fileSize ? [fault(null, '压缩包里的文件互相重叠，可能是压缩炸弹')] : []
}

function wrongEntry(entry: Entry): string | undefined {
  if (entry.isEncrypted()) return '加了密'
  const type = (entry.externalFileAttributes >>> 16) & 0o170000
  if (entry.versionMadeBy >>> 8 === 3 && type !== 0 && type !== 0o100000) return '是链接等，不是普通的文件'
  return entry.canDecodeFileData() ? undefined : `压缩方法 ${entry.compressionMethod} 读不了`
}
