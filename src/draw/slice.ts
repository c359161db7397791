import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formsOf } from '../model/forms/index.ts'
import type { Project } from '../model/project.ts'
import type { Remark } from '../model/remark.ts'
import { type Address, dataFileAddress } from '../publish/address.ts'
import { indicatorsLines } from '../publish/data/indicators-csv.ts'
import { fromJson } from '../publish/json.ts'
import type { DepartmentIds, LineList } from '../publish/rows.ts'
import { showRows } from '../site.ts'
import { inTurn } from '../threads.ts'
import type { Place } from './project-files.ts'
import { drawAddresses, draws } from './write.ts'

/** What is drawn together because it shows rows of the same projects, which are then read once. */
export interface Slice {
  readonly place: Place
  readonly addresses: readonly Address[]
  readonly lists: readonly (readonly [Address, LineList])[]
  readonly parts: readonly (readonly [Address, readonly string[]])[]
  readonly workbooks: readonly (readonly [Address, DepartmentIds])[]
  readonly remarks: readonly (readonly [id: string, remarks: readonly Remark[]])[] | null
  /** Ids of the projects whose rows are asked for as CSV. */
  readonly ids: readonly string[]
  /** Ids of the forms of all projects of the site. */
  readonly forms: readonly string[]
}

/** Address of this module. */
export const module = import.meta.url

/** For threads: draws a slice, given as JSON, and gives its rows for data/indicators.csv. */
export function drawSlice(text: string): Promise<Uint8Array> {
  const { place, addresses, lists, parts, workbooks, remarks, ids, forms }: Slice = JSON.parse(text)
  const { renderer, folder, ...frame } = place
  return inTurn(async () => {
    const read = readerOf(folder)
    const load = async (id: string) => ({ project: read(id), remarks: [], versions: null, editions: [] })
    showRows(
      { ...frame, load },
      {
        lists: new Map(lists),
        parts: new Map(parts),
        workbooks: new Map(workbooks),
        remarks: remarks && new Map(remarks),
      },
    )
    await drawAddresses({ renderer, folder, addresses })
    return draws.tracePromise(async () => toPiece(ids.map(read), forms), { address: indicatorsAddress })
  })
}

const indicatorsAddress = dataFileAddress('indicators.csv')

function toPiece(projects: readonly Project[], forms: readonly string[]): Uint8Array {
  return new TextEncoder().encode(indicatorsLines(projects, formsOf(forms.map((form) => ({ form })))))
}

/** Reads projects from the JSON that was drawn of them into a folder, each once. */
export function readerOf(folder: string): (id: string) => Project {
  const known = new Map<string, Project>()
  return (id) => {
    const project = known.get(id) ?? fromJson(readFileSync(join(folder, `${id}.json`), 'utf8'))
    known.set(id, project)
    return project
  }
}
