import { isReserved, isSlug } from '../model/slug.ts'

/** What a path in content/ says its file is. */
export type Kind =
  | { readonly is: 'project'; readonly id: string; readonly format: 'yaml' | 'md' }
  | { readonly is: 'site' }
  | { readonly is: 'source' }
  | { readonly is: 'ignored' }
  | { readonly is: 'wrong'; readonly rule: string; readonly reason: string; readonly note: string }

const layoutNote =
  '项目文件放在 content/年度/部门/项目.yaml（或 .md），例如 content/2025/shiwei-bangongshi/wuge-yi.yaml。'

/** What a link, a pipe or a folder that is named like a file is: nothing that can be published. */
export const notPlain: Kind = {
  is: 'wrong',
  rule: 'file-unpublished',
  reason: '这不是普通的文件（是链接、文件夹或管道），不会公布',
  note: '请放文件本身：链接请换成它指向的文件，文件夹的名称里不要有 .yaml、.md、.txt。',
}

/** What a file is that could not be read. */
export const unreadable = {
  is: 'wrong',
  rule: 'file-unreadable',
  reason: '读不出这个文件：它刚被移走，或者没有读取的权限',
  note: '请确认文件还在，并且可以打开，再检查一次。',
} as const satisfies Kind

/** Tells what a file is from its path below content/, with `/` between the parts. */
export function kindOf(path: string): Kind {
  if (path === 'site.yaml') return { is: 'site' }
  if (isMisnamedSite(path)) return misnamedSite
  if (/(?:^|\/)README\.md$/u.test(path)) return { is: 'ignored' }
  const parts = path.split('/')
  const [name = ''] = parts.slice(-1)
  const [, stem = '', ending = ''] = /^(.*)\.([^.]+)$/u.exec(name) ?? [name, name, '']
  const isInPlace = parts.length === 3
  if (ending === 'txt') return isInPlace ? { is: 'source' } : misplacedSource
  if (!['yaml', 'yml', 'md'].includes(ending.toLowerCase())) return unpublished
  return isInPlace ? projectKind([...parts.slice(0, 2), stem], name, ending) : misplaced
}

function projectKind(slugs: readonly string[], name: string, ending: string): Kind {
  if (ending !== 'yaml' && ending !== 'md') return wrongEnding(name, ending)
  return invalidSlug(slugs) ?? { is: 'project', id: slugs.join('/'), format: ending }
}

const unpublished: Kind = {
  is: 'wrong',
  rule: 'file-unpublished',
  reason: '这个文件不会公布：content 里只放 .yaml、.md 和 .txt 底本',
  note: '请把它移出 content；Word、Excel 等文件请先转成内容文件。',
}

const misplaced: Kind = {
  is: 'wrong',
  rule: 'file-misplaced',
  reason: '项目文件没有放在“年度/部门”文件夹里',
  note: layoutNote,
}

/** Whether a path can only be meant as that of site.yaml. */
export function isMisnamedSite(path: string): boolean {
  return path !== 'site.yaml' && /^site\.ya?ml$/iu.test(path)
}

const misnamedSite: Kind = {
  is: 'wrong',
  rule: 'file-misplaced',
  reason: '站点信息的文件名应当正好是 site.yaml',
  note: '请改名为 site.yaml。',
}

const misplacedSource: Kind = {
  is: 'wrong',
  rule: 'file-unpublished',
  reason: '这个底本不会公布：它没有和项目文件放在同一个文件夹里',
  note: '底本（.txt）放在 content/年度/部门/ 里，与用到它的项目文件放在一起。',
}

function wrongEnding(name: string, ending: string): Kind {
  const right = ending.toLowerCase() === 'md' ? 'md' : 'yaml'
  const note = `请改名为 ${name.slice(0, -ending.length)}${right}。`
  return { is: 'wrong', rule: 'file-misplaced', reason: `文件名应当以 .${right} 结尾`, note }
}

function invalidSlug([year = '', ...slugs]: readonly string[]): Kind | undefined {
  if (!/^(?:19|20)\d{2}$/u.test(year)) {
    return invalid(`年度文件夹“${year}”不是四位数的年份`, layoutNote)
  }
  const bad = slugs.find((slug) => !isSlug(slug))
  if (bad !== undefined)
    return invalid(`“${bad}”不能作网址`, '文件夹和文件名只用小写字母、数字和连字符，例如用拼音 wuge-yi。')
  const taken = slugs.find(isReserved)
  return taken === undefined
    ? undefined
    : invalid(`“${taken}”是保留的名称`, '请换一个名称：它已用于目录页，或者 Windows 不允许。')
}

function invalid(reason: string, note: string): Kind {
  return { is: 'wrong', rule: 'id-invalid', reason, note }
}
