import { listProjects, readProject } from '../project.ts'

const { BENCH_CONTENT = '' } = process.env

/** Templates in JavaScript, whose data is read as the bare program reads it. */
export default function configure(config) {
  config.setTemplateFormats(['11ty.js'])
  config.setUseGitIgnore(false)
  config.addGlobalData('projects', () =>
    listProjects(BENCH_CONTENT).map((id) => readProject(BENCH_CONTENT, id)),
  )
}
