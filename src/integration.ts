import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { Plugin, ViteDevServer } from 'vite'
import { reportContent } from './commands/report.ts'
import { openSite } from './site.ts'

const siteModule = new URL('./site.ts', import.meta.url)
const content = fileURLToPath(new URL('../content', import.meta.url))

/** Ties Astro to the site: a build draws the one that the command opened, a dev server reads it again at each save. */
export function mubiao(): AstroIntegration {
  return {
    name: 'mubiao',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [openedSite()] } })
      },
      'astro:server:setup': ({ server }) => watchContent(server),
    },
  }
}

// Left outside the bundle, site.ts is the very module that the build command has opened the site with.
function openedSite(): Plugin {
  return {
    name: 'mubiao:opened-site',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) =>
      source.endsWith('/site.ts') ? { id: siteModule.href, external: 'absolute' } : null,
  }
}

function watchContent(server: ViteDevServer): void {
  server.watcher.add(content)
  server.watcher.on('all', (_, path) => {
    if (path.startsWith(content)) void refresh(server)
  })
}

async function refresh(server: ViteDevServer): Promise<void> {
  const { files } = await openSite(content)
  reportContent(files)
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const module of moduleGraph.getModulesByFile(fileURLToPath(siteModule)) ?? []) {
      moduleGraph.invalidateModule(module)
    }
  }
  server.ws.send({ type: 'full-reload' })
}
