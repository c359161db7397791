import type { Operator } from '../../model/target.ts'

/** What is said of changes between two versions; what offices publish is never among it. */
export const changes = {
  title: '绩效目标的改动',
  versions: (base: string, head: string) => `原来的版本是 ${base}，改后的版本是 ${head}。`,
  none: '项目、目标和指标都没有改动。',
  counted: (projects: number, all: number) => `${projects} 个项目有改动，共 ${all} 处`,
  countedOf: (tag: string, count: number) => `${tag} ${count} 处`,
  targets: '目标值和指标的改动',
  others: '其他改动',
  what: '改动',
  project: '项目',
  place: '哪一处',
  before: '原来',
  after: '改为',
  empty: '（空）',
  unnamed: '（没有名称）',
  removedHere: '删去：',
  addedHere: '新加：',
  end: '；',
  left: (count: number) => `另有 ${count} 处改动没有列出，请在本地运行 npm run diff 查看。`,
  clipped: (characters: number) => `…（共 ${characters} 字）`,
  unread: '没有比较的文件',
  unreadLead: '这些文件有改动，但读不成项目，所以没有比较；请先运行 npm run check 改正。',
  file: '文件',
  version: '版本',
  reason: '原因',
  projectName: (name: string, department: string, year: number) => `${name}（${department}，${year} 年）`,
  indicators: (count: number) => `${count} 个指标`,

  /** What became of something, in the order in which readers are told of it. */
  tags: {
    loosened: '放宽',
    'indicator-removed': '删去指标',
    'project-removed': '删去项目',
    cleared: '删去目标值',
    'to-words': '由数字改为文字',
    unit: '单位改变',
    operator: '≥、≤ 等符号改变',
    smaller: '数值变小',
    larger: '数值变大',
    words: '文字改变',
    tightened: '收紧',
    'to-number': '由文字改为数字',
    set: '填上目标值',
    'indicator-added': '新增指标',
    'project-added': '新增项目',
    notation: '写法改变',
    'project-moved': '项目换了网址',
    'goal-removed': '删去目标',
    'goal-renamed': '目标改名',
    'goal-reworded': '目标说明改变',
    'goal-placed': '目标的位置改变',
    'goal-added': '新增目标',
    'indicator-renamed': '指标改名',
    'indicator-moved': '指标换了类别',
    'labels-printed': '表上类别名称的写法改变',
    fact: '项目信息改变',
    result: '往年的值改变',
    basis: '依据改变',
    extra: '其他列改变',
    order: '次序改变',
    note: '编者注改变',
    acknowledgement: '校核说明改变',
  },

  twin: (target: string) => `另一张表里同一个指标的目标是“${target}”`,
  category: '这一类指标以高为好',
  exact: '目标是一个确定的数，看不出是放宽还是收紧',
  noOperator: '没有 ≥、≤ 等符号，看不出是放宽还是收紧',
  operatorChanged: (before: Operator | null, after: Operator | null) => {
    if (before === null) return `原来没有 ≥、≤ 等符号，改后有“${sign(after)}”`
    return after === null
      ? `原来有“${sign(before)}”，改后没有 ≥、≤ 等符号`
      : `符号由“${sign(before)}”改为“${sign(after)}”`
  },
  unitChanged: (before: string | null, after: string | null) => {
    if (before === null) return `原来没有单位，改后有单位“${after}”`
    return after === null ? `原来有单位“${before}”，改后没有单位` : `单位由“${before}”改为“${after}”`
  },
  resumed: '和这一处以前公布过的目标比较，其间曾删去或改写',
  likeness: (percent: number) => `名称有 ${percent}% 相同`,
  formerAddress: {
    code: '项目代码相同',
    content: '内容相同',
    rows: '名称、部门和年度相同，并且至少一半的指标相同',
  },
  formerGoal: { statement: '目标说明相同', rows: '至少一半的指标相同' },
  declared: (isDeclared: boolean, term: string) =>
    `${isDeclared ? '总目标里列有' : '总目标里没有列'}，${term}`,
  terms: { 'long-term': '长期', annual: '年度', none: '看不出长期还是年度' },
  unprinted: '（未印）',
  asInForm: '照表样',
  rule: (rule: string, place: string) => (place === '' ? rule : `${rule}，${place}`),
}

const signs: Readonly<Record<Operator, string>> = {
  '>=': '≥',
  '<=': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  '±': '±',
}

function sign(operator: Operator | null): string {
  return operator === null ? '' : signs[operator]
}

/** What became of something. */
export type Tag = keyof typeof changes.tags
