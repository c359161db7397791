import type { glossary as chinese } from '../zh/glossary.ts'

interface Translation {
  readonly name: string
  readonly meaning: string
}

type Glossary = {
  readonly [Group in keyof typeof chinese]: {
    readonly title: string
    readonly terms: Readonly<Record<keyof (typeof chinese)[Group]['terms'], Translation>>
  }
}

/** The form's terms by their Chinese names. */
export const glossary: Glossary = {
  parts: {
    title: 'Parts of the form',
    terms: {
      项目绩效目标表: {
        name: 'Table of project performance targets',
        meaning:
          'The form that a department fills in for one budget project: what its money is to achieve, and to what extent.',
      },
      项目绩效总目标: {
        name: 'Overall goals of the project',
        meaning: 'The first part of the form, which tells the long-term and annual goals in words.',
      },
      长期绩效目标表: {
        name: 'Table of long-term targets',
        meaning: 'Indicators that the project is to reach over its whole duration.',
      },
      年度绩效目标表: {
        name: 'Table of annual targets',
        meaning:
          'Indicators that the project is to reach in the budget year, beside those of the two years before.',
      },
    },
  },
  columns: {
    title: 'Columns',
    terms: {
      名称: {
        name: 'Name',
        meaning: 'Name of an overall goal, by which the tables refer to it.',
      },
      目标说明: { name: 'Statement of the goal', meaning: 'What the goal is, in words.' },
      目标名称: { name: 'Goal', meaning: 'Name of the overall goal that an indicator belongs to.' },
      一级指标: {
        name: 'Level 1 category',
        meaning: 'Main category of an indicator, such as output or benefit.',
      },
      二级指标: {
        name: 'Level 2 category',
        meaning: 'Category below the main one, such as quantity or quality.',
      },
      三级指标: {
        name: 'Level 3, the indicator itself',
        meaning: 'What is measured, in the words of the department for this very project.',
      },
      指标值: {
        name: 'Target value',
        meaning: 'What the indicator is to reach: a number with its unit, or words.',
      },
      前年: {
        name: 'Year before last',
        meaning: 'Value of the second year before the budget year.',
      },
      上年: { name: 'Last year', meaning: 'Value of the year before the budget year.' },
      预计当年实现: {
        name: 'Expected this year',
        meaning: 'Target for the budget year.',
      },
      指标值确定依据: {
        name: 'Basis of the target',
        meaning: 'Why this target was set, for example a regulation or the figures of past years.',
      },
    },
  },
  level1: {
    title: 'Level 1 categories',
    terms: {
      产出指标: {
        name: 'Output indicators',
        meaning: 'What the project itself delivers: how much, how well, when and at what cost.',
      },
      效益指标: { name: 'Benefit indicators', meaning: 'What good comes of the outputs.' },
      满意度指标: {
        name: 'Satisfaction indicators',
        meaning: 'How satisfied those are whom the project serves or affects.',
      },
      成本指标: {
        name: 'Cost indicators',
        meaning: 'What the project may cost; a main category in some forms, below output in others.',
      },
    },
  },
  level2: {
    title: 'Level 2 categories',
    terms: {
      数量指标: {
        name: 'Quantity',
        meaning: 'How much is done, for example how many meetings are held or people trained.',
      },
      质量指标: {
        name: 'Quality',
        meaning: 'How well it is done, for example the share that passes inspection.',
      },
      时效指标: { name: 'Timeliness', meaning: 'When it is done, or how long it may take.' },
      成本指标: {
        name: 'Cost',
        meaning: 'What it may cost, for example the most to be spent per person and day.',
      },
      经济效益指标: {
        name: 'Economic benefit',
        meaning: 'Good done to the economy, such as higher income or lower spending.',
      },
      社会效益指标: {
        name: 'Social benefit',
        meaning: 'Good done to society, such as services that are easier to use.',
      },
      生态效益指标: {
        name: 'Ecological benefit',
        meaning: 'Good done to the environment, such as saved energy or less pollution.',
      },
      可持续影响指标: {
        name: 'Sustained impact',
        meaning: 'Effects that last after the project has ended.',
      },
      经济成本指标: { name: 'Economic cost', meaning: 'How much money it may take.' },
      社会成本指标: {
        name: 'Social cost',
        meaning: 'What it may cost society, such as the strain of building works on residents.',
      },
      生态环境成本指标: {
        name: 'Ecological cost',
        meaning: 'What it may cost the environment, such as dust, noise or resources used up.',
      },
      服务对象满意度指标: {
        name: 'Satisfaction of those served',
        meaning: 'How satisfied the recipients of a service are with it, mostly in per cent.',
      },
    },
  },
  signs: {
    title: 'Signs and words in targets',
    terms: {
      '≥ 4次': { name: 'at least 4 times', meaning: 'Not lower: exactly 4 will do.' },
      '≤ 5天': { name: 'at most 5 days', meaning: 'Not higher: exactly 5 will do.' },
      '> 90%': { name: 'more than 90 per cent', meaning: 'Higher: exactly 90 will not do.' },
      '< 10%': { name: 'less than 10 per cent', meaning: 'Lower: exactly 10 will not do.' },
      '= 1个': { name: 'exactly 1', meaning: 'Equal: neither more nor less.' },
      '± 5%': { name: 'plus or minus 5 per cent', meaning: 'How far a value may be off to either side.' },
      '1篇以上': { name: '1 article or more', meaning: 'The same as at least.' },
      '5天以内': { name: 'within 5 days', meaning: 'The same as at most.' },
    },
  },
  remarks: {
    title: 'Remarks that this site adds',
    terms: {
      未填报: { name: 'Not filled in', meaning: 'The cell is empty in the published form.' },
      原表未印: {
        name: 'Not printed in the original',
        meaning:
          'The form leaves out the name of a category here; where it can be inferred, the site says so.',
      },
      编者注: {
        name: 'Note of the editor',
        meaning: 'A decision made while the published form was turned into data.',
      },
      校核结果: {
        name: 'Check results',
        meaning: 'Doubts that a program found before publication, by fixed rules.',
      },
      警告: {
        name: 'Warning',
        meaning: 'A doubt: something in the form may be wrong or contradict itself.',
      },
      提示: { name: 'Note', meaning: 'A doubt: not necessarily wrong, but worth knowing.' },
      已说明: {
        name: 'Explained',
        meaning: 'A person has looked at the doubt and has written down what is known of it.',
      },
    },
  },
}
