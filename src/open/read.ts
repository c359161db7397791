import { join } from 'node:path'
import { type Reading, readTask, type Task } from '../check/reading.ts'
import { readBytes } from '../files.ts'
import { few, inThread } from '../threads.ts'

// Small enough to keep all threads at work to the end, large enough that the way there costs little.
const batch = 50

/** Readings of files, in the order of the tasks; made in other threads where there are many. */
export async function readFiles(tasks: readonly Task[]): Promise<Reading[]> {
  if (tasks.length < few) return tasks.map(readFile)
  const batches = Array.from({ length: Math.ceil(tasks.length / batch) }, (_, index) =>
    tasks.slice(index * batch, (index + 1) * batch),
  )
  return (await Promise.all(batches.map(readAside))).flat()
}

async function readAside(tasks: readonly Task[]): Promise<Reading[]> {
  return JSON.parse(
    await inThread({ module: import.meta.url, name: 'readText', text: JSON.stringify(tasks) }),
  )
}

/** The same in this thread: tasks as JSON, readings as JSON. */
export function readText(tasks: string): string {
  return JSON.stringify(JSON.parse(tasks).map(readFile))
}

function readFile(task: Task): Reading {
  return readTask(task, readBytes(join(task.cwd, task.path)))
}
