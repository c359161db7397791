const words = (text: string): string[] => text.trim().split(/\s+/)

/** Units of published forms, a closed list; without multiplier and divisor, percent apart. */
export const UNITS: readonly string[] = words(`
  元 美元 欧元 港元 人 人次 名 位 户 户次 家 家次 个 件 件次 项 项次 次 期 篇 份 条 例 起 宗 单 笔 批 批次 种 类 款 组
  场 场次 轮 趟 班次 车次 架次 台次 台班 辆次 站次 堂 节 课时 学时 门 题 处 所 座 栋 幢 间 层 套 台 部 辆 艘 架 把 盏 块 面
  片 张 幅 册 本 卷 页 版 字 枚 支 只 头 匹 株 棵 根 段 道 盒 箱 包 瓶 桶 袋 人份 剂 剂次 床 车
  年 周 天 日 小时 分钟 秒 工作日 自然日 日历天 人天 人日 人月 岁 分 倍 h min s
  米 千米 公里 厘米 毫米 延米 海里 m M km Km KM cm mm ㎞ ㎝ ㎜
  平方米 平米 平方 平方公里 平方千米 平方厘米 公顷 亩 ㎡ m² m2 km² km2
  立方米 立方 方 升 毫升 ㎥ m³ m3 L ml mL
  吨 公斤 千克 克 毫克 微克 斤 t kg Kg KG g mg μg ug ㎏ ㎎ 吨标准煤 吨标煤
  度 千瓦 千瓦时 兆瓦 兆瓦时 kW kWh MW MWh 兆 MB GB TB Mbps ℃ °C 分贝 dB ‰ 百分点
`)

// Alone they name a date, a part of the year or a place: 12月 is December, 3个月 is a duration.
const COUNTED = words(`
  月 季 季度 半年 学期 学年 年度 县 区 县区 乡镇 镇 乡 街道 村 行政村 自然村 社区 小区 村居 网格 单位 部门 机构 企业 公司
  学校 医院 班 班级 家庭 项目 子项目 标段 课题 品种 案例 点 点位 站点 监测点 窗口 平台 系统 栏目 专题 方案 岗位 床位 车位 百分点
`)

const SCALE = /^(?:[十百千]?[万亿]|万亿|千)/
const PERCENT = new Set(['%', '百分比'])
const plainUnits = new Set(UNITS)
const counted = new Set(COUNTED)

/** The unit that a text without spaces names: as written, `%` for percent, undefined where unknown. */
export function unitOf(text: string): string | undefined {
  if (plainUnits.has(text) || text === '%') return text
  const unit = text.replace(/^\((.+)\)$/, '$1')
  if (PERCENT.has(unit)) return '%'
  const [head = '', ...divisors] = unit.split(/[/·]/)
  return isScaled(head) && divisors.length <= 2 && divisors.every(isDivisor) ? unit : undefined
}

function isDivisor(text: string): boolean {
  const unit = text.replace(/^每/, '')
  return isScaled(unit) || counted.has(unit)
}

// 250万 is printed often enough; the multiplier then is all the unit there is.
function isScaled(text: string): boolean {
  const unit = text.replace(SCALE, '')
  return isPair(text) || (unit !== text && (unit === '' || isPair(unit)))
}

// 台(套)
function isPair(text: string): boolean {
  const [, first = text, second = first] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? []
  return isName(first) && isName(second)
}

function isName(text: string): boolean {
  const noun = text.replace(/^个/, '')
  return plainUnits.has(text) || (noun !== text && (plainUnits.has(noun) || counted.has(noun)))
}
