import { VFile } from 'vfile'
import { kindOf } from '../../../check/address.ts'
import type { Message } from '../../../check/checked.ts'
import { addPlaced, addUrls } from '../../../check/message.ts'
import { readTask, toMessage } from '../../../check/reading.ts'
import { inOrder, sumUp } from '../../../report/messages.ts'
import { type Place, placeContent } from '../../../write/place.ts'
import type { Edited, Judged, Told } from './importer.ts'
import { toPreview } from './preview.ts'
import { dataOf } from './read.ts'

/** Checks a draft as the file that it would be. */
export function judge({ text, format, place: before, departments }: Edited): Judged {
  const data = dataOf(text, format)
  const place = data === undefined ? before : placeAgain(data, before, departments)
  const path = `${place.year}/${place.department}/${place.project}.${format}`
  const task = { cwd: '', path, id: path.slice(0, -format.length - 1), clash: null, across: [], loosened: [] }
  const { messages, digest } = readTask(task, new TextEncoder().encode(text))
  const file = { cwd: '', path, digest, messages: [...messagesOfPath(path, place), ...messages] }
  addUrls([file], undefined)
  return {
    name: data && String(data.项目名称 ?? ''),
    place,
    messages: inOrder(file).map(toTold),
    summary: sumUp([file]),
    tables: data === undefined ? [] : toPreview(data),
  }
}

// What the form of the page asks for, in the words of its messages.
const asked = ['项目名称', '预算部门', '预算年度']

function toTold(message: Message): Told {
  const fact = asked.find((key) => message.reason.includes(`“${key}”`))
  return message.ruleId === 'key-missing' && fact !== undefined ? { ...message, fact } : message
}

function placeAgain(data: object, { department, project }: Place, departments: Edited['departments']): Place {
  const given = departments === undefined ? { department } : { departments }
  return placeContent({ ...data }, { ...given, project })
}

// What the text must say first is a message of its own already.
function messagesOfPath(path: string, { year, department }: Place): Message[] {
  const kind = kindOf(path)
  if (kind.is !== 'wrong' || year === '' || department === '') return []
  const file = new VFile({ path, value: '' })
  addPlaced(file, [{ ...kind, range: { start: 0, end: 0 } }])
  return file.messages.map(toMessage)
}
