import { type Finding, fault, note } from './finding.ts'
import type { Holding } from './holding.ts'
import { algorithms } from './manifest.ts'
import { foldName } from './path.ts'
import type { Listing, Told } from './told.ts'

/** What is wrong with a bag as a whole, before any sum is computed. */
export function findInStructure(holding: Holding, told: Told): readonly Finding[] {
  const payload = told.listings.filter(({ isOfTags }) => !isOfTags)
  return [
    ...(holding.hasPayload ? [] : [fault('data', '没有 data 文件夹')]),
    ...(payload.length > 0 ? [] : [fault(null, '没有能核对的清单（manifest-sha256.txt 等）')]),
    ...findUnknown(holding),
    ...told.listings.flatMap((listing) => findInListing(listing, payload, told.version)),
    ...[...told.addresses.keys()].flatMap((path) => findUnlisted(path, payload)),
    ...findCollisions(holding),
    ...findOversize(holding, told),
  ]
}

function findUnknown({ files }: Holding): readonly Finding[] {
  return [...files.keys()].flatMap((name) => {
    const [, algorithm] = /^(?:tag)?manifest-([^/]+)\.txt$/u.exec(name) ?? []
    if (algorithm === undefined || algorithms.has(algorithm)) return []
    if (/^[a-z0-9]+$/u.test(algorithm)) return [note(name, `校验算法 ${algorithm} 这里没有，没有核对`)]
    return [fault(name, '清单的名称里，算法只能用小写字母和数字')]
  })
}

function findInListing({ name, isOfTags, sums }: Listing, payload: readonly Listing[], version: string) {
  const wrong = [...sums.keys()].filter((path) => path.startsWith('data/') === isOfTags)
  const listed = wrong.map((path) => fault(name, `不应当列出 ${path}`))
  if (!isOfTags) return listed
  const tags = [...sums.keys()].filter((path) => /^tagmanifest-[^/]+\.txt$/u.test(path))
  const absent = version === '1.0' ? payload.filter((each) => !sums.has(each.name)) : []
  return [
    ...listed,
    ...tags.map((path) => fault(name, `不应当列出 ${path}`)),
    ...absent.map((each) => fault(name, `没有列出 ${each.name}`)),
  ]
}

function findUnlisted(path: string, payload: readonly Listing[]): readonly Finding[] {
  return payload.flatMap(({ name, sums }) =>
    sums.has(path) ? [] : [fault('fetch.txt', `${path} 不在 ${name} 里`)],
  )
}

function findCollisions({ files }: Holding): readonly Finding[] {
  const groups = Map.groupBy(files.keys(), foldName)
  return [...groups.values()].flatMap(([first = '', ...others]) =>
    others.map((other) => note(other, `与 ${first} 的名称只差大小写或字形，在 Windows 等系统上会互相覆盖`)),
  )
}

/** Whether a bag claims more bytes than its Payload-Oxum: it may be made to fill a disk, and is not unpacked. */
export function isOversize(holding: Holding, told: Told): boolean {
  const [octets] = oxumOf(told)
  return octets !== undefined && payloadOf(holding).reduce((sum, [, { size }]) => sum + size, 0) > octets
}

function findOversize(holding: Holding, told: Told): readonly Finding[] {
  const oxums = told.info.filter(([label]) => label.toLowerCase() === 'payload-oxum')
  if (oxums.length === 0) return []
  const [octets, count] = oxumOf(told)
  if (oxums.length > 1 || octets === undefined)
    return [fault('bag-info.txt', 'Payload-Oxum 应当只写一次，写成“字节数.文件数”')]
  const files = payloadOf(holding)
  const bytes = files.reduce((sum, [, { size }]) => sum + size, 0)
  if (bytes === octets && files.length === count) return []
  return [
    fault(
      'bag-info.txt',
      `Payload-Oxum 是 ${octets} 字节、${count} 个文件，实际是 ${bytes} 字节、${files.length} 个文件`,
    ),
  ]
}

function payloadOf({ files }: Holding) {
  return [...files].filter(([path]) => path.startsWith('data/'))
}

function oxumOf({ info }: Told): readonly number[] {
  const [, value = ''] = info.find(([label]) => label.toLowerCase() === 'payload-oxum') ?? []
  return /^\d+\.\d+$/u.test(value) ? value.split('.').map(Number) : []
}
