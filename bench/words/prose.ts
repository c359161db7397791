/** Where the work is done, within a place. */
export const areas: readonly string[] =
  '城区 县域 乡镇 农村 试点县 重点区域 偏远地区 开发区 街道社区 中心镇 库区 沿江地区'.split(' ')

export const acts: readonly string[] = '开展 组织 完成 推进 支持 新增 落实 实施'.split(' ')

const purposes =
  '保障正常开展 提高工作效率 补齐短板弱项 提升公共服务水平 健全长效机制 防范化解风险 改善群众生活 推动高质量发展'.split(
    ' ',
  )
const means =
  '加强组织领导 完善制度规范 强化监督检查 加大宣传力度 开展业务培训 更新设施设备 购买第三方服务 推进信息共享 夯实基层基础'.split(
    ' ',
  )
const results =
  '群众获得感明显增强 各项任务按期完成 资金使用安全规范 服务对象总体满意 工作水平走在前列 安全形势持续稳定'.split(
    ' ',
  )

/** Parts of a goal's statement. */
export const statement = { purposes, means, results }

/** Endings of the titles of documents that a target may rest on. */
export const documents: readonly string[] = [
  '实施方案》',
  '工作要点》',
  '管理办法》',
  '三年行动计划》',
  '专项资金管理办法》（试行）',
  '责任分工的通知》',
  '绩效评价结果》第3部分',
]

/** Grounds that are no document. */
export const grounds: readonly string[] = [
  '根据三年指标值确定',
  '历史标准',
  '计划标准',
  '行业标准',
  '上年完成情况及本年度工作计划',
]
