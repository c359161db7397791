import { VFile } from 'vfile'
import { readSiteFacts, type SiteFacts } from '../model/facts.ts'
import { parseYaml } from '../parse/yaml.ts'
import { withoutEchoes } from './echoes.ts'
import { orEmpty } from './empty.ts'
import { refuseLengths } from './lengths.ts'
import { addFindings, addPlaced } from './message.ts'

/** Facts of the site from the text of content/site.yaml; what keeps them from being read goes to its messages. */
export function checkSite(file: VFile, text: string): SiteFacts | undefined {
  const refused = refuseLengths(text)
  addPlaced(file, refused)
  if (text === '' || refused.length > 0) return undefined
  const document = orEmpty(parseYaml(text))
  addPlaced(file, document.findings)
  if (document.data === undefined) return undefined
  const shaped = readSiteFacts(document.data)
  if ('value' in shaped) return shaped.value
  addFindings(file, document, withoutEchoes(text, document, shaped.findings))
  return undefined
}

/** The file that a content folder without site.yaml lacks, with a message that says so. */
export function missingSite(): VFile {
  const file = new VFile({ path: 'site.yaml', value: '' })
  const reason = '没有 site.yaml'
  const note = '请在 content 文件夹里写一个 site.yaml，至少两行：站点名称: … 和 发布单位: …。'
  addPlaced(file, [{ rule: 'site-missing', range: { start: 0, end: 0 }, reason, note }])
  return file
}
