import { receiver } from '../../publish/search/script.ts'

const received = new Map<string, string>()

/** Takes what the scripts of search data hand over. */
export function receive(): void {
  Reflect.set(window, receiver, (name: string, json: string) => received.set(name, json))
}

/** Loads the search data of a name; a script does what fetch may not do from disk. */
export async function load(folder: string, name: string): Promise<unknown> {
  await run(`${folder}${name}.js`)
  const json = received.get(name)
  received.delete(name)
  if (json === undefined) throw new Error(`${name}.js is not whole`)
  return JSON.parse(json)
}

function run(address: string): Promise<void> {
  const script = document.createElement('script')
  script.src = address
  return new Promise<void>((resolve, reject) => {
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${address} cannot be read`))
    document.head.append(script)
  }).finally(() => script.remove())
}
