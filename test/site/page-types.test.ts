import { expect, inject, test } from 'vitest'
import { pagesOf, pageTypes } from './page-types.ts'

const pages = pagesOf(inject('dist'), inject('pathological'), inject('many'))

test.each(pageTypes)('there is a page of the type %s', (type) => {
  expect(pages.filter((page) => page.type === type)).not.toEqual([])
})

test('all projects of both sites are looked at', () => {
  expect(pages.filter(({ type }) => type === 'project')).toHaveLength(13)
})
