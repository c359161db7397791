import type { Column, Form } from '../form.ts'

const labels: readonly Column[] = [
  { label: '目标名称', role: 'goal' },
  { label: '一级指标', role: 'level1' },
  { label: '二级指标', role: 'level2' },
  { label: '三级指标', role: 'name' },
]

const basis: Column = { label: '指标值确定依据', role: 'basis' }

/** 项目绩效目标表 as Hubei publishes it, with the taxonomy of 财预〔2015〕88号. */
export const hubei: Form = {
  id: 'hubei',
  label: '湖北省项目绩效目标表',
  goals: { label: '项目绩效总目标', name: '名称', statement: '目标说明' },
  tables: [
    {
      label: '长期绩效目标表',
      term: 'long-term',
      goalPrefix: '长期',
      columns: [...labels, { label: '指标值', role: 'target' }, basis],
    },
    {
      label: '年度绩效目标表',
      term: 'annual',
      goalPrefix: '年度',
      columns: [
        ...labels,
        { label: '前年', role: 'yearBeforeLast' },
        { label: '上年', role: 'lastYear' },
        { label: '预计当年实现', role: 'target' },
        basis,
      ],
    },
  ],
  taxonomy: [
    {
      label: '产出指标',
      slug: 'output',
      aliases: ['产出'],
      level2: [
        { label: '数量指标', slug: 'quantity', aliases: ['数量'] },
        { label: '质量指标', slug: 'quality', aliases: ['质量'] },
        { label: '时效指标', slug: 'timeliness', aliases: ['时效', '进度指标'] },
        { label: '成本指标', slug: 'cost', aliases: ['成本'] },
      ],
    },
    {
      label: '效益指标',
      slug: 'benefit',
      aliases: ['效益', '效果指标', '成效', '成效指标'],
      level2: [
        { label: '经济效益指标', slug: 'economic', aliases: ['经济效益'] },
        { label: '社会效益指标', slug: 'social', aliases: ['社会效益'] },
        { label: '生态效益指标', slug: 'ecological', aliases: ['生态效益', '环境效益指标'] },
        { label: '可持续影响指标', slug: 'sustainable', aliases: ['可持续影响'] },
      ],
    },
    {
      label: '满意度指标',
      slug: 'satisfaction',
      aliases: ['满意度'],
      level2: [
        {
          label: '服务对象满意度指标',
          slug: 'clients',
          pull: 'up',
          aliases: ['服务对象满意度', '社会公众或服务对象满意度指标', '社会公众满意度指标'],
        },
      ],
    },
  ],
}
