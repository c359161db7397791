import { type Finding, fault } from './finding.ts'
import { linesOf } from './manifest.ts'
import { dangerOf, decodePath } from './path.ts'

/** What bagit.txt says: the version of the format, and the encoding of all other tag files. */
export interface Declaration {
  readonly version: string
  readonly decode: (bytes: Uint8Array) => string
}

/** Reads bagit.txt, or says why the bag cannot be read at all. */
export function readDeclaration(bytes: Uint8Array): Declaration | Finding {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const [first = '', second = '', ...more] = linesOf(text)
  const [, version] = /^BagIt-Version: (\d+\.\d+)$/u.exec(first) ?? []
  const [, encoding] = /^Tag-File-Character-Encoding: (\S+)$/u.exec(second) ?? []
  if (version === undefined || encoding === undefined || more.length > 0)
    return fault('bagit.txt', '应当正好有两行：BagIt-Version: 1.0 和 Tag-File-Character-Encoding: UTF-8')
  if (version !== '1.0' && version !== '0.97')
    return fault('bagit.txt', `BagIt 版本是 ${version}；这里只核对 1.0 和 0.97`)
  const decode = decoderOf(encoding)
  return decode === undefined ? fault('bagit.txt', `不认识文字编码 ${encoding}`) : { version, decode }
}

function decoderOf(encoding: string): Declaration['decode'] | undefined {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true })
    return (bytes) => decoder.decode(bytes)
  } catch {
    return undefined
  }
}

/** Reads the labels and values of bag-info.txt; a line that begins with a blank goes on with the value above. */
export function readInfo(text: string): {
  readonly values: readonly (readonly [string, string])[]
  readonly findings: readonly Finding[]
} {
  const unfolded = linesOf(text.replace(/(?:\r\n|\r|\n)[ \t]+/gu, ' '))
  const read = unfolded.map((line) => /^([^:\s][^:]*?)[ \t]*:[ \t]*(.*)$/u.exec(line) ?? line)
  return {
    values: read.flatMap((match) => (typeof match === 'string' ? [] : [[match[1] ?? '', match[2] ?? '']])),
    findings: read.flatMap((match) =>
      typeof match === 'string' ? [fault('bag-info.txt', `这一行不是“名称: 值”：${match.slice(0, 80)}`)] : [],
    ),
  }
}

/** Reads fetch.txt: the addresses of files that are still to be fetched, by their path. */
export function readFetch(
  text: string,
  version: string,
): { readonly addresses: ReadonlyMap<string, string>; readonly findings: readonly Finding[] } {
  const addresses = new Map<string, string>()
  const findings = linesOf(text).flatMap((line, index) => {
    const [, url = '', name = ''] = /^(\S+)[ \t]+(?:\d+|-)[ \t]+(?:\.\/)?(.+)$/u.exec(line) ?? []
    const path = decodePath(name, version)
    const wrong = wrongFetch(url, path)
    if (wrong === undefined) addresses.set(path, url)
    return wrong === undefined ? [] : [fault('fetch.txt', `第 ${index + 1} 行${wrong}：${line.slice(0, 80)}`)]
  })
  return { addresses, findings }
}

function wrongFetch(url: string, path: string): string | undefined {
  if (path === '' || !URL.canParse(url)) return '不是“网址 长度 路径”'
  return dangerOf(path) ?? (path.startsWith('data/') ? undefined : '列出了 data/ 以外的文件')
}
