import type { SiteFacts } from '../../model/facts.ts'
import { dataAddress, dataFileAddress, projectAddress } from '../address.ts'
import type { Brief } from '../brief.ts'
import { measureFiles } from './files.ts'
import { readLicense } from './license.ts'
import type { Locate } from './project-columns.ts'
import { locateFromData, type Published } from './published.ts'

const iri = { '@type': '@id' } as const

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  'dcat:startDate': { '@type': 'xsd:gYear' },
  'dcat:endDate': { '@type': 'xsd:gYear' },
  'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger' },
  'dcat:landingPage': iri,
  'dcat:downloadURL': iri,
  'dcat:accessURL': iri,
  'dcat:mediaType': iri,
}

/** The bulk data and every project as a DCAT catalogue (JSON-LD); its addresses are those of its own place. */
export async function toDcat(published: Published): Promise<string> {
  const { facts, projects } = published
  const locate = locateFromData(facts)
  const catalog = {
    '@context': context,
    '@id': locate(dataFileAddress('catalog.jsonld')),
    '@type': 'dcat:Catalog',
    'dct:title': zh(facts.title),
    'dct:publisher': agent(facts.publisher),
    'dcat:landingPage': locate(dataAddress),
    ...license(facts),
    'dcat:dataset': [
      await bulk(published, locate),
      ...projects.map((project) => dataset(project, facts, locate)),
    ],
  }
  return `${JSON.stringify(catalog, null, 1)}\n`
}

async function bulk(published: Published, locate: Locate) {
  const { facts, years } = published
  const all = years.map(({ year }) => year)
  return {
    '@id': `${locate(dataAddress)}#files`,
    '@type': 'dcat:Dataset',
    'dct:title': zh(facts.title),
    'dct:publisher': agent(facts.publisher),
    ...(all.length > 0 && { 'dct:temporal': period(Math.min(...all), Math.max(...all)) }),
    'dcat:landingPage': locate(dataAddress),
    ...license(facts),
    'dcat:distribution': (await measureFiles(published)).map(({ name, title, mediatype, bytes, sha256 }) => ({
      ...distribution(locate(dataFileAddress(name)), mediatype),
      'dct:title': zh(title),
      'dcat:byteSize': String(bytes),
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
        'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': sha256 },
      },
    })),
  }
}

function dataset({ id, name, year, department }: Brief, facts: SiteFacts, locate: Locate) {
  return {
    '@id': `${locate(projectAddress(id))}#data`,
    '@type': 'dcat:Dataset',
    'dct:identifier': id,
    'dct:title': zh(name),
    'dct:creator': agent(department.name),
    'dct:publisher': agent(facts.publisher),
    'dct:temporal': period(year, year),
    'dcat:landingPage': locate(projectAddress(id)),
    ...license(facts),
    'dcat:distribution': [
      distribution(locate(projectAddress(id, 'csv')), 'text/csv'),
      distribution(locate(projectAddress(id, 'json')), 'application/json'),
    ],
  }
}

function distribution(address: string, mediatype: string) {
  return {
    '@type': 'dcat:Distribution',
    'dcat:accessURL': address,
    'dcat:downloadURL': address,
    'dcat:mediaType': `https://www.iana.org/assignments/media-types/${mediatype}`,
  }
}

function zh(text: string) {
  return { '@value': text, '@language': 'zh-CN' }
}

function agent(name: string) {
  return { '@type': 'foaf:Agent', 'foaf:name': zh(name) }
}

function period(from: number, to: number) {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': String(from), 'dcat:endDate': String(to) }
}

function license({ license: text }: SiteFacts) {
  if (text === null) return {}
  const read = readLicense(text)
  const id = 'address' in read ? { '@id': read.address } : {}
  return { 'dct:license': { ...id, '@type': 'dct:LicenseDocument', 'rdfs:label': zh(text) } }
}
