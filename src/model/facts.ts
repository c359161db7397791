import * as z from 'zod'
import { clean } from './clean.ts'
import { checkShape, type Shaped } from './shape.ts'

const text = z.string()
const address = text.regex(/^https?:\/\/[^\s/]+(?:\/[^\s]*)?$/u, '应当是 http:// 或 https:// 开头的网址')

/** Shape of content/site.yaml, after `clean`. */
export const siteSchema = z.strictObject({
  站点名称: text.describe('网站的名称'),
  发布单位: text.describe('由谁发布'),
  站点网址: address.describe('网站的网址；订阅、站点地图等才需要').optional(),
  联系方式: text.describe('读者怎样联系').optional(),
  许可: text.describe('数据可以怎样使用').optional(),
  仓库网址: address.describe('存放内容文件的内容库').optional(),
  校核结果公开: z
    .enum(['是', '否'], '应当是“是”或“否”')
    .describe('是否向读者显示校核结果；不写就是“是”')
    .optional(),
})

/** The site's own facts, from content/site.yaml. */
export interface SiteFacts {
  readonly title: string
  readonly publisher: string
  readonly url: string | null
  readonly contact: string | null
  readonly license: string | null
  readonly repository: string | null
  /** Whether readers see what the check found. */
  readonly showsQuality: boolean
}

/** Reads the data of content/site.yaml. */
export function readSiteFacts(data: unknown): Shaped<SiteFacts> {
  const shaped = checkShape(siteSchema, clean(data))
  if ('findings' in shaped) return shaped
  const { value } = shaped
  return {
    value: {
      title: value.站点名称,
      publisher: value.发布单位,
      url: value.站点网址 ?? null,
      contact: value.联系方式 ?? null,
      license: value.许可 ?? null,
      repository: value.仓库网址 ?? null,
      showsQuality: value.校核结果公开 !== '否',
    },
  }
}
