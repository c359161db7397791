import { satteri } from '@astrojs/markdown-satteri'
import { defineConfig } from 'astro/config'
import { joinLines, mubiao } from './src/integration.ts'

export default defineConfig({
  output: 'server',
  devToolbar: { enabled: false },
  // Highlighting would put styles into the markup, which the pages' security policy refuses.
  markdown: { syntaxHighlight: false, processor: satteri({ mdastPlugins: joinLines }) },
  adapter: mubiao(),
})
