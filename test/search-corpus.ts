import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultForm } from '../src/model/forms/index.ts'
import type { Project } from '../src/model/project.ts'
import { readProject } from '../src/model/read-project.ts'
import type { Remark } from '../src/model/remark.ts'
import { toBrief } from '../src/publish/brief.ts'
import { toCatalogue } from '../src/publish/catalogue.ts'
import { toPartStarts, toSearchPart } from '../src/publish/search/parts.ts'
import { inSearchOrder, toSearchProjects } from '../src/publish/search/projects.ts'
import { addPart, type Corpus, openCorpus } from '../src/scripts/search/corpus.ts'
import { type Found, find } from '../src/scripts/search/find.ts'
import { createMatcher } from '../src/scripts/search/match.ts'
import { readState } from '../src/scripts/search/state.ts'

const seed = readFileSync(join(import.meta.dirname, '../content/2025/shiwei-bangongshi/source.txt'), 'utf8')
const texts = [...new Set(seed.split(/[\t\n]/u).filter((text) => text.trim() !== ''))]
const odd = [
  'ＡＢＣ１２３',
  '㎡以内 ≥ 9',
  '⩾ 5 项',
  '≤３天',
  'İstanbul',
  '🏛 档案 馆',
  '</script>\u2028',
  "'\\'\"",
  '<img onerror>',
]
const levels = defaultForm.taxonomy.flatMap(({ label, level2 }) =>
  level2.map((own) => [label, own.label] as const),
)

/** Numbers from 0 up to n, the same ones at each run. */
export function randomOf(start: number): (below: number) => number {
  let state = start
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Made-up projects of three years out of the seed's texts and odd ones. */
export function makeProjects(count: number): Project[] {
  const random = randomOf(7)
  const pick = () => (random(8) === 0 ? odd[random(odd.length)] : texts[random(texts.length)])
  const maybe = () => (random(3) === 0 ? undefined : pick())
  const row = () => {
    const [level1, level2] = levels[random(levels.length)] ?? []
    const own = random(9) === 0 ? { 其他列: { [`列${pick()}`]: pick() } } : {}
    const printed = {
      一级指标: random(5) === 0 ? '（未印）' : level1,
      二级指标: random(5) === 0 ? level2?.slice(0, -2) : level2,
    }
    return {
      目标名称: `年度绩效目标${random(2) + 1}`,
      ...printed,
      三级指标: pick(),
      指标值确定依据: maybe(),
      ...own,
    }
  }
  const rows = () => Array.from({ length: random(9) + 1 }, row)
  return Array.from({ length: count }, (_, index) =>
    makeProject(`${2023 + (index % 3)}/bumen-${index % 4}/xiangmu-${index}`, {
      项目名称: pick(),
      预算部门: `${texts[index % 4]}部门`,
      主管部门: maybe(),
      实施单位: maybe(),
      项目代码: maybe(),
      预算金额: random(3) === 0 ? undefined : `${random(90) + 1}万元`,
      项目绩效总目标: [{ 名称: '年度绩效目标1', 目标说明: pick() }],
      长期绩效目标表: rows().map((each) => ({ ...each, 指标值: maybe() })),
      年度绩效目标表: rows().map((each) => ({
        ...each,
        前年: maybe(),
        上年: maybe(),
        预计当年实现: `≥ ${random(50)}次`,
      })),
    }),
  )
}

/** A project of these data. */
export function makeProject(id: string, data: Record<string, unknown>): Project {
  const { project, findings } = readProject({ ...data, 预算年度: id.slice(0, 4) }, defaultForm, id)
  if (project === undefined) throw new Error(JSON.stringify(findings))
  return project
}

/** What readers have loaded when all, or the first few, of the parts are there; it went through JSON as theirs does. */
export function loadCorpus(
  projects: readonly Project[],
  remarks: ReadonlyMap<string, readonly Remark[]> = new Map(),
  parts = Number.POSITIVE_INFINITY,
): Corpus {
  const wholes = new Map(projects.map((project) => [project.id, project]))
  const years = toCatalogue(projects.map((project) => toBrief(project)))
  const all = inSearchOrder(years)
  const starts = toPartStarts(all)
  const corpus = openCorpus(JSON.parse(JSON.stringify(toSearchProjects(years, starts, remarks))))
  for (const [index, start] of starts.slice(0, parts).entries()) {
    const own = all.slice(start, starts[index + 1]).flatMap(({ id }) => wholes.get(id) ?? [])
    const part = toSearchPart(own, remarks)
    addPart(corpus, index, JSON.parse(JSON.stringify(part)))
  }
  return corpus
}

/** The answer to what the fragment of an address asks. */
export function ask(corpus: Corpus, fragment: string): Found {
  return find(corpus, readState(new URLSearchParams(fragment)), createMatcher(corpus.texts))
}
