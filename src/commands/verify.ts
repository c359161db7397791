import { stat } from 'node:fs/promises'
import type { Finding } from '../archive/finding.ts'
import { verifyBag } from '../archive/verify.ts'
import { fromCaller, toCaller } from './paths.ts'
import { UsageError } from './usage.ts'

/** Verifies an archive and says what is wrong with it; status 1 where anything is. */
export async function verify(name: string): Promise<number> {
  const path = fromCaller(name)
  await stat(path).catch((cause: unknown) => {
    throw new UsageError(`没有 ${toCaller(path)}`, { cause })
  })
  const findings = await verifyBag(path)
  const faults = findings.filter(({ is }) => is === 'fault')
  for (const finding of findings) process.stdout.write(`${toLine(finding)}\n`)
  const verdict = faults.length === 0 ? '完好：结构和每个文件的校验值都对' : `有 ${faults.length} 个问题`
  process.stdout.write(`${toCaller(path)} ${verdict}。\n`)
  return faults.length === 0 ? 0 : 1
}

// A name in a bag may hold what would move a terminal's cursor.
function toLine({ is, file, reason }: Finding): string {
  const place = file === null ? '' : `${file} `
  return `${is === 'fault' ? '错误' : '提示'} ${place}${reason}`.replace(/\p{Cc}/gu, '�')
}
