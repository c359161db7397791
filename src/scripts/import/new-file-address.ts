/** A page of a repository on which a new file is begun, and how much of the file stands there already. */
export interface NewFilePage {
  readonly href: string
  readonly carries: 'text' | 'path' | 'nothing'
}

// Servers and proxies on the way refuse longer addresses.
const maxLength = 6000

/**
 * Where a repository (仓库网址) takes a new file of a path and text. Of GitHub that is the branch that it shows first, of
 * GitLab `main`; of other hosts nothing is known, so the address is that of the repository itself.
 */
export function newFileAddress(repository: string, path: string, text: string): NewFilePage {
  if (!URL.canParse(repository)) return { href: repository, carries: 'nothing' }
  const url = new URL(repository)
  const base = `${url.origin}${url.pathname.replace(/\/+$/u, '').replace(/\.git$/u, '')}`
  if (isHost(url, 'github')) return begin(`${base}/new/HEAD`, { filename: path }, text)
  if (isHost(url, 'gitlab'))
    return { href: withQuery(`${base}/-/new/main`, { file_name: path }), carries: 'path' }
  return { href: repository, carries: 'nothing' }
}

// Many offices run one of the two under a name of their own, such as gitlab.example.gov.cn.
function isHost({ hostname }: URL, name: string): boolean {
  return hostname === `${name}.com` || hostname.startsWith(`${name}.`)
}

function begin(page: string, query: Readonly<Record<string, string>>, text: string): NewFilePage {
  const whole = withQuery(page, { ...query, value: text })
  return whole.length > maxLength
    ? { href: withQuery(page, query), carries: 'path' }
    : { href: whole, carries: 'text' }
}

function withQuery(page: string, query: Readonly<Record<string, string>>): string {
  const fields = Object.entries(query).map(
    ([name, value]) => `${name}=${encodeURIComponent(value.toWellFormed())}`,
  )
  return `${page}?${fields.join('&')}`
}
