import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { ZipFile } from 'yazl'
import { fromText, writeBag } from '../src/archive/bag.ts'
import { verifyBag } from '../src/archive/verify.ts'
import { bagFiles, type Files, line, writeFiles } from './bag.ts'
import { root } from './command.ts'

const made: string[] = []
afterAll(() => Promise.all(made.map((folder) => rm(folder, { recursive: true }))))

async function folderOf(files: Files): Promise<string> {
  const folder = await writeFiles(files)
  made.push(folder)
  return folder
}

/** What is said of a bag in a folder: `fault|note file reason`. */
async function judge(path: string): Promise<string[]> {
  return (await verifyBag(path)).map(({ is, file, reason }) => `${is} ${file} ${reason}`)
}

const judged = async (changes: Files = {}) => judge(await folderOf(bagFiles(changes)))

async function faultsOf(changes: Files): Promise<string[]> {
  return (await judged(changes)).filter((said) => said.startsWith('fault'))
}

test('a bag that others made is valid', async () => {
  expect(await judged()).toEqual([])
})

describe('each MUST of RFC 8493 §2 is held to', () => {
  const declaration = (text: string) => ({ 'bagit.txt': text })
  const encoding = 'Tag-File-Character-Encoding: UTF-8\n'
  const payload = line('data/a.txt', 'first') + line('data/b/c.txt', 'other')
  const cases: Record<string, readonly [Files, string]> = {
    '2.1 there is bagit.txt': [{ 'bagit.txt': '\0' }, '没有这个文件'],
    '2.1.1 bagit.txt has two lines': [declaration(`BagIt-Version: 1.0\n${encoding}More: 1\n`), '正好有两行'],
    '2.1.1 bagit.txt has its version first': [declaration(`${encoding}BagIt-Version: 1.0\n`), '正好有两行'],
    '2.1.1 a version is two numbers': [declaration(`BagIt-Version: 1\n${encoding}`), '正好有两行'],
    '2.1.1 bagit.txt has no byte order mark': [
      declaration(`\uFEFFBagIt-Version: 1.0\n${encoding}`),
      '正好有两行',
    ],
    '2.1.1 versions that nobody knows are not guessed at': [
      declaration(`BagIt-Version: 2.0\n${encoding}`),
      '版本是 2.0',
    ],
    '2.1.1 the encoding is one that exists': [
      declaration('BagIt-Version: 1.0\nTag-File-Character-Encoding: KLINGON\n'),
      '不认识文字编码 KLINGON',
    ],
    '2.1.2 there is a payload folder': [
      { 'data/a.txt': '\0', 'data/b/c.txt': '\0', 'manifest-sha256.txt': '', 'bag-info.txt': '\0' },
      '没有 data 文件夹',
    ],
    '2.1.3 there is a payload manifest': [{ 'manifest-sha256.txt': '\0' }, '没有能核对的清单'],
    '2.1.3 the manifest lists every payload file': [
      { 'manifest-sha256.txt': line('data/a.txt', 'first') },
      'data/b/c.txt 包里有，清单里没有',
    ],
    '2.1.3 every manifest lists every payload file': [
      { 'manifest-md5.txt': line('data/a.txt', 'first', 'md5') },
      'data/b/c.txt 没有列在 manifest-md5.txt 里',
    ],
    '2.1.3 a manifest lists a file once': [
      { 'manifest-sha256.txt': payload + line('data/a.txt', 'first') },
      '第 3 行重复列出了 data/a.txt',
    ],
    '2.1.3 a manifest lists no tag files': [
      { 'manifest-sha256.txt': payload + line('bagit.txt', bagFiles()['bagit.txt'] ?? '') },
      '不应当列出 bagit.txt',
    ],
    '2.1.3 listed files are there': [{ 'data/a.txt': '\0' }, 'data/a.txt 清单里有，包里没有'],
    '2.1.3 sums are those of the files': [{ 'data/a.txt': 'FIRST' }, 'data/a.txt 内容与清单不符'],
    '2.1.3 a line is a sum and a path': [{ 'manifest-sha256.txt': `${payload}nonsense\n` }, '第 3 行读不懂'],
    '2.1.3 paths stay below the base folder': [
      { 'manifest-sha256.txt': payload + line('data/../../etc/passwd', '') },
      '含有 ..，会通到包的外面',
    ],
    '2.2.1 a tag manifest lists every payload manifest': [
      { 'tagmanifest-sha256.txt': line('bag-info.txt', bagFiles()['bag-info.txt'] ?? '') },
      'tagmanifest-sha256.txt 没有列出 manifest-sha256.txt',
    ],
    '2.2.1 a tag manifest lists no tag manifests': [
      { 'tagmanifest-md5.txt': '', 'tagmanifest-sha256.txt': line('tagmanifest-md5.txt', '') },
      '不应当列出 tagmanifest-md5.txt',
    ],
    '2.2.1 a tag manifest lists no payload files': [
      { 'tagmanifest-sha256.txt': line('data/a.txt', 'first') },
      '不应当列出 data/a.txt',
    ],
    '2.2.1 sums of tag files are those of the files': [
      { 'tagmanifest-sha256.txt': line('bag-info.txt', 'altered') },
      'bag-info.txt 内容与清单不符',
    ],
    '2.2.2 bag-info.txt has labels and values': [{ 'bag-info.txt': 'just words\n' }, '这一行不是“名称: 值”'],
    '2.2.2 Payload-Oxum is octets and files': [
      { 'bag-info.txt': 'Payload-Oxum: ten\n' },
      '写成“字节数.文件数”',
    ],
    '2.2.2 Payload-Oxum is not repeated': [
      { 'bag-info.txt': 'Payload-Oxum: 10.2\nPayload-Oxum: 10.2\n' },
      '应当只写一次',
    ],
    '2.2.2 Payload-Oxum is right': [{ 'bag-info.txt': 'Payload-Oxum: 11.2\n' }, '实际是 10 字节、2 个文件'],
    '2.2.3 files to fetch are in every manifest': [
      { 'fetch.txt': 'https://example.org/x 3 data/x.txt\n' },
      'data/x.txt 不在 manifest-sha256.txt 里',
    ],
    '2.2.3 files to fetch are payload files': [
      { 'fetch.txt': 'https://example.org/x - bag-info.txt\n' },
      '列出了 data/ 以外的文件',
    ],
    '2.2.3 a line is an address, a length and a path': [
      { 'fetch.txt': 'data/a.txt\n' },
      '不是“网址 长度 路径”',
    ],
    '2.3 text is in the encoding that bagit.txt says': [
      { 'bag-info.txt': Uint8Array.of(0x41, 0x3a, 0x20, 0xff) },
      'bag-info.txt 文字不是 bagit.txt 所说的编码',
    ],
    '2.4 the name of an algorithm is lower-case letters and digits': [
      { 'manifest-SHA-256.txt': payload },
      '只能用小写字母和数字',
    ],
  }

  test.each(Object.entries(cases))('%s', async (_, [changes, said]) => {
    expect((await faultsOf(changes)).join('\n')).toContain(said)
  })

  test('2.2.4 other tag files are verified where they are listed, and otherwise left alone', async () => {
    expect(await faultsOf({ 'notes/other.txt': 'any' })).toEqual([])
  })
})

