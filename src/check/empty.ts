import type { Document, PlacedFinding } from '../parse/document.ts'

/** The document, with a finding where its file holds comments or marks alone and so nothing to read. */
export function orEmpty(document: Document): Document {
  const { data, findings } = document
  const isEmpty = (data === undefined && findings.length === 0) || data === '' || data === null
  return isEmpty ? { ...document, data: undefined, findings: [...findings, empty] } : document
}

const empty: PlacedFinding = {
  rule: 'file-empty',
  range: { start: 0, end: 0 },
  reason: '文件里没有内容，只有注释或记号',
  note: '请照样例写上各项内容，每项写成“名称: 内容”；用不着的文件请删去。',
}
