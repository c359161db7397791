/** Name of an indicator without what stands in brackets at its end: 合格率（%） is 合格率. */
export function bareName(name: string): string {
  return name.replace(/[（(][^（()）]*[）)]$/u, '').trimEnd()
}
