import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { toMarkdown } from './markdown.ts'
import { plan } from './plan.ts'
import { type Content, fillProject } from './project.ts'
import { toYaml } from './yaml.ts'

export interface CorpusOptions {
  readonly seed: number
  readonly projects: number
  /** Rows of both tables of a project, on average: 64 where not given. */
  readonly rows?: number
  /** Share of the rows that have a fault: 0.02 where not given. */
  readonly faults?: number
}

export interface CorpusProject {
  /** Path below the content folder, without the ending of a format. */
  readonly id: string
  readonly content: Content
}

/** Made-up projects of a province's offices over three years, the same for the same options. */
export function* corpus({
  seed,
  projects,
  rows = 64,
  faults = 0.02,
}: CorpusOptions): Generator<CorpusProject> {
  for (const planned of plan(seed, projects)) {
    const { year, office, slug } = planned
    yield { id: `${year}/${office.slug}/${slug}`, content: fillProject(planned, { seed, rows, faults }) }
  }
}

export interface WriteOptions extends CorpusOptions {
  readonly format?: 'yaml' | 'md'
}

const site = '站点名称: 楚江省项目绩效目标公开\n发布单位: 楚江省财政厅\n'

/** Writes a corpus as a content folder. */
export async function writeCorpus(
  folder: string,
  { format = 'yaml', ...options }: WriteOptions,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'site.yaml'), site)
  for (const { id, content } of corpus(options)) {
    const path = join(folder, `${id}.${format}`)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, format === 'md' ? toMarkdown(content) : toYaml(content))
  }
}
