import { UsageError } from './usage.ts'

// What a finance clerk can do something about, by the system's own codes.
const faults: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘满了。请腾出空间，再运行一次。',
  EDQUOT: '分给您的磁盘空间用完了。请腾出空间，再运行一次。',
  EFBIG: '文件超过了系统允许的大小。',
  EROFS: '磁盘是只读的，不能写入。',
  EACCES: '没有读写的权限',
  EPERM: '没有读写的权限，或者文件正被别的程序使用',
}

/** What went wrong, in a sentence for whoever ran the command; with DEBUG set, where in the program. */
export function explain(error: unknown): string {
  if (error instanceof UsageError) return `用法不对：${error.message}`
  const reason = error instanceof Error ? error.message : String(error)
  if (process.env.DEBUG && error instanceof Error) return String(error.stack)
  return `程序没能完成：${faultOf(error) ?? reason}`
}

// The bundler has the system's number of a fault in its text only; 28 is that of a full disk.
function codeOf(error: Error): string {
  if (error.message.includes('(os error 28)')) return 'ENOSPC'
  return 'code' in error ? String(error.code) : ''
}

// Astro and Vite may put an error of the system into one of their own.
function faultOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  const code = codeOf(error)
  const path = 'path' in error ? `：${error.path}` : ''
  const fault = Object.hasOwn(faults, code) ? faults[code] : undefined
  if (fault === undefined) return faultOf(error.cause)
  return fault.endsWith('。') ? fault : `${fault}${path}`
}
