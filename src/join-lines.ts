import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'

const chinese = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]`
const between = new RegExp(String.raw`(?<=${chinese})\n(?=${chinese})`, 'gu')

/** For Markdown documents: a line that ends within Chinese goes on without the space that a browser would show there. */
export const joinLines: SatteriProcessorOptions['mdastPlugins'] = [
  {
    name: 'join-lines',
    text: (node, context) => context.setProperty(node, 'value', node.value.replace(between, '')),
  },
]
