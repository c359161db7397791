// Loaded into every thread of a build: notes how many seconds of processor time each file took to be read or drawn, one JSON a line.
import { subscribe } from 'node:diagnostics_channel'
import { appendFileSync } from 'node:fs'

type Context = Readonly<Partial<Record<'path' | 'address', string>>>

const ledger = process.env.BENCH_LEDGER ?? ''
const starts = new WeakMap<object, number>()

function spent(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1e6
}

function listen(name: string, end: string): void {
  subscribe(`tracing:${name}:start`, (context) => starts.set(context as object, spent()))
  subscribe(`tracing:${name}:${end}`, (context) => {
    const taken = spent() - (starts.get(context as object) ?? Number.NaN)
    const { address = '' } = context as Context
    appendFileSync(ledger, `${JSON.stringify([address, taken])}\n`)
  })
}

listen('mubiao:read', 'end')
listen('mubiao:draw', 'asyncEnd')
