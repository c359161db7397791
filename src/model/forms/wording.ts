import type { Role, Term } from '../form.ts'

/** What a column of a published table holds; `operator` and `unit` are parts of a target in columns of their own. */
export type SourceRole = Role | 'operator' | 'unit'

/** Labels by which published forms name a column; `term` where the label itself says which table it belongs to. */
export interface ColumnWording {
  readonly role: SourceRole
  readonly term?: Term
  readonly labels: readonly string[]
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

/** Columns of published forms, in the words that they are printed with. */
export const columnWordings: readonly ColumnWording[] = [
  { role: 'goal', labels: words('目标名称 绩效目标名称') },
  { role: 'level1', labels: words('一级指标 一级指标名称 一级') },
  { role: 'level2', labels: words('二级指标 二级指标名称 二级') },
  { role: 'name', labels: words('三级指标 三级指标名称 三级 指标名称 指标内容 绩效指标名称') },
  { role: 'operator', labels: words('计算符号 运算符号 符号 指标性质 指标方向 比较符号') },
  { role: 'unit', labels: words('计量单位 度量单位 指标单位 单位') },
  { role: 'target', labels: words('指标值 目标值 绩效指标值 指标目标值') },
  {
    role: 'target',
    term: 'annual',
    labels: words('预计当年实现 年度指标值 年度目标值 当年指标值 本年指标值'),
  },
  {
    role: 'target',
    term: 'long-term',
    labels: words('中期指标值 长期指标值 实施期指标值 中期目标值 实施期目标值 长期目标值'),
  },
  { role: 'yearBeforeLast', term: 'annual', labels: words('前年 前年实际值') },
  { role: 'lastYear', term: 'annual', labels: words('上年 上年实际值') },
  { role: 'basis', labels: words('指标值确定依据 指标确定依据 指标值设定依据 确定依据 设定依据') },
]

/** What stands in an operator's column where the target is words, and in a unit's column where there is none. */
export const noMeasure: ReadonlySet<string> = new Set(words('定性 无 / — - --'))

/** What titles of whole forms end with, the longest first. */
export const titleWordings = words(`
  项目支出绩效目标申报表 项目绩效目标申报表 项目支出绩效目标表 项目支出绩效自评表 项目绩效目标表 绩效目标申报表
`)

/** What stands before these where a title names no project: a year, or an office alone, with or without one. */
export const collectiveTitle =
  /(?:(?:19|20)\d{2}|二〇[〇一二三四五六七八九]{2})年?度?$|^(?:(?:19|20)\d{2}年?度?)?\S{1,20}(?:局|厅|委员会|办公室)(?:本级|机关)?$/u

/** Headings above a table, by the span that its targets cover. */
export const tableWordings: Readonly<Record<Term, readonly string[]>> = {
  'long-term': words(
    `长期绩效目标表 长期绩效指标 长期绩效指标表 长期绩效目标指标 长期绩效目标 长期目标 中期绩效目标表 中期绩效指标 中期绩效指标表
    中期绩效目标指标 中期绩效目标 中期目标 实施期目标 实施期绩效指标 实施期绩效目标表`,
  ),
  annual: words(
    '年度绩效目标表 年度绩效指标 年度绩效指标表 年度绩效目标指标 年度绩效目标 年度目标 当年绩效指标',
  ),
}

/** What a heading in other words says of a table whose targets cover several years. */
export const longTermWords = /长期|中期|实施期/u
/** The same of a table of one year. */
export const annualWords = /年度|当年/u

/** Heading and columns of the list of goals. */
export const goalWordings = {
  headings: words('项目绩效总目标 总体目标 绩效总目标 项目总体目标 绩效目标'),
  name: words('名称 目标名称'),
  statement: words('目标说明 目标内容'),
  /** Labels beside which forms print a statement without a name. */
  beside: words(`
    年度总体目标 年度绩效目标 年度目标 总体目标 绩效目标 项目绩效目标 项目总体目标 项目绩效总目标 总体绩效目标 年度绩效总目标
    长期绩效目标 长期目标 中期绩效目标 中期目标 中期总体目标 实施期目标 实施期总体目标 实施期绩效目标
  `),
  /** What stands there instead above columns of statements. */
  columns: words('预期目标 年度预期目标 实际完成情况 目标说明 目标内容'),
}

/** Facts about a project that forms print beside a label, by the key of a content file. */
export const factWordings: Readonly<Record<string, readonly string[]>> = {
  项目名称: words('项目名称'),
  预算部门: words('预算部门 部门名称 预算部门名称 一级预算部门'),
  预算年度: words('预算年度 年度 申报年度'),
  主管部门: words('主管部门 主管部门名称'),
  实施单位: words('实施单位 项目实施单位 预算单位 项目单位 单位名称'),
  项目代码: words('项目代码 项目编码 项目编号'),
  预算金额: words('预算金额 项目总额 资金总额 年度资金总额 项目资金总额'),
  起止年限: words('起止年限 项目期限 项目期 项目起止时间 实施期限 起止时间'),
}

/** Units that stand in a label instead of beside the number. */
export const unitInLabel = /[元年月]$/u

/** Labels beside which forms print what content files have no place for. */
export const otherFactWordings = words(`
  项目属性 项目类别 项目类型 项目性质 项目概述 项目概况 项目内容 项目简介 项目背景 项目分类 项目级次
  立项依据 立项必要性 项目立项依据 实施方案 政策依据 项目负责人 负责人 联系人 联系电话 联系方式 单位地址 填报人 填报日期
  项目资金 资金来源 其中:财政拨款 财政拨款 其中:本级财政 上级资金 其中:上级资金 其他资金 其中:其他资金 自有资金 资金用途 金额单位
`)

/** What stands beside a label as its value, though it is the label of an amount as well. */
export const fundWordings: ReadonlySet<string> = new Set(words('财政拨款 上级资金 其他资金 自有资金'))

/** Labels of amounts, of which one is the heading of the next where both stand side by side. */
export const amountWordings: ReadonlySet<string> = new Set([
  ...(factWordings.预算金额 ?? []),
  ...fundWordings,
  ...words('项目资金 资金来源 其中:财政拨款 其中:本级财政 其中:上级资金 其中:其他资金'),
])

/** What a line around the tables begins with that belongs to nobody's target: notes and signatures. */
export const noteWordings = words(`
  注 备注 说明 填表说明 填报人 填表人 制表人 经办人 联系人 联系电话 负责人 单位负责人 审核人 审核 填报日期 填表日期 日期
  填报单位 填表单位 填报部门 单位 金额单位
`)

/** What rows of sums are called. */
export const totalWordings: ReadonlySet<string> = new Set(words('合计 总计 小计 总分 合计分值 总分值'))

/** How sentences below a table begin that speak of it as a whole. */
export const closingWords = /^(?:以上|上述|本表|其他需要说明|其它需要说明|其他说明)/u

/** Names of sheets that nobody has chosen. */
export const genericSheet = /^(?:sheet|工作表|表)\s?\d*$/iu

/** Names of sheets that list or introduce the others. */
export const indexSheet = /^(?:目录|目次|索引|封面|封皮|(?:填[表报]|编制)?说明)$/u

/** The number of a page, where it stands alone. */
export const pageNumber =
  /^第\s?\d{1,4}\s?页(?:[,，\s]?\s?共\s?\d{1,4}\s?页)?$|^[-—－]\s?\d{1,4}\s?[-—－]$|^\d{1,3}$/u

/** A date that stands alone. */
export const date =
  /^(?:19|20|二〇)[\d〇一二三四五六七八九]{2}(?:\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?|([-/.])\d{1,2}\1\d{1,2})$/u

/** What is said of a thing and no name of a person. */
export const valueWords =
  /^(?:及时|按时|准时|完成|合格|达标|通过|满意|优秀?|良好?|到位|规范|明显|显著|有效|改善|提高|提升|保障)$/u

/** Whether a text is the name of a goal as forms number them, by what it begins with. */
export function isNumberedGoal(text: string, prefixes: readonly string[]): boolean {
  return (
    prefixes.some((prefix) => text.startsWith(prefix)) && /目标[\d一二三四五六七八九十]{0,3}$/u.test(text)
  )
}
