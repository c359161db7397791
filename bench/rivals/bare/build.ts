// Reads, draws and writes each project in turn: node build.ts <content> <out>.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toCsv, toHtml, toIndex, toJson } from '../pages.ts'
import { listProjects, type Project, readProject } from '../project.ts'

const [content = '', out = ''] = process.argv.slice(2)
const projects: Pick<Project, 'id' | 'content'>[] = []
for (const id of listProjects(content)) {
  const project = readProject(content, id)
  const path = join(out, id)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.html`, toHtml(project))
  writeFileSync(`${path}.csv`, toCsv(project))
  writeFileSync(`${path}.json`, toJson(project))
  projects.push(project)
}
writeFileSync(join(out, 'index.html'), toIndex(projects))
