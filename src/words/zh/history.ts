// Chinese sets a space between figures and characters, and none behind a bracket.
const spaced = (when: string) => (when.endsWith('）') ? when : `${when} `)

const textOf = (whens: readonly string[]) => `${spaced(whens.join('、'))}公布的全文`

const textKicker = (whens: readonly string[]) =>
  whens.length === 1 ? textOf(whens) : `${spaced(whens[0] ?? '')}等 ${whens.length} 次公布的全文`

/** Words of the record of changes; what offices publish is never among them. */
export const history = {
  heading: '更改记录',
  unknown: '生成本站时没有取得完整的更改历史，所以这里列不出更改记录；这不表示公布以后没有改动。',
  unmarked: '表中也不能标注哪些目标曾经放宽。',
  uncommitted: '这个项目的文件还没有收进内容库，所以还没有更改记录。',
  unchanged: '首次公布，此后没有改动。',
  lead: '公布以后的每次改动都列在这里，新的在前；每次改动里，放宽的目标列在最前。',
  meaning: '放宽是目标比原来容易达到，例如由至少 100 人改为至少 80 人；收紧相反。',
  dates: '日期按北京时间。',
  description: '本站公布的项目绩效目标在公布以后的全部改动。',
  allLead:
    '公布以后，哪个项目的目标改了、哪一处放宽了，都列在这里，新的在前。放宽的目标逐条写明，其余的改动见各项目的页面。',
  none: '还没有项目收进内容库，所以还没有更改记录。',
  subscribe: '订阅更改（feed.xml）',
  firstPublished: (count: number) => `首次公布 ${count} 个项目：`,
  more: (count: number) => `另有 ${count} 个`,
  older: (count: number) => `更早的 ${count} 次改动`,
  kinds: {
    first: '首次公布',
    changed: null,
    restored: '重新公布',
    removed: '已撤下',
  },
  nth: (count: number) => `，当天第 ${count} 次`,
  ofDay: (count: number) => `（当天第 ${count} 次）`,
  caption: (when: string) => `${spaced(when)}的改动`,
  shown: (when: string) => `${textOf([when])}即本页。`,
  text: (when: string) => textOf([when]),
  textKicker,
  textTitle: (name: string, whens: readonly string[]) => `${name}：${textKicker(whens)}`,
  textLead: (title: string, whens: readonly string[]) =>
    `这是${title}在 ${textOf(whens)}，照文件原样列出；此后又有改动。`,
  lastTextLead: (title: string, whens: readonly string[]) =>
    `这是${title}在 ${textOf(whens)}，照文件原样列出；这个项目此后已经撤下。`,
  textDescription: (title: string, whens: readonly string[]) => `${title}在 ${textOf(whens)}。`,
  toProject: '这个项目的页面和更改记录',
  toFile: '原始文件（用来核对）',
  comma: '，',
  lastText: '最后公布的全文',
  reason: (note: string) => `变更说明：${note}`,
  told: (tag: string, place: string, before: string, after: string) =>
    `${tag}：${place}${place === '' ? '' : '，'}由“${before}”改为“${after}”。`,
  left: (count: number) => `另有 ${count} 处改动。`,
  noReason: '没有说明原因。',
  onlyReason: '补充变更说明',
  loosened: {
    tag: '曾放宽',
    times: (count: number) => `曾放宽 ${count} 次`,
    latest: '最近 ',
    first: '；最早 ',
    stop: '。',
    record: '各次见更改记录',
    from: '由“',
    to: '”改为“',
    end: '”',
    reason: '，变更说明：',
    rest: '全文见更改记录',
    noReason: '，没有说明原因',
  },
}
