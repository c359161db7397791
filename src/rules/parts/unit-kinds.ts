const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

// Of the known units, those that count things; 分, 天, 吨, ℃ and mg/L measure something else.
const counted = words(`
  个 人 人次 名 位 户 户次 家 家次 件 件次 项 项次 次 期 篇 份 条 例 起 宗 单 笔 批 批次 种 类 款 组
  场 场次 轮 趟 班次 车次 架次 台次 辆次 站次 堂 节 门 题 处 所 座 栋 幢 间 套 台 部 辆 艘 架 把 盏 块 面
  片 张 幅 册 本 卷 页 版 枚 支 只 头 匹 株 棵 根 段 道 盒 箱 包 瓶 桶 袋 人份 剂 剂次
  单位 部门 机构 企业 公司 学校 医院 家庭 村 社区 项目 课题 品种 案例 栏目 专题 方案
`)

const money = words('元 美元 欧元 港元')

/** Whether a unit counts things, alone or in a rate: 篇, 万人次, 次/年, 个项目. */
export function isCount(unit: string): boolean {
  const head = headOf(unit)
  return counted.has(head) || counted.has(head.replace(/^个/u, ''))
}

/** Whether a unit is money, alone or in a rate: 万元, 元/人. */
export function isMoney(unit: string): boolean {
  return money.has(headOf(unit))
}

function headOf(unit: string): string {
  const [head = ''] = unit.split(/[/·(]/u)
  return head.replace(/^(?:[十百千]?[万亿]|千)/u, '')
}
