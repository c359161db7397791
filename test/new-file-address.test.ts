import { expect, test } from 'vitest'
import { newFileAddress } from '../src/scripts/import/new-file-address.ts'

const path = 'content/2025/shiwei-bangongshi/wuge-yi.yaml'
const query = 'content%2F2025%2Fshiwei-bangongshi%2Fwuge-yi.yaml'

test.each([
  [
    'GitHub, on the branch that it shows first',
    'https://github.com/office/targets',
    `https://github.com/office/targets/new/HEAD?filename=${query}&value=a%3A%20%26b%0A`,
    'text',
  ],
  [
    'GitHub by the address that git clones from',
    'https://github.com/office/targets.git/',
    `https://github.com/office/targets/new/HEAD?filename=${query}&value=a%3A%20%26b%0A`,
    'text',
  ],
  [
    'GitLab, which takes the path alone',
    'https://gitlab.com/city/office/targets',
    `https://gitlab.com/city/office/targets/-/new/main?file_name=${query}`,
    'path',
  ],
  [
    'a GitLab of the office',
    'http://gitlab.example.gov.cn:8080/targets',
    `http://gitlab.example.gov.cn:8080/targets/-/new/main?file_name=${query}`,
    'path',
  ],
  ['any other host', 'https://gitee.com/office/targets', 'https://gitee.com/office/targets', 'nothing'],
  ['what is no address', 'https://[', 'https://[', 'nothing'],
  ['a host that only looks like one', 'https://notgithub.com/o/r', 'https://notgithub.com/o/r', 'nothing'],
])('the page of a new file: %s', (_, repository, href, carries) => {
  expect(newFileAddress(repository, path, 'a: &b\n')).toEqual({ href, carries })
})

test('a text that would make the address too long is left out of it', () => {
  const page = (length: number) => newFileAddress('https://github.com/o/r', path, '目'.repeat(length))
  const { href, carries } = page(1000)
  expect([href, carries]).toEqual([`https://github.com/o/r/new/HEAD?filename=${query}`, 'path'])
  expect([page(600).carries, page(600).href.length < 6000]).toEqual(['text', true])
})

test('half a character, which no address can hold, is no fault', () => {
  expect(newFileAddress('https://github.com/o/r', path, '\ud83d').carries).toBe('text')
})
