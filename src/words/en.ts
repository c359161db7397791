import type { Words } from './zh.ts'

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`

/** The site's own words in English, for the pages below `en/`; what offices publish stays as it is. */
export const en = {
  language: 'en',
  content: 'zh-CN',

  frame: {
    skip: 'Skip to content',
    home: 'Home',
    trail: 'Breadcrumbs',
    links: 'About this site',
    about: 'About this site (in Chinese)',
    accessibility: 'Accessibility statement (in Chinese)',
    guide: 'Guide for authors (in Chinese)',
    quality: 'Check results (in Chinese)',
    indicators: 'Indicators by category (in Chinese)',
    data: 'Data (in Chinese)',
    changes: 'Changes (in Chinese)',
    importing: 'Import and check (in Chinese)',
    otherLanguage: { words: '中文', language: 'zh-CN' },
    larger: 'Larger text',
    copied: 'Link copied',
    publisher: 'Published by',
    contact: 'Contact',
    license: 'Licence',
    basis:
      'Project performance targets, made public under articles 14 and 32 of the Budget Law of China. The text of the tables is that of the published originals, unchanged.',
    contents: 'On this page',
    pageAddress: 'Address of this page',
    pageId: 'Identifier of this page',
    colon: ': ',
  },

  lists: {
    lead: 'What a budget project has to achieve with its money, and to what extent, is written in its table of performance targets. They are published here one by one, to be read, compared and downloaded.',
    changes: 'What has changed since publication (in Chinese)',
    project: 'Project',
    department: 'Department',
    year: 'Year',
    amount: 'Budget',
    noAmount: 'Not stated',
    indicators: 'Indicators',
    measurable: 'Numeric targets',
    findings: 'Findings',
    share: (part, whole) => (whole === 0 ? '0' : `${part} (${Math.round((100 * part) / whole)}%)`),
    projects: 'Projects',
    departments: 'Departments',
    years: 'Years',
    firstDepartments: (count) =>
      `The first ${count} departments; the others are found by their projects below.`,
    pageTitle: (title, page) => `${title}, page ${page}`,
    pageOf: (page, pages, from, to) => `Page ${page} of ${pages}: projects ${from} to ${to}.`,
    allProjects: 'All projects',
    yearName: (year) => `${year}`,
    departmentsOf: (year) => `Departments in ${year}`,
    siteDescription: (_, projects) =>
      `Tables of performance targets of ${count(projects, 'Chinese budget project')}: index and glossary in English.`,
    yearDescription: (year) => `Departments and projects with published performance targets in ${year}.`,
    departmentDescription: (_, year, projects) =>
      `${count(projects, 'project')} of this department with published performance targets in ${year}.`,
    totals: (projects, indicators, measurable) =>
      `${count(projects, 'project')}, ${count(indicators, 'indicator')}, of which ${measurable} with a numeric target.`,
  },

  pagination: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    page: (number) => `Page ${number}`,
  },

  index: {
    title: 'Performance targets of budget projects',
    about:
      'Each project has one page, in Chinese: its goals, its indicators with their long-term and annual targets, and where the table comes from. The same address with the ending .json or .csv is its data. What the offices have written is not translated; the glossary explains the terms of the form.',
    glossaryLink: 'Glossary of the form',
    basis:
      'Article 32 of the Budget Law has departments draw up their budgets under the rules on performance targets. Article 14 has them publish the budget within 20 days of its approval by the finance department.',
  },

  glossary: {
    title: 'Glossary of the form',
    description: 'Terms of the Chinese form for project performance targets, in Chinese and English.',
    lead: 'Each term is given as the form prints it, with its name and meaning in English. The English names are ours and have no official standing.',
  },
} satisfies Pick<Words, 'language' | 'content' | 'frame' | 'lists' | 'pagination'> & Record<string, unknown>
