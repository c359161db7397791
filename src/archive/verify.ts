import { stat } from 'node:fs/promises'
import { type Finding, fault } from './finding.ts'
import { holdFolder } from './held-folder.ts'
import { holdZip } from './held-zip.ts'
import type { Holding } from './holding.ts'
import { findInStructure, isOversize } from './structure.ts'
import { findInSums } from './sums.ts'
import { readTags } from './told.ts'

/** Verifies a bag in a ZIP or in a folder: nothing is unpacked to the disk, fetched or followed. */
export async function verifyBag(path: string): Promise<readonly Finding[]> {
  const holding = await hold(path)
  if ('is' in holding) return [holding]
  try {
    return [...holding.findings, ...(await judge(holding))]
  } finally {
    holding.close()
  }
}

async function hold(path: string): Promise<Holding | Finding> {
  if ((await stat(path)).isDirectory()) return holdFolder(path)
  return holdZip(path).catch((error: Error) =>
    fault(null, `不是完整的 ZIP，可能没有传完或被截断（${error.message}）`),
  )
}

async function judge(holding: Holding): Promise<readonly Finding[]> {
  const told = await readTags(holding).catch((error: Error) =>
    fault(null, `标签文件读不出来（${error.message}）`),
  )
  if ('is' in told) return [told]
  const found = [...told.findings, ...findInStructure(holding, told)]
  if (isOversize(holding, told)) return [...found, fault(null, '包比 Payload-Oxum 所说的大，不再解压核对')]
  return [...found, ...(await findInSums(holding, told))]
}
