import { createInterface, type Interface } from 'node:readline'
import { UsageError } from './usage.ts'

/** One thing that a command must know. */
export interface Question {
  /** The option that answers it. */
  readonly option: string
  readonly words: string
  /** What is taken where nothing else is answered. */
  readonly proposal?: string | undefined
  /** Why an answer cannot be taken, if it cannot. */
  refuse(answer: string): string | undefined
}

/** Gets an answer to each question that it is asked. */
export type Ask = (question: Question, given: string | undefined) => Promise<string>

/** Answers from options alone, for a command that runs without a person. */
export const askOptions: Ask = async (question, given) => {
  const answer = given ?? question.proposal
  if (answer === undefined) throw new UsageError(`请用 --${question.option} 写明${question.words}`)
  return accept(question, answer.trim())
}

/** A terminal, or what stands for one. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Answers from a person at a terminal where options do not give them; asks again for what cannot be taken. */
export async function withPerson<T>(terminal: Terminal, use: (ask: Ask) => Promise<T>): Promise<T> {
  const reader = createInterface(terminal)
  const put = talkThrough(reader)
  const ask: Ask = async (question, given) => {
    if (given !== undefined) return accept(question, given.trim())
    for (;;) {
      const answer = await put(question)
      const refusal = question.refuse(answer)
      if (refusal === undefined) return answer
      terminal.output.write(`${refusal}\n`)
    }
  }
  return use(ask).finally(() => reader.close())
}

function talkThrough(reader: Interface): (question: Question) => Promise<string> {
  // Lines that are pasted at once wait here for their questions.
  const lines = reader[Symbol.asyncIterator]()
  let isOpen = true
  reader.once('close', () => {
    isOpen = false
  })
  return async ({ words, proposal }) => {
    reader.setPrompt(`${words}${proposal === undefined ? '' : `（直接回车就用 ${proposal}）`}：`)
    if (isOpen) reader.prompt()
    const { done, value } = await lines.next()
    if (done === true) throw new UsageError('没有答完，什么也没有写')
    return value.trim() || (proposal ?? '')
  }
}

function accept({ option, refuse }: Question, answer: string): string {
  const refusal = refuse(answer)
  if (refusal !== undefined) throw new UsageError(`--${option}：${refusal}`)
  return answer
}
