import type { Group, Project, Table } from './project.ts'

/** The page of a project. */
export function toHtml({ content, tables }: Project): string {
  const { 项目名称, 预算部门, 预算年度, 项目绩效总目标 = [] } = content
  const goals = 项目绩效总目标.map(
    ({ 名称, 目标说明 = '' }) => `<dt>${escapeHtml(名称)}</dt><dd>${escapeHtml(目标说明)}</dd>`,
  )
  const main = `<h1>${escapeHtml(项目名称)}</h1>
<dl><dt>预算部门</dt><dd>${escapeHtml(预算部门)}</dd><dt>预算年度</dt><dd>${escapeHtml(预算年度)}</dd></dl>
<h2>项目绩效总目标</h2>
<dl>${goals.join('')}</dl>
${tables.map((table) => drawSection(table, Number(预算年度))).join('\n')}`
  return drawPage(项目名称, main)
}

/** The page that links all projects. */
export function toIndex(projects: readonly Pick<Project, 'id' | 'content'>[]): string {
  const rows = projects.map(
    ({ id, content }) =>
      `<tr><th scope="row"><a href="${id}.html">${escapeHtml(content.项目名称)}</a></th><td>${escapeHtml(content.预算部门)}</td><td>${escapeHtml(content.预算年度)}</td></tr>`,
  )
  return drawPage('项目', `<h1>项目</h1>\n<table>\n${rows.join('\n')}\n</table>`)
}

/** The rows of a project as CSV, with their labels carried down. */
export function toCsv({ tables }: Project): string {
  const lines = tables.flatMap(({ label, groups }) =>
    groups.flatMap(({ goal, level1, level2, rows }) =>
      rows.map((row) => [label, goal, level1, level2, ...csvColumns.map((column) => cellOf(row, column))]),
    ),
  )
  return `\uFEFF${[csvHeader, ...lines].map((cells) => `${cells.map(quote).join(',')}\r\n`).join('')}`
}

/** A project as JSON. */
export function toJson({ content, tables }: Project): string {
  const { 项目名称, 预算部门, 预算年度, 项目绩效总目标 } = content
  const groups = Object.fromEntries(tables.map(({ label, groups }) => [label, groups]))
  return JSON.stringify({ 项目名称, 预算部门, 预算年度, 项目绩效总目标, ...groups })
}

const csvColumns = ['三级指标', '前年', '上年', '预计当年实现', '指标值', '指标值确定依据', '备注']
const csvHeader = ['表', '目标名称', '一级指标', '二级指标', ...csvColumns]

function drawPage(title: string, main: string): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
<body>
<main>
${main}
</main>
</body>
</html>
`
}

function drawSection(table: Table, year: number): string {
  const parts = runs(table.groups, ({ goal }) => goal).map((ofGoal) => {
    const tables = runs(ofGoal, ({ level1 }) => level1).map((groups) => drawTable(table, groups, year))
    return `<h3>${escapeHtml(ofGoal[0].goal)}</h3>\n${tables.join('\n')}`
  })
  return `<section>\n<h2>${table.label}</h2>\n${parts.join('\n')}\n</section>`
}

function drawTable({ label, columns }: Table, groups: readonly [Group, ...Group[]], year: number): string {
  const own = new Set(groups.flatMap(({ rows }) => rows.flatMap(({ 其他列 = {} }) => Object.keys(其他列))))
  const all = [...columns, ...own]
  const header = all.map((column) => `<th scope="col">${escapeHtml(headerOf(label, column, year))}</th>`)
  const bodies = groups.map((group) => drawGroup(group, all))
  return `<table>
<caption>${escapeHtml(groups[0].level1)}</caption>
<thead><tr><th scope="col">二级指标</th><th scope="col">三级指标</th>${header.join('')}</tr></thead>
${bodies.join('\n')}
</table>`
}

function drawGroup({ level2, rows }: Group, columns: readonly string[]): string {
  const head = `<th scope="rowgroup" rowspan="${rows.length}">${escapeHtml(level2)}</th>`
  const lines = rows.map((row, index) => {
    const cells = columns.map((column) => `<td>${escapeHtml(cellOf(row, column))}</td>`)
    return `<tr>${index === 0 ? head : ''}<th scope="row">${escapeHtml(cellOf(row, '三级指标'))}</th>${cells.join('')}</tr>`
  })
  return `<tbody>\n${lines.join('\n')}\n</tbody>`
}

const yearsBack: Readonly<Record<string, number>> = { 前年: 2, 上年: 1, 预计当年实现: 0 }

function headerOf(label: string, column: string, year: number): string {
  const back = label === '年度绩效目标表' ? yearsBack[column] : undefined
  return back === undefined ? column : `${year - back}年（${column}）`
}

function cellOf(row: Group['rows'][number], column: string): string {
  const cell = row[column] ?? row.其他列?.[column]
  return typeof cell === 'string' ? cell : ''
}

function runs<T>(list: readonly T[], keyOf: (element: T) => string): [T, ...T[]][] {
  const split: [T, ...T[]][] = []
  for (const element of list) {
    const last = split.at(-1)
    if (last !== undefined && keyOf(last[0]) === keyOf(element)) last.push(element)
    else split.push([element])
  }
  return split
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return /[&<>"]/u.test(text) ? text.replace(/[&<>"]/gu, (mark) => marks[mark] ?? mark) : text
}

function quote(cell: string): string {
  return /[",\r\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
