import { describe, expect, test } from 'vitest'
import { defaultForm } from '../src/model/forms/index.ts'
import { readProject } from '../src/model/read-project.ts'
import { type Brief, toBrief } from '../src/publish/brief.ts'
import { type FeedEntry, mayHaveFeed, publicationEntry, toFeed } from '../src/publish/feed.ts'
import { toPublications } from '../src/publish/publications.ts'
import { zh } from '../src/words/zh.ts'
import { childrenOf, readXml, textIn } from './xml.ts'

function project(id: string, day?: string, name = '项目'): Brief {
  const row = { 目标名称: '长期绩效目标1', 一级指标: '产出指标', 二级指标: '数量指标', 三级指标: '甲' }
  const data = {
    项目名称: name,
    预算部门: '部门',
    预算年度: '2025',
    ...(day && { 来源: { 日期: day } }),
    长期绩效目标表: [row],
  }
  const read = readProject(data, defaultForm, id)
  if (read.project === undefined) throw new Error(JSON.stringify(read.findings))
  return toBrief(read.project)
}

const facts = {
  title: '站点 & <名称>',
  publisher: '单位',
  url: 'https://example.cn/mubiao/',
  contact: null,
  license: null,
  repository: null,
  showsQuality: true,
}

describe('publications', () => {
  const committed = new Map([
    ['2025/a/committed', '2025-03-02T09:00:00.000Z'],
    ['2025/a/both', '2025-09-09T09:00:00.000Z'],
    ['2025/a/month', '2025-03-02T09:00:00.000Z'],
  ])
  const projects = [
    project('2025/a/both', '2025-03-01'),
    project('2025/a/neither'),
    project('2025/a/month', '2025-01'),
    project('2025/a/no-day', '2025-02-30'),
    project('2025/a/committed'),
    project('2025/a/source', '2025-04-01'),
  ]

  test('come newest first, of the date of their source or else of git; those of neither are left out', () => {
    expect(
      toPublications(projects, committed).map(({ project: { id }, published }) => [id, published]),
    ).toEqual([
      ['2025/a/source', '2025-04-01T00:00:00.000Z'],
      ['2025/a/committed', '2025-03-02T09:00:00.000Z'],
      ['2025/a/month', '2025-03-02T09:00:00.000Z'],
      ['2025/a/both', '2025-03-01T00:00:00.000Z'],
    ])
  })

  test('have no feed without an address of the site', () => {
    expect(mayHaveFeed(facts)).toBe(true)
    expect(mayHaveFeed({ ...facts, url: null })).toBe(false)
  })
})

describe('the feed', () => {
  const days = Array.from({ length: 60 }, (_, index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString())
  const projects = [
    ...days.map((day, index) => project(`2025/a/p${index}`, day.slice(0, 10))),
    project('2025/a/hostile', '2026-01-01', `]]><script>alert(1)</script> & "'\u0001`),
    project('2025/a/unknown'),
  ]
  const changed: FeedEntry = {
    id: '2025/a/p1.html#abc',
    title: '放宽 1 处',
    date: '2026-02-01T00:00:00.000Z',
    link: 'history/2025/a/p1/abc.html',
    author: '部门',
    summary: '由“≥2”改为“≥1”。',
  }
  const publications = toPublications(projects, new Map())
  const toXml = (...more: readonly FeedEntry[]) => {
    const first = publications.map((publication) => publicationEntry(publication, zh.feed))
    return readXml(toFeed(facts, [...first, ...more], projects.length - publications.length, zh.feed))
  }
  const feed = toXml()
  const entries = childrenOf(feed, 'entry')

  test('is Atom that says what it is, where it is and who publishes it', () => {
    expect([feed.name, feed.namespace]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
    expect([textIn(feed, 'id'), textIn(feed, 'title')]).toEqual([
      'https://example.cn/mubiao/feed.xml',
      '站点 & <名称>',
    ])
    expect(childrenOf(feed, 'author').map((author) => textIn(author, 'name'))).toEqual(['单位'])
    expect(childrenOf(feed, 'link').map(({ attributes }) => [attributes.rel, attributes.href])).toEqual([
      ['self', 'https://example.cn/mubiao/feed.xml'],
      ['alternate', 'https://example.cn/mubiao/index.html'],
    ])
  })

  test('has the fifty newest, and is as old as the newest of them', () => {
    expect(entries).toHaveLength(50)
    expect(textIn(feed, 'updated')).toBe('2026-01-01T00:00:00.000Z')
    expect(entries.map((entry) => textIn(entry, 'updated'))).toEqual(
      ['2026-01-01T00:00:00.000Z', ...days.toReversed()].slice(0, 50),
    )
  })

  test('has entries that each have an absolute id of their own, a title, a date and an author', () => {
    const ids = entries.map((entry) => textIn(entry, 'id'))
    expect(new Set(ids).size).toBe(50)
    for (const entry of entries) {
      expect(textIn(entry, 'id')).toMatch(/^https:\/\/example\.cn\/mubiao\/2025\/a\/[a-z0-9]+\.html$/u)
      expect(textIn(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u)
      expect(childrenOf(entry, 'author').map((author) => textIn(author, 'name'))).toEqual(['部门'])
      expect(childrenOf(entry, 'link').map(({ attributes }) => attributes.href)).toEqual([
        textIn(entry, 'id'),
      ])
      expect(textIn(entry, 'summary')).toContain('1 项指标')
    }
  })

  test('has titles as text, whatever they look like', () => {
    const [first] = childrenOf(feed, 'entry')
    expect(first && textIn(first, 'title')).toBe(
      `]]><script>alert(1)</script> & "'\u{fffd}（部门，2025 年）：首次公布`,
    )
    expect(first && childrenOf(first, 'title')[0]?.attributes).toEqual({})
  })

  test('has a change by its date among them, with an id of its own and a link to where it is told', () => {
    const [first, second] = childrenOf(toXml(changed), 'entry')
    expect(first && [textIn(first, 'id'), textIn(first, 'updated'), textIn(first, 'summary')]).toEqual([
      'https://example.cn/mubiao/2025/a/p1.html#abc',
      '2026-02-01T00:00:00.000Z',
      '由“≥2”改为“≥1”。',
    ])
    expect(first && childrenOf(first, 'link').map(({ attributes }) => attributes)).toEqual([
      { rel: 'alternate', type: 'text/html', href: 'https://example.cn/mubiao/history/2025/a/p1/abc.html' },
    ])
    expect(second && textIn(second, 'updated')).toBe('2026-01-01T00:00:00.000Z')
  })

  test('says how many are missing for want of a date', () => {
    expect(textIn(feed, 'subtitle')).toContain('另有 1 个项目')
  })
})
