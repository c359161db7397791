import type { SiteFacts } from '../../model/facts.ts'
import { formsOf } from '../../model/forms/index.ts'
import { dataAddress, publicAddress } from '../address.ts'
import { type DataFile, measureFiles } from './files.ts'
import { guardedPattern, guardPrefix, guardRule } from './guard.ts'
import { allIndicatorColumns } from './indicators-csv.ts'
import { readLicense } from './license.ts'
import { projectColumns } from './project-columns.ts'
import { type Extent, locateFromData, type Published } from './published.ts'
import { toTableSchema } from './table-schema.ts'

/** The bulk data as a Frictionless Data Package (version 1). */
export async function toDataPackage(published: Published): Promise<string> {
  const { facts } = published
  const homepage = publicAddress(facts.url, dataAddress)
  const descriptor = {
    profile: 'data-package',
    name: 'project-performance-targets',
    title: facts.title,
    description: `${facts.publisher}公开的项目绩效目标。${guardRule}`,
    ...(homepage !== null && { homepage }),
    ...(facts.license !== null && { licenses: [licenseOf(facts.license)] }),
    contributors: [{ title: facts.publisher, role: 'publisher' }],
    keywords: ['绩效目标', '部门预算', '预算公开'],
    formulaGuard,
    resources: (await measureFiles(published)).map((file) => toResource(file, published)),
  }
  return `${JSON.stringify(descriptor, null, 2)}\n`
}

/** The rule of guarded cells for programs: what matches `guarded` loses `prefix`, and is the text. */
export const formulaGuard = { prefix: guardPrefix, guarded: guardedPattern, description: guardRule }

// A licence is named by an address or an id; the page of the data says what is neither.
function licenseOf(text: NonNullable<SiteFacts['license']>) {
  const license = readLicense(text)
  return 'address' in license
    ? { path: license.address, title: text }
    : { path: dataAddress.replace('data/', ''), title: text }
}

function toResource(
  { name, title, description, mediatype, bytes, sha256 }: DataFile & Extent,
  site: Published,
) {
  const isTable = name === 'projects.csv' || name === 'indicators.csv'
  return {
    profile: isTable ? 'tabular-data-resource' : 'data-resource',
    name: name.replaceAll('/', '-').replace(/\.(?:csv|json)$/u, ''),
    path: name,
    title,
    description,
    format: isTable ? 'csv' : 'json',
    mediatype,
    encoding: 'utf-8',
    bytes,
    hash: `sha256:${sha256}`,
    ...(isTable && { dialect, formulaGuard, schema: schemaOf(name, site) }),
  }
}

const dialect = {
  csvddfVersion: 1.2,
  delimiter: ',',
  lineTerminator: '\r\n',
  quoteChar: '"',
  doubleQuote: true,
  skipInitialSpace: false,
  header: true,
  caseSensitiveHeader: true,
}

function schemaOf(name: 'projects.csv' | 'indicators.csv', { facts, projects }: Published) {
  if (name === 'projects.csv')
    return toTableSchema(projectColumns(locateFromData(facts)), { primaryKey: ['项目编号'] })
  return toTableSchema(allIndicatorColumns(formsOf(projects)), {
    primaryKey: ['项目编号', '锚点'],
    foreignKeys: [{ fields: ['项目编号'], reference: { resource: 'projects', fields: ['项目编号'] } }],
  })
}
