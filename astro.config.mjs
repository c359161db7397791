import { defineConfig } from 'astro/config'
import { mubiao } from './src/integration.ts'

export default defineConfig({
  // `[year]/index.astro` is `2025/index.html` and `[project].astro` is `….html`: the published addresses.
  build: { format: 'preserve', concurrency: 4 },
  devToolbar: { enabled: false },
  // Highlighting would put styles into the markup, which the pages' security policy refuses.
  markdown: { syntaxHighlight: false },
  integrations: [mubiao()],
})
