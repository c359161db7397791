import { runScript } from '../run-script.ts'
import { type Importer, receiver } from './importer/importer.ts'

let loading: Promise<Importer> | undefined

/** The importer, loaded when it is first asked for; where that fails, whoever asks next has it tried again. */
export function loadImporter(address: string): Promise<Importer> {
  loading ??= load(address)
  return loading
}

async function load(address: string): Promise<Importer> {
  try {
    await runScript(address)
  } catch (error) {
    loading = undefined
    throw error
  }
  return Reflect.get(window, receiver)
}
