import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf } from '../src/check/address.ts'
import { toSlug } from '../src/write/slug.ts'
import { words } from './marks.ts'

test.each([
  ['党委综合事务工作经费', 'dangwei-zonghe-shiwu-gongzuo-jingfei'],
  ['全市档案行政管理经费', 'quanshi-dangan-xingzhengguanli-jingfei'],
  ['银行长期重点调整', 'yinhang-changqi-zhongdian-tiaozheng'],
  ['绿化', 'lvhua'],
  ['5G＋智慧城市ＡＩ平台', '5g-zhihui-chengshi-ai-pingtai'],
  ['  Café 2025（二）', 'cafe-2025-er'],
  ['con', 'con-1'],
  ['Page-3', 'page-3-1'],
  ['！！🎉', ''],
])('the slug of %s is %s', (name, slug) => {
  expect(toSlug(name)).toBe(slug)
})

test('a long name gives as many words as an address should have', () => {
  expect(toSlug('义务教育薄弱环节改善与能力提升补助资金管理办法')).toBe(
    'yiwu-jiaoyu-boruo-huanjie-gaishan-yu-nengli',
  )
  expect(toSlug('a'.repeat(300))).toBe('a'.repeat(48))
})

test('any name gives a slug that can be an address, or none', () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary' }),
    words,
    fc.string({ unit: fc.constantFrom('银', '行', 'ü', '－', '1') }),
  )
  fc.assert(
    fc.property(name, (each) => {
      const slug = toSlug(each)
      if (slug !== '') expect(kindOf(`2025/${slug}/${slug}.yaml`).is).toBe('project')
    }),
    { numRuns: 500 },
  )
})
