import { expect, test } from 'vitest'
import { type Content, html } from '../src/components/html.ts'

const write = (content: Content) => html`<p title="${content}">${content}</p>`.toString()

test.each<[string, Content, string]>([
  ['text, escaped', `<b a='1'>&"`, `<p title="<b a='1'>&amp;&quot;">&lt;b a=&#39;1&#39;&gt;&amp;&quot;</p>`],
  ['a number', 0, '<p title="0">0</p>'],
  ['nothing', [null, undefined, false, ''], '<p title=""></p>'],
  ['each of a list', ['甲', ['<', 2]], '<p title="甲<2">甲&lt;2</p>'],
])('a template holds %s', (_, content, markup) => expect(write(content)).toBe(markup))

test('a template holds other templates as they are', () => {
  const items = ['<', '&'].map((text) => html`<li>${text}</li>`)
  expect(html`<ul>${items}</ul>`.toString()).toBe('<ul><li>&lt;</li><li>&amp;</li></ul>')
})

test('markup that is a string is text', () => {
  const made = html`<br>`.toString()
  expect(html`<p>${made}</p>`.toString()).toBe('<p>&lt;br&gt;</p>')
})

test('a value within an attribute cannot end it', () =>
  expect(html`<a href="#${'"><script>'}">甲</a>`.toString()).toBe('<a href="#&quot;><script>">甲</a>'))

test('white space around a line break is none, in templates and not in values', () =>
  expect(
    html`
      <p>
        ${'甲 \n 乙'} <b>丙</b>
      </p>`.toString(),
  ).toBe('<p>甲 \n 乙 <b>丙</b></p>'))
