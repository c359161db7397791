import { toCsv, toHtml, toJson } from '../../pages.ts'

const formats = Object.entries({ html: toHtml, csv: toCsv, json: toJson })

export const data = {
  pagination: {
    data: 'projects',
    size: 1,
    alias: 'output',
    before: (projects) =>
      projects.flatMap((project) => formats.map(([ending, draw]) => ({ project, ending, draw }))),
  },
  eleventyExcludeFromCollections: true,
  permalink: ({ output: { project, ending } }) => `${project.id}.${ending}`,
}

export function render({ output: { project, draw } }) {
  return draw(project)
}