describe('bags that others made', () => {
  const manifest = (algorithm: string) =>
    line('data/a.txt', 'first', algorithm) + line('data/b/c.txt', 'other', algorithm)

  test.each(['md5', 'sha1', 'sha512'])('%s alone', async (algorithm) => {
    const only = { 'manifest-sha256.txt': '\0', [`manifest-${algorithm}.txt`]: manifest(algorithm) }
    expect(await judged(only)).toEqual([])
    expect((await faultsOf({ ...only, 'data/a.txt': 'FIRST' })).join()).toContain(`${algorithm} 校验值不同`)
  })

  test('an algorithm that is not there is said, and no other sum is taken for it', async () => {
    const only = { 'manifest-sha256.txt': '\0', 'manifest-blake9.txt': manifest('md5') }
    expect((await judged(only)).join()).toMatch(/没有能核对的清单.*校验算法 blake9/u)
  })

  test.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('lines that end with %s', async (_, end) => {
    const files = Object.entries(bagFiles()).map(([path, text]) => [path, String(text).replaceAll('\n', end)])
    expect(await judged(Object.fromEntries(files))).toEqual([])
  })

  test('UTF-16 and GB 18030', async () => {
    const told = (encoding: string) => `BagIt-Version: 1.0\nTag-File-Character-Encoding: ${encoding}\n`
    const wide = (text: string) => Buffer.from(text, 'utf16le')
    const utf16 = {
      'manifest-sha256.txt': wide(manifest('sha256')),
      'bag-info.txt': wide('Payload-Oxum: 10.2\n'),
    }
    expect(await judged({ 'bagit.txt': told('UTF-16LE'), ...utf16 })).toEqual([])
    const name = Buffer.concat([
      Buffer.from(`${manifest('sha256')}${line('data/', 'x').trim()}`),
      Uint8Array.of(0xd6, 0xd0),
    ])
    const gb = { 'manifest-sha256.txt': name, 'data/中': 'x', 'bag-info.txt': '\0' }
    expect(await judged({ 'bagit.txt': told('GB18030'), ...gb })).toEqual([])
  })

  test('percent-encoded names', async () => {
    const names = { 'data/100%.txt': 'p', 'data/two\nlines': 'n', 'data/%41': 'q', 'bag-info.txt': '\0' }
    const lines = line('data/100%25.txt', 'p') + line('data/two%0alines', 'n') + line('data/%41', 'q')
    expect(await judged({ ...names, 'manifest-sha256.txt': manifest('sha256') + lines })).toEqual([])
  })

  test('before 1.0 only line ends are encoded, and one manifest need not list all', async () => {
    const old = {
      'bagit.txt': 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n',
      'bag-info.txt': '\0',
    }
    const lines = manifest('sha256') + line('data/100%25.txt', 'p')
    const more = { 'manifest-md5.txt': line('data/a.txt', 'first', 'md5') }
    expect(await judged({ ...old, ...more, 'data/100%25.txt': 'p', 'manifest-sha256.txt': lines })).toEqual(
      [],
    )
  })

  test('names in another form of Unicode are found, and said', async () => {
    const lines = manifest('sha256') + line('data/Jos\u00e9', 'j')
    const said = await judged({ 'data/Jose\u0301': 'j', 'manifest-sha256.txt': lines, 'bag-info.txt': '\0' })
    expect(said).toEqual(['note data/Jose\u0301 清单里写成另一种 Unicode 字形：data/Jos\u00e9'])
  })

  test('names that some disks take for one are said', async () => {
    const lines = manifest('sha256') + line('data/A.txt', 'up')
    const said = await judged({ 'data/A.txt': 'up', 'manifest-sha256.txt': lines, 'bag-info.txt': '\0' })
    expect(said.join()).toMatch(/^note data\/[aA]\.txt 与 data\/[aA]\.txt 的名称只差大小写/u)
  })

  test('what is still to be fetched is named, and not fetched', async () => {
    const lines = manifest('sha256') + line('data/film.mp4', 'film')
    const fetch = 'https://127.0.0.1:9/film 4 data/film.mp4\n'
    const said = await judged({ 'manifest-sha256.txt': lines, 'fetch.txt': fetch })
    expect(said).toEqual([
      'fault data/film.mp4 还没有取回，包不完整：请从 https://127.0.0.1:9/film 取得后再核对',
    ])
  })

  test('the asterisk and the ./ that tools for sums write', async () => {
    const lines = manifest('sha256').replace('  data', ' *data').replace('  data', '  ./data')
    expect(await judged({ 'manifest-sha256.txt': lines })).toEqual([])
  })

  test('values of bag-info.txt go on in lines that begin with a blank', async () => {
    expect(await judged({ 'bag-info.txt': 'Description: one\n  two: three\nPayload-Oxum: 10.2\n' })).toEqual(
      [],
    )
  })

  test.each([
    ['../x', '含有 ..'],
    ['/etc/passwd', '是绝对路径'],
    ['~/x', '以 ~ 开头'],
    ['C:/x', '以盘符开头'],
    ['data\\x', '含有反斜杠'],
  ])('the path %s is refused', async (path, said) => {
    const lines = manifest('sha256') + line(path, '')
    expect((await faultsOf({ 'manifest-sha256.txt': lines })).join()).toContain(said)
    expect((await faultsOf({ 'fetch.txt': `https://example.org/ - ${path}\n` })).join()).toContain(said)
  })

  test('a link is not followed', async () => {
    const folder = await folderOf(bagFiles({ 'data/a.txt': '\0' }))
    await symlink('/etc/hostname', join(folder, 'data/a.txt'))
    expect((await judge(folder)).join()).toContain('data/a.txt 是链接或管道')
  })
})

