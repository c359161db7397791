import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { build } from 'esbuild'
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
        updateConfig({ vite: { plugins: [openedSite(), classicScripts()] } })
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

const classic = '?classic'

// Module scripts do not load from disk: what runs in the browser is one classic script, asked for as `….ts?classic`.
function classicScripts(): Plugin {
  return {
    name: 'mubiao:classic-scripts',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(classic)) return null
      const entry = id.slice(0, -classic.length)
      const { outputFiles, metafile } = await build({
        entryPoints: [entry],
        bundle: true,
        minify: true,
        write: false,
        metafile: true,
        charset: 'utf8',
        format: 'iife',
        target: 'es2022',
      })
      for (const path of Object.keys(metafile.inputs)) this.addWatchFile(resolve(path))
      return `export default ${JSON.stringify(outputFiles[0]?.text)}`
    },
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
