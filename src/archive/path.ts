/** Writes a path for a manifest: the characters that would break its lines are percent-encoded (RFC 8493 §2.1.3). */
export function encodePath(path: string): string {
  return path.replace(/[%\r\n]/gu, (sign) => (sign === '%' ? '%25' : sign === '\r' ? '%0D' : '%0A'))
}

/** Reads a path from a manifest; `%25` is a sign of its own from version 1.0 on. */
export function decodePath(text: string, version: string): string {
  const encoded = version === '0.97' ? /%0[ad]/giu : /%(?:0[ad]|25)/giu
  return text.replace(encoded, (code) => decodeURIComponent(code))
}

const dangers: readonly (readonly [RegExp, string])[] = [
  [/\\/u, '含有反斜杠'],
  [/^[A-Za-z]:/u, '以盘符开头'],
  [/^\//u, '是绝对路径'],
  [/^~/u, '以 ~ 开头'],
  [/(?:^|\/)\.\.(?:\/|$)/u, '含有 ..，会通到包的外面'],
  [/\0/u, '含有空字符'],
]

/** Why a path may lead out of the bag; undefined where it cannot. */
export function dangerOf(path: string): string | undefined {
  return dangers.find(([pattern]) => pattern.test(path))?.[1]
}

/** Whether Windows takes a path as the name of a file. */
export function isPortable(path: string): boolean {
  return path.split('/').every((part) => /^[^<>:"|?*\\\p{Cc}]*[^<>:"|?*\\\p{Cc}. ]$/u.test(part))
}

/** One key for all names that some disk takes for the same. */
export function foldName(path: string): string {
  return path.normalize('NFC').toLowerCase()
}
