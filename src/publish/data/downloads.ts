import { formsOf } from '../../model/forms/index.ts'
import { toDataPackage } from './data-package.ts'
import { toDcat } from './dcat.ts'
import { measureFiles } from './files.ts'
import type { Published } from './published.ts'
import { formSchemaName, toFormSchema } from './table-schema.ts'

/** A file of data/ as its page tells of it. */
export interface Download {
  /** Below data/. */
  readonly name: string
  readonly title: string
  readonly description: string
  readonly format: string
  readonly bytes: number
}

/** Every file of data/ that is there to be downloaded: the bulk data, then what describes it. */
export async function toDownloads(published: Published): Promise<Download[]> {
  const measured = await measureFiles(published)
  const files = measured.map((file) => ({ ...file, format: formatOf(file.name) }))
  const data = files.filter(({ name }) => !name.startsWith('schema/'))
  const schemas = files.filter(({ name }) => name.startsWith('schema/'))
  return [...data, ...(await descriptions(published)), ...schemas, ...formSchemas(published)]
}

async function descriptions(published: Published): Promise<Download[]> {
  return [
    {
      name: 'datapackage.json',
      title: '数据包说明',
      description: '供程序读取的说明：各文件的格式、校验值，各列的类型和含义（Frictionless Data Package）。',
      format: 'JSON',
      bytes: Buffer.byteLength(await toDataPackage(published)),
    },
    {
      name: 'catalog.jsonld',
      title: '数据目录',
      description: '供数据平台收录的目录：全部项目和文件的名称、年度、地址（DCAT）。',
      format: 'JSON-LD',
      bytes: Buffer.byteLength(await toDcat(published)),
    },
  ]
}

function formSchemas({ projects }: Published): Download[] {
  return formsOf(projects).map((form) => ({
    name: formSchemaName(form.id),
    title: '项目表格的结构',
    description: `${form.label}的项目的 CSV 文件有哪些列（Frictionless Table Schema）。`,
    format: 'JSON',
    bytes: Buffer.byteLength(toFormSchema(form)),
  }))
}

function formatOf(name: string): string {
  return name.endsWith('.csv') ? 'CSV' : 'JSON'
}
