import { facts } from '../../publish/search/layout.ts'
import { element } from '../element.ts'
import { fill } from '../fill.ts'
import { idOf, partOf } from './corpus.ts'
import { type Drawing, drawField, drawRow, has } from './draw-row.ts'
import { markText } from './draw-text.ts'

const shown = 5

/** A project that has been found, with the fields that the query stands in and the rows that have been found. */
export function drawProject(drawing: Drawing, project: number, rows: readonly number[]): HTMLLIElement {
  const { corpus, words, query } = drawing
  const { projects, texts } = corpus
  const fact = (name: 'name' | 'department') => texts.all[projects.facts[name][project] ?? 0] ?? ''
  const link = element('a', ...markText(fact('name'), query))
  link.href = `./${idOf(corpus, project)}.html`
  const place = element(
    'p',
    ...markText(fact('department'), query),
    ` · ${projects.year[project]}${words.year}`,
  )
  const item = element('li', element('h3', link), place, ...drawFacts(drawing, project))
  if (rows.length > 0) item.append(drawRows(drawing, project, rows))
  return item
}

// Name and department are always shown; the others where they tell why the project has been found.
function drawFacts({ corpus, words, query }: Drawing, project: number): HTMLElement[] {
  const { projects, texts } = corpus
  const { goalStarts, goalNames, statements } = projects
  const goals = Array.from(
    { length: (goalStarts[project + 1] ?? 0) - (goalStarts[project] ?? 0) },
    (_, goal) => (goalStarts[project] ?? 0) + goal,
  )
  const fields = [
    ...facts.slice(2).map((fact) => [words.facts[fact] ?? '', projects.facts[fact][project] ?? 0] as const),
    ...goals.map((goal) => [words.facts.goal ?? '', goalNames[goal] ?? 0] as const),
    ...goals.map((goal) => [texts.all[goalNames[goal] ?? 0] ?? '', statements[goal] ?? 0] as const),
  ]
  return fields
    .filter(([, text]) => has(texts.folded[text], query))
    .map(([label, text]) => drawField({ words, query }, label, texts.all[text] ?? ''))
}

function drawRows(drawing: Drawing, project: number, rows: readonly number[]): HTMLElement {
  const { corpus, words } = drawing
  const part = corpus.parts[partOf(corpus, project)]
  if (part === undefined) return element('ul')
  const draw = (row: number) => drawRow(drawing, part, project, row)
  const list = element('ul', ...rows.slice(0, shown).map(draw))
  const others = rows.slice(shown)
  if (others.length === 0) return list
  const more = element('button', fill(words.moreRows, { count: others.length }))
  more.type = 'button'
  more.addEventListener('click', () => {
    const added = others.map(draw)
    list.append(...added)
    added[0]?.querySelector('a')?.focus()
    more.remove()
  })
  return element('div', list, more)
}
