/** What orders of results there are; '' is that of the catalogue. */
export const sorts = ['', 'name', 'amount', 'rows'] as const

/** What is asked for: as the form says it and as the address carries it; '' where nothing is. */
export interface State {
  readonly query: string
  readonly year: string
  /** Slug of a department. */
  readonly department: string
  readonly level1: string
  readonly level2: string
  readonly measurable: '' | 'yes' | 'no'
  readonly below: boolean
  readonly findings: boolean
  readonly sort: (typeof sorts)[number]
}

const longest = 200
const slug = /^[a-z0-9-]+$/u

/** Reads the fields of the form, or the fragment of an address; what makes no sense is left out. */
export function readState(fields: URLSearchParams): State {
  const field = (name: string, pattern: RegExp) => fields.get(name)?.match(pattern)?.[0] ?? ''
  const [department = '', ofYear = ''] = field('department', /^(?:\d{4}\/)?[a-z0-9-]+$/u)
    .split('/')
    .reverse()
  const measurable = fields.get('measurable')
  return {
    query: [...(fields.get('q') ?? '')].slice(0, longest).join(''),
    year: field('year', /^\d{4}$/u) || ofYear,
    department,
    level1: field('level1', slug),
    level2: field('level2', slug),
    measurable: measurable === 'yes' || measurable === 'no' ? measurable : '',
    below: fields.get('below') === '1',
    findings: fields.get('findings') === '1',
    sort: sorts.find((sort) => sort === fields.get('sort')) ?? '',
  }
}

/** The fields that carry a state, those that say nothing left out. */
export function toFields({ query, year, department, ...state }: State): [string, string][] {
  const fields: [string, string][] = [
    ['q', query],
    ['year', year],
    ['department', year === '' || department === '' ? department : `${year}/${department}`],
    ['level1', state.level1],
    ['level2', state.level2],
    ['measurable', state.measurable],
    ['below', state.below ? '1' : ''],
    ['findings', state.findings ? '1' : ''],
    ['sort', state.sort],
  ]
  return fields.filter(([, value]) => value !== '')
}

/** A state as the fragment of an address, without its #; '' where nothing is asked for. */
export function toFragment(state: State): string {
  return new URLSearchParams(toFields(state)).toString()
}

/** Whether a state asks for anything; an order alone does not. */
export function isAsking(state: State): boolean {
  return toFields({ ...state, query: state.query.trim(), sort: '' }).length > 0
}
