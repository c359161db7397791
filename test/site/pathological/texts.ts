import { annual, facts, long } from './parts.ts'

const chinese = '为加强和规范项目支出绩效管理提高财政资金使用效益'.repeat(25)
const latin = `https://example.cn/${'abcdefghij0123456789'.repeat(29)}`

/** Cells of 600 characters: with and without a place where a line may break. */
export const longCells = {
  ...facts('六百字的单元格'),
  长期绩效目标表: [
    {
      ...long,
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: `长的指标${chinese}`,
      指标值: `${chinese}。`,
      指标值确定依据: latin,
    },
    { 三级指标: latin, 指标值: latin, 指标值确定依据: chinese },
  ],
  年度绩效目标表: [
    {
      ...annual,
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: `长的指标${chinese}`,
      前年: latin,
      上年: chinese,
      预计当年实现: 'W'.repeat(600),
      指标值确定依据: latin,
    },
  ],
  编者注: [latin, chinese],
}

const prose = `本项目保障档案馆日常运行。

## 立项依据

依据[《中华人民共和国档案法》](https://www.saac.gov.cn/)和本级工作要点，**分三年**实施：

1. 第一年普查；
2. 第二年整理；
3. 第三年数字化。

### 资金来源

- 本级财政拨款
- 上级补助

> 资金专款专用。
`

/** Every optional fact, two goals a table, and names full of markup. */
export const everyFact = {
  ...facts('名称里有 <b>&"\'</b> 的项目'),
  主管部门: '示例市 <财政局> & "预算科"',
  实施单位: "示例市档案馆 'A' & <B>",
  项目代码: '42120025P00001234567',
  预算金额: '120万元',
  起止年限: '2024年1月—2026年12月',
  来源: { 标题: '2025年部门预算公开 <全文>', 网址: 'https://example.cn/a?b=1&c=2', 日期: '2025-03-18' },
  说明: prose,
  变更说明: '预计当年实现由“≥3次”改为“≥4次”，因年中追加预算。',
  项目绩效总目标: ['长期', '年度'].flatMap((term) =>
    [1, 2].map((number) => ({
      名称: `${term}绩效目标${number}`,
      目标说明: `${term}的第${number}个目标 <i>&</i>。`,
    })),
  ),
  长期绩效目标表: [1, 2].flatMap((number) => [
    {
      目标名称: `长期绩效目标${number}`,
      一级指标: '产出指标',
      二级指标: '数量指标',
      三级指标: `<b>查档</b> & "利用" '${number}' 次数`,
      指标值: `≥ ${number * 100}人次`,
      指标值确定依据: '统计台账 <2023> & "2024"',
    },
    { 二级指标: '时效指标', 三级指标: `答复时限（第${number}类）`, 指标值: `≤ ${number * 5}天` },
  ]),
  年度绩效目标表: [1, 2].map((number) => ({
    目标名称: `年度绩效目标${number}`,
    一级指标: '产出指标',
    二级指标: '数量指标',
    三级指标: `<b>查档</b> & "利用" '${number}' 次数`,
    前年: `${number * 80}人次`,
    上年: `${number * 90}人次`,
    预计当年实现: `≥ ${number * 100}人次`,
  })),
  编者注: ['原表第 3 行 <空白>，照录。', '原表“&”印作全角，照录。'],
  校核说明: [{ 规则: 'basis-missing', 说明: '原表没有这一列的内容 <如此>。' }],
}
