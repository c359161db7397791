import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import { runCommand } from '../../command.ts'
import { editionOf } from './editions.ts'
import { seventyRows, twoHundred } from './rows.ts'
import { costsFirst, levelMissing, ownColumns, singleRow } from './shapes.ts'
import { everyFact, longCells } from './texts.ts'

/** Projects at the bounds of what a form may be, by year and last part of their address. */
const projects = {
  '2025/er-bai-hang': twoHundred,
  '2025/qishi-hang': seventyRows(),
  '2025/chang-wenzi': longCells,
  '2025/quanbu': everyFact,
  '2025/dan-hang': singleRow,
  '2025/que-yiji': levelMissing,
  '2025/qita-lie': ownColumns,
  '2025/chengben-xian': costsFirst,
  '2024/duo-nian': editionOf(2024),
  '2025/duo-nian': editionOf(2025),
}

const site = {
  站点名称: '极端内容的站点',
  发布单位: '示例市档案和信息中心',
  站点网址: 'https://mubiao.example.cn/open',
  联系方式: 'open@mubiao.example.cn',
  许可: '可以自由使用，请注明来源',
  仓库网址: 'https://example.cn/mubiao/content',
}

/** Writes content of forms at their bounds into a folder, builds it, and gives the folder of the built site. */
export async function buildPathological(folder: string): Promise<string> {
  const content = join(folder, 'content')
  for (const [name, project] of Object.entries(projects)) {
    const path = join(content, `${name.replace('/', '/dangan-zhongxin/')}.yaml`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, stringify(project, { lineWidth: 0 }))
  }
  await writeFile(join(content, 'site.yaml'), stringify(site))
  const dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  if (status !== 0) throw new Error(`The pathological site does not build:\n${stderr}`)
  return dist
}
