// Loaded into every Node process of a measured command: leaves what it has used when it ends.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const usage = { memory: maxRSS * 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }
  appendFileSync(process.env.BENCH_USAGE ?? '', `${JSON.stringify(usage)}\n`)
})
