import type { SiteFacts } from '../../model/facts.ts'
import type { Project } from '../../model/project.ts'
import { type Address, dataAddress, dataFileAddress, lastingLink, projectAddress } from '../address.ts'
import { measureFiles } from './files.ts'
import { readLicense } from './license.ts'
import type { Published } from './published.ts'

/** Linked data that stands in a page. */
export type JsonLd = Readonly<Record<string, unknown>>

/** Linked data as the content of a script element, which nothing in it can end. */
export function toScriptText(data: JsonLd): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c')
}

const context = { '@context': 'https://schema.org' }

/** A project as a schema.org Dataset, for its page. */
export function toDataset(project: Project, facts: SiteFacts, description: string): JsonLd {
  const page = projectAddress(project.id)
  const link = (to: Address) => lastingLink(facts.url, page, to)
  return {
    ...context,
    '@type': 'Dataset',
    name: project.name,
    description,
    identifier: project.id,
    url: link(page),
    temporalCoverage: String(project.year),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    creator: organization(project.department.name),
    publisher: organization(facts.publisher),
    ...license(facts),
    includedInDataCatalog: { '@type': 'DataCatalog', name: facts.title, url: link(dataAddress) },
    distribution: [
      download(link(projectAddress(project.id, 'csv')), 'text/csv'),
      download(link(projectAddress(project.id, 'json')), 'application/json'),
    ],
  }
}

/** The bulk data of a site as a schema.org DataCatalog, for its page. */
export async function toDataCatalog(published: Published, description: string): Promise<JsonLd> {
  const { facts, years } = published
  const link = (to: Address) => lastingLink(facts.url, dataAddress, to)
  const about = { name: facts.title, description, url: link(dataAddress), inLanguage: 'zh-CN' }
  return {
    ...context,
    '@type': 'DataCatalog',
    ...about,
    publisher: organization(facts.publisher),
    ...license(facts),
    dataset: {
      '@type': 'Dataset',
      ...about,
      ...coverage(years.map(({ year }) => year)),
      creator: organization(facts.publisher),
      ...license(facts),
      isAccessibleForFree: true,
      distribution: (await measureFiles(published)).map(({ name, title, mediatype, bytes }) => ({
        ...download(link(dataFileAddress(name)), mediatype),
        name: title,
        contentSize: `${bytes} B`,
      })),
    },
  }
}

function organization(name: string) {
  return { '@type': 'Organization', name }
}

function download(contentUrl: string, encodingFormat: string) {
  return { '@type': 'DataDownload', encodingFormat, contentUrl }
}

function coverage(years: readonly number[]) {
  return years.length === 0 ? {} : { temporalCoverage: `${Math.min(...years)}/${Math.max(...years)}` }
}

// schema.org wants an address or a work, never bare words.
function license({ license: text }: SiteFacts) {
  if (text === null) return {}
  const read = readLicense(text)
  return { license: 'address' in read ? read.address : { '@type': 'CreativeWork', name: text } }
}
