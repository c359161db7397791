import { digest } from './digest.ts'
import { type Finding, fault, note } from './finding.ts'
import type { HeldFile, Holding } from './holding.ts'
import type { Listing, Told } from './told.ts'

/** Computes the sums of all files that are listed: what is missing, extra or altered. */
export async function findInSums(holding: Holding, told: Told): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const wanted = gather(holding, told.listings)
  for (const [path, { held, sums, listed }] of wanted) {
    if (held === undefined) findings.push(fault(path, missing(told.addresses.get(path))))
    else findings.push(...(await findAltered(path, held, sums)))
    if (held !== undefined && listed !== path)
      findings.push(note(path, `清单里写成另一种 Unicode 字形：${listed}`))
  }
  return [...findings, ...findExtra(holding, told, wanted)]
}

interface Wanted {
  readonly held: HeldFile | undefined
  /** Path as the manifest writes it. */
  readonly listed: string
  /** The sum by algorithm. */
  readonly sums: Map<string, string>
}

// Disks and tools turn 国 ǚ é into other sequences of characters: names that are equal in NFC are one file.
function gather({ files }: Holding, listings: readonly Listing[]): Map<string, Wanted> {
  const composed = Map.groupBy(files.keys(), (path) => path.normalize('NFC'))
  const wanted = new Map<string, Wanted>()
  for (const { algorithm, sums } of listings) {
    for (const [listed, sum] of sums) {
      const [twin, ...others] = composed.get(listed.normalize('NFC')) ?? []
      const path = files.has(listed) || twin === undefined || others.length > 0 ? listed : twin
      const entry = wanted.get(path) ?? { held: files.get(path), listed, sums: new Map() }
      entry.sums.set(algorithm, sum)
      wanted.set(path, entry)
    }
  }
  return wanted
}

function missing(url: string | undefined): string {
  return url === undefined ? '清单里有，包里没有' : `还没有取回，包不完整：请从 ${url} 取得后再核对`
}

async function findAltered(path: string, held: HeldFile, sums: ReadonlyMap<string, string>) {
  try {
    const computed = await digest(await held.open(), [...sums.keys()])
    const wrong = [...sums].filter(([algorithm, sum]) => computed.sums.get(algorithm) !== sum)
    return wrong.map(([algorithm]) => fault(path, `内容与清单不符：${algorithm} 校验值不同`))
  } catch (error) {
    return [fault(path, `读不出来：${error instanceof Error ? error.message : String(error)}`)]
  }
}

function findExtra({ files }: Holding, told: Told, wanted: ReadonlyMap<string, Wanted>) {
  const payload = told.listings.filter(({ isOfTags }) => !isOfTags)
  return [...files.keys()].flatMap((path): Finding[] => {
    if (!path.startsWith('data/')) {
      const isManifest = /^tagmanifest-[^/]+\.txt$/u.test(path)
      return wanted.has(path) || isManifest || !hasTagManifest(told)
        ? []
        : [note(path, '不在标签文件清单里，没有核对')]
    }
    const listed = wanted.get(path)
    if (listed === undefined) return [fault(path, '包里有，清单里没有')]
    // From 1.0 on every manifest lists the whole payload.
    const without =
      told.version === '1.0' ? payload.filter(({ algorithm }) => !listed.sums.has(algorithm)) : []
    return without.map(({ name }) => fault(path, `没有列在 ${name} 里`))
  })
}

function hasTagManifest({ listings }: Told): boolean {
  return listings.some(({ isOfTags }) => isOfTags)
}
