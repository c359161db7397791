// A second reader of workbooks, for tests alone: fflate opens the ZIP, and what the writer's XML says is read as text.
import { strFromU8, unzipSync } from 'fflate'

/** A sheet as it is stored: texts by cell, and what the file says of its form. */
export interface ReadSheet {
  readonly name: string
  readonly cells: ReadonlyMap<string, string>
  /** Types of all cells that hold anything. */
  readonly types: ReadonlySet<string>
  readonly merges: readonly string[]
  readonly frozenRows: number
  readonly links: ReadonlyMap<string, string>
  readonly xml: string
}

/** A workbook as it is stored. */
export interface ReadWorkbook {
  readonly parts: readonly string[]
  readonly sheets: readonly ReadSheet[]
  /** Repeated lines of each sheet in print. */
  readonly printTitles: readonly string[]
  readonly core: string
}

/** Reads the bytes of a workbook. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = unzipSync(bytes)
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const shared = all(part('xl/sharedStrings.xml'), /<si>(.*?)<\/si>/gsu).map(([, item = '']) => textOf(item))
  const workbook = part('xl/workbook.xml')
  const names = all(workbook, /<sheet name="([^"]*)"/gu).map(([, name = '']) => decode(name))
  return {
    parts: Object.keys(parts),
    sheets: names.map((name, index) => readSheet(name, part(`xl/worksheets/sheet${index + 1}.xml`), shared)),
    printTitles: all(workbook, /<definedName name="_xlnm.Print_Titles"[^>]*>(.*?)</gu).map(([, range = '']) =>
      decode(range),
    ),
    core: part('docProps/core.xml'),
  }
}

function readSheet(name: string, xml: string, shared: readonly string[]): ReadSheet {
  const cells = all(xml, /<c r="([A-Z]+\d+)"[^>]*? t="(\w+)"[^>]*>(.*?)<\/c>/gsu)
  return {
    name,
    cells: new Map(
      cells.map(([, cell = '', type, content = '']) => [
        cell,
        type === 's' ? (shared[Number(content.replace(/<[^>]+>/gu, ''))] ?? '') : textOf(content),
      ]),
    ),
    types: new Set(
      all(xml, /<c r="\w+"([^>]*)>(?!<\/c>)/gu).flatMap(([, attributes = '']) =>
        attributes.endsWith('/') ? [] : (/ t="(\w+)"/u.exec(attributes)?.[1] ?? 'number'),
      ),
    ),
    merges: all(xml, /<mergeCell ref="([^"]+)"/gu).map(([, ref = '']) => ref),
    frozenRows: Number(/<pane [^>]*ySplit="(\d+)"[^>]*state="frozen"/u.exec(xml)?.[1] ?? 0),
    links: new Map(
      all(xml, /<hyperlink ref="(\w+)"[^>]* location="([^"]*)"/gu).map(([, cell = '', to = '']) => [
        cell,
        decode(to),
      ]),
    ),
    xml,
  }
}

// White space at the ends is text only where the file says so.
function textOf(xml: string): string {
  return all(xml, /<t( xml:space="preserve")?>(.*?)<\/t>/gsu)
    .map(([, preserve, text = '']) => decode(preserve ? text : text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/gu, '')))
    .join('')
    .replace(/_x([0-9A-F]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decode(text: string): string {
  return text.replace(/&(\w+);/gu, (whole, name: string) => entities[name] ?? whole)
}

function all(text: string, pattern: RegExp): RegExpMatchArray[] {
  return [...text.matchAll(pattern)]
}
