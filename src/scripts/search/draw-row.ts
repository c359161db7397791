import { cellRoles, flag } from '../../publish/search/layout.ts'
import { element } from '../element.ts'
import { anchorOf } from './anchor.ts'
import { type Corpus, idOf, type Part } from './corpus.ts'
import { markText, markValue } from './draw-text.ts'
import type { SearchWords } from './words.ts'

/** What a result is drawn from. */
export interface Drawing {
  readonly corpus: Corpus
  readonly words: SearchWords
  /** The folded query. */
  readonly query: string
}

// Before the cells of a row stand its labels: as meant and as printed.
const labels = 4
const target = cellRoles.indexOf('target')

/** A row that has been found: its link, its target, and whatever else the query stands in. */
export function drawRow(drawing: Drawing, part: Part, project: number, row: number): HTMLLIElement {
  const { corpus, words, query } = drawing
  const text = (column: number) => corpus.texts.all[part.columns[column]?.[row] ?? 0] ?? ''
  const link = element('a', ...markText(text(labels) || words.unnamed, query))
  link.href = `./${idOf(corpus, project)}.html#${anchorOf(corpus, part, project, row)}`
  const value = text(labels + target)
  const item = element('li', link)
  if (value !== '')
    item.append(`${words.colon}`, element('span', ...markValue(value, query, words.operators)))
  item.append(drawPlace(drawing, part, row), ...drawOthers(drawing, part, project, row))
  return item
}

// 年度 · 产出指标 · 数量指标, and how these are printed where that differs.
function drawPlace({ corpus, words, query }: Drawing, part: Part, row: number): HTMLElement {
  const flags = part.flags[row] ?? 0
  const place = element('span', (flags & flag.annual) === 0 ? words.longTerm : words.annual)
  place.className = 'remark'
  for (const [level, unprinted] of [flag.no1, flag.no2].entries()) {
    const [meant = '', printed = ''] = [level, level + 2].map(
      (column) => corpus.texts.all[part.columns[column]?.[row] ?? 0],
    )
    if (meant !== '') place.append(' · ', ...markText(meant, query))
    if (printed !== '') place.append(words.printed, ...markText(printed, query))
    else if (meant !== '' && (flags & unprinted) !== 0) place.append(words.unprinted)
  }
  return place
}

function drawOthers(
  { corpus, words, query }: Drawing,
  part: Part,
  project: number,
  row: number,
): HTMLElement[] {
  const { data, texts } = corpus
  const names = data.labels[data.forms[project] ?? 0]?.[(part.flags[row] ?? 0) & flag.annual] ?? []
  const cells = cellRoles.map(
    (_, cell) => [names[cell] ?? '', part.columns[labels + cell]?.[row] ?? 0] as const,
  )
  const others = cells
    .filter(([, text], cell) => cell !== 0 && cell !== target && has(texts.folded[text], query))
    .map(([label, text]) => [label, texts.all[text] ?? ''] as const)
  const extras = part.extras
    .filter(
      ([own, label, text]) =>
        own === row && (has(texts.folded[label], query) || has(texts.folded[text], query)),
    )
    .map(([, label, text]) => [texts.all[label] ?? '', texts.all[text] ?? ''] as const)
  return [...others, ...extras].map(([label, text]) => drawField({ words, query }, label, text))
}

/** A field that the query stands in, after its label. */
export function drawField(
  { words, query }: Pick<Drawing, 'words' | 'query'>,
  label: string,
  text: string,
): HTMLElement {
  const field = element('span', ...markText(label, query), words.colon, ...markText(text, query))
  field.className = 'remark'
  return field
}

/** Whether the folded query stands in a folded text. */
export function has(folded: string | undefined, query: string): boolean {
  return query !== '' && folded?.includes(query) === true
}
