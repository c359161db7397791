import type { Form } from '../form.ts'
import { hubei } from './hubei.ts'

/** The tables of `hubei` with the taxonomy of 财预〔2021〕101号, where costs come first and are a 一级指标. */
export const caiyu2021: Form = {
  ...hubei,
  id: 'caiyu-2021',
  label: '项目绩效目标表（财预〔2021〕101号的指标分类）',
  taxonomy: [
    {
      label: '成本指标',
      slug: 'cost',
      aliases: ['成本'],
      level2: [
        { label: '经济成本指标', slug: 'economic-cost', aliases: ['经济成本'] },
        { label: '社会成本指标', slug: 'social-cost', aliases: ['社会成本'] },
        { label: '生态环境成本指标', slug: 'ecological-cost', aliases: ['生态环境成本'] },
      ],
    },
    ...hubei.taxonomy.map((level1) => ({
      ...level1,
      level2: level1.level2.filter(({ slug }) => slug !== 'cost'),
    })),
  ],
}