describe('in a ZIP', () => {
  /** Packs names and texts as they are, also such as a careful program would refuse. */
  async function zipOf(
    entries: readonly (readonly [string, string | Uint8Array])[],
    swap?: readonly [string, string],
  ) {
    const zip = new ZipFile()
    for (const [path, text] of entries) zip.addBuffer(Buffer.from(text), path)
    zip.end()
    const pieces: Buffer[] = []
    for await (const piece of zip.outputStream) pieces.push(Buffer.from(piece))
    const bytes = Buffer.concat(pieces).toString('latin1')
    const file = join(await folderOf({}), 'bag.zip')
    await writeFile(file, bytes.replaceAll(swap?.[0] ?? '\0\0never', swap?.[1] ?? ''), 'latin1')
    return file
  }

  const inBase = (files: Files) => Object.entries(files).map(([path, text]) => [`bag/${path}`, text] as const)

  test('a bag is valid', async () => {
    expect(await judge(await zipOf(inBase(bagFiles())))).toEqual([])
  })

  test('one that was packed from within is read, and said to be wrong', async () => {
    expect(await judge(await zipOf(Object.entries(bagFiles())))).toEqual([
      'fault null 压缩包里应当只有一个文件夹，包里的文件都在其中',
    ])
  })

  test.each([
    ['bag/data/xx/y', 'bag/data/../y', '含有 ..'],
    ['bag_data_xx_y', '/etc/passwd_y', '是绝对路径'],
    ['bag_data_xx_y', 'C:/windows__y', '以盘符开头'],
    ['bag_data_xx_y', 'bag\\data\\xx_y', '含有反斜杠'],
  ])('the entry %s as %s is refused', async (harmless, name, said) => {
    const file = await zipOf([...inBase(bagFiles()), [harmless, 'y']], [harmless, name])
    expect((await judge(file)).join()).toContain(`${name} ${said}`)
  })

  test('an entry that is there twice is refused', async () => {
    const file = await zipOf([...inBase(bagFiles()), ['bag/data/a.txt', 'second']])
    expect((await judge(file)).join()).toContain('bag/data/a.txt 出现了两次')
  })

  test('a truncated ZIP is named as one, wherever it ends', async () => {
    const file = await zipOf(inBase(bagFiles()))
    for (const size of [900, 300, 10, 0]) {
      await truncate(file, size)
      expect((await judge(file)).join()).toContain('不是完整的 ZIP')
    }
  })

  test('more than Payload-Oxum says is not unpacked', async () => {
    const bomb = { 'data/a.txt': Buffer.alloc(50_000_000), 'bag-info.txt': 'Payload-Oxum: 10.2\n' }
    const said = (await judge(await zipOf(inBase(bagFiles(bomb))))).join()
    expect(said).toContain('不再解压核对')
    expect(said).not.toContain('校验值不同')
  })

  test('an entry that gives more bytes than it says is cut off', async () => {
    const size = (bytes: number) => Buffer.from(Uint32Array.of(bytes).buffer).toString('latin1')
    const bomb = { 'data/a.txt': Buffer.alloc(5_000_001), 'bag-info.txt': '\0' }
    const file = await zipOf(inBase(bagFiles(bomb)), [size(5_000_001), size(5)])
    expect((await judge(file)).join()).toContain('data/a.txt 读不出来')
  })
})

