import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { readTexts } from '../open/texts.ts'
import type { Address } from '../publish/address.ts'
import { toBatches } from '../threads.ts'
import type { Keeper } from './keeper.ts'

/** Where texts of earlier versions are read, and where they are put. */
export interface TextsOptions {
  readonly content: string
  readonly folder: string
  readonly keeper: Keeper
}

// Of so many texts git tells at once.
const size = 200

/** Draws the texts of earlier versions: names that git gives to them, by their addresses. */
export async function drawTexts(
  { content, folder, keeper }: TextsOptions,
  texts: ReadonlyMap<Address, string>,
): Promise<void> {
  const left = [...texts].filter(([address, blob]) => !keeper.reuse([address], blob))
  for (const batch of toBatches(left, size)) {
    const read = await readTexts(
      content,
      batch.map(([, blob]) => blob),
    )
    for (const [address, blob] of batch) write(join(folder, address), read.get(blob))
  }
}

function write(path: string, bytes: Uint8Array | undefined): void {
  if (bytes === undefined) throw new Error(`${path}: git has no such text`)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytes)
}
