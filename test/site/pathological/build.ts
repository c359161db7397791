import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { runCommand } from '../../command.ts'
import { seventyRows, twoHundred } from './rows.ts'
import { levelMissing, ownColumns, singleRow } from './shapes.ts'
import { everyFact, longCells } from './texts.ts'

/** Projects at the bounds of what a form may be, by the last part of their address. */
const projects = {
  'er-bai-hang': twoHundred,
  'qishi-hang': seventyRows(),
  'chang-wenzi': longCells,
  quanbu: everyFact,
  'dan-hang': singleRow,
  'que-yiji': levelMissing,
  'qita-lie': ownColumns,
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
  const department = join(content, '2025/dangan-zhongxin')
  await mkdir(department, { recursive: true })
  await writeFile(join(content, 'site.yaml'), stringify(site))
  for (const [slug, project] of Object.entries(projects))
    await writeFile(join(department, `${slug}.yaml`), stringify(project, { lineWidth: 0 }))
  const dist = join(folder, 'dist')
  const { status, stderr } = await runCommand(['build', '--content', content, '--out', dist])
  if (status !== 0) throw new Error(`The pathological site does not build:\n${stderr}`)
  return dist
}