describe('a bag that is written', () => {
  const facts = {
    ...{ name: 'bag', publisher: '示例市\n财政局', description: '说明', software: 'Mubiao' },
    ...{ commit: null, date: new Date('2025-03-30T23:30:00Z') },
  }

  async function pack(paths: readonly string[]): Promise<string> {
    const folder = await folderOf({})
    const file = join(folder, 'bag.zip')
    const to = createWriteStream(file)
    await writeBag(
      facts,
      paths.map((path) => fromText(path, path)),
      to,
    )
    if (!to.closed) await once(to, 'close')
    return file
  }

  test('is valid, with signs that a manifest encodes', async () => {
    expect(await judge(await pack(['site/index.html', 'content/100%.txt', 'content/底本 1.txt']))).toEqual([])
  })

  test.each(['a:b', 'a\nb', 'ends.', 'dir /x'])(
    'refuses the name %j, which Windows does not take',
    async (name) => {
      await expect(pack([name])).rejects.toThrow('Windows 不允许这个文件名')
    },
  )

  test('a file that cannot be read leaves no archive', async () => {
    const folder = await folderOf({})
    const open = () => fromText('x', 'x').open().destroy(new Error('gone'))
    const to = createWriteStream(join(folder, 'bag.zip'))
    await expect(writeBag(facts, [{ path: 'x', open }], to)).rejects.toThrow('gone')
  })
})

describe('the place of a file', () => {
  const module = join(root, 'src/commands/replace-file.ts')

  // A limit on the size of files is a disk that ends in the middle of one.
  test('keeps the former file where the disk is full, and nothing beside it', async () => {
    const folder = await folderOf({ 'a.zip': 'former' })
    const program = `
      import { Readable } from 'node:stream'
      import { pipeline } from 'node:stream/promises'
      const { replaceFile } = await import(process.argv[1])
      const much = function* () { for (let i = 0; i < 64; i += 1) yield Buffer.alloc(65536) }
      await replaceFile(process.argv[2], (to) => pipeline(Readable.from(much()), to))`
    const args = ['--input-type=module', '-e', program, module, join(folder, 'a.zip')]
    const full = ['-c', 'ulimit -f 1000; exec "$0" "$@"', process.execPath, ...args]
    const { status, stderr } = spawnSync('sh', full, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([1, expect.stringContaining('EFBIG')])
    expect(await readdir(folder)).toEqual(['a.zip'])
    expect(await readFile(join(folder, 'a.zip'), 'utf8')).toBe('former')
    expect(spawnSync(process.execPath, args).status).toBe(0)
    expect((await readFile(join(folder, 'a.zip'))).length).toBe(64 * 65536)
  })
})
