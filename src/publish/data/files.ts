import { createHash } from 'node:crypto'
import { remember } from '../../model/remember.ts'
import { dataFileAddress, publicAddress } from '../address.ts'
import { toProjectsCsv } from './project-columns.ts'
import { projectJsonSchema } from './project-schema.ts'
import { type Extent, locateFromData, type Published } from './published.ts'
import { toSiteJson } from './site-json.ts'

/** Names, below data/, of the files of bulk data that a data package tells of. */
export type DataFileName = 'projects.csv' | 'indicators.csv' | 'site.json' | 'schema/project.schema.json'

/** A file of bulk data: what it is, and its text in pieces, made as they are asked for. */
export interface DataFile {
  readonly name: DataFileName
  readonly title: string
  readonly description: string
  readonly mediatype: string
  readonly toPieces: () => Iterable<string> | AsyncIterable<string>
}

const dataFiles = remember((published: Published): DataFile[] => {
  const { facts, projects, toIndicators } = published
  return [
    {
      name: 'projects.csv',
      title: '项目',
      description: '一行一个项目：名称、部门、年度、金额、来源、指标数，以及网页和数据的地址。',
      mediatype: 'text/csv',
      toPieces: () => [toProjectsCsv(projects, locateFromData(facts))],
    },
    {
      name: 'indicators.csv',
      title: '指标',
      description: '一行一个指标，包括所有项目的长期和年度指标，同一个项目的排在一起，照原表的顺序。',
      mediatype: 'text/csv',
      toPieces: toIndicators,
    },
    {
      name: 'site.json',
      title: '站点目录',
      description: '站点的信息，各年度、部门和项目的名称、数量和地址，不含指标。',
      mediatype: 'application/json',
      toPieces: () => [toSiteJson(published)],
    },
    {
      name: 'schema/project.schema.json',
      title: '项目数据的结构',
      description: '每个项目的 JSON 文件的结构（JSON Schema 2020-12），逐项说明各个键的意思。',
      mediatype: 'application/schema+json',
      toPieces: () => [toProjectSchema(published)],
    },
  ]
})

/** A file of bulk data by its name. */
export function dataFile(published: Published, name: DataFileName): DataFile {
  const file = dataFiles(published).find((each) => each.name === name)
  if (file === undefined) throw new TypeError(`no file ${name}`)
  return file
}

function toProjectSchema({ facts }: Published): string {
  const id = publicAddress(facts.url, dataFileAddress('schema/project.schema.json'))
  return `${JSON.stringify(projectJsonSchema(id), null, 2)}\n`
}

/** The files of bulk data with their extents. */
export function measureFiles(published: Published): Promise<(DataFile & Extent)[]> {
  return Promise.all(
    dataFiles(published).map(async (file) => ({ ...file, ...(await measureOnce(file, published)) })),
  )
}

const extents = new WeakMap<DataFile, Promise<Extent>>()

async function measureOnce(file: DataFile, { indicatorsExtent }: Published): Promise<Extent> {
  const written = file.name === 'indicators.csv' ? await indicatorsExtent : undefined
  if (written !== undefined) return written
  const known = extents.get(file) ?? measure(file)
  extents.set(file, known)
  return known
}

async function measure({ toPieces }: DataFile): Promise<Extent> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const piece of toPieces()) {
    hash.update(piece)
    bytes += Buffer.byteLength(piece)
  }
  return { bytes, sha256: hash.digest('hex') }
}
