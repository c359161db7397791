import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { SatteriProcessorOptions } from '@astrojs/markdown-satteri'
import type { AstroAdapter, AstroIntegration } from 'astro'
import { build } from 'esbuild'
import type { Plugin, ViteDevServer } from 'vite'
import { noteAnswer, openLive } from './commands/live.ts'
import { routePath } from './publish/address.ts'

const content = fileURLToPath(new URL('../content', import.meta.url))

/** Ties Astro to the site: a build makes the renderer that draws it, a dev server opens it again at each save. */
export function mubiao(): AstroIntegration {
  return {
    name: 'mubiao',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [classicScripts()] } })
      },
      'astro:config:done': ({ setAdapter }) => setAdapter(renderer),
      'astro:server:setup': ({ server }) => {
        serveAddresses(server)
        watchContent(server)
      },
    },
  }
}

// What Astro builds is a program that draws any page of whatever site is open; the build command runs it.
const renderer: AstroAdapter = {
  name: 'mubiao',
  entrypointResolution: 'auto',
  serverEntrypoint: new URL('./draw/renderer.ts', import.meta.url),
  supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
}

const chinese = String.raw`[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF“”‘’…—]`
const between = new RegExp(String.raw`(?<=${chinese})\n(?=${chinese})`, 'gu')

/** For Markdown documents: a line that ends within Chinese goes on without the space that a browser would show there. */
export const joinLines: SatteriProcessorOptions['mdastPlugins'] = [
  {
    name: 'join-lines',
    text: (node, context) => context.setProperty(node, 'value', node.value.replace(between, '')),
  },
]

const classic = '?classic'

// The check takes digests from Node, whose own are the fastest; a browser has none that answer at once.
const alias = { 'node:crypto': fileURLToPath(new URL('./scripts/crypto.ts', import.meta.url)) }

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
        alias,
        charset: 'utf8',
        format: 'iife',
        target: 'es2022',
      })
      for (const path of Object.keys(metafile.inputs)) this.addWatchFile(resolve(path))
      return `export default ${JSON.stringify(outputFiles[0]?.text)}`
    },
  }
}

// What is published has a file name; Astro knows its pages without.
function serveAddresses({ middlewares }: ViteDevServer): void {
  middlewares.use((request, response, next) => {
    response.once('close', noteAnswer)
    request.url = request.url?.replace(/^[^?]*/u, routePath)
    next()
  })
}

function watchContent(server: ViteDevServer): void {
  server.watcher.add(content)
  server.watcher.on('all', (_, path) => {
    if (path.startsWith(content)) void refresh(server)
  })
}

// The page that is open is drawn before all else is checked, and once more with what the check of all says of it.
const quiet = 200

async function refresh(server: ViteDevServer): Promise<void> {
  const isTold = openLive(content, sleep(quiet))
  server.ws.send({ type: 'full-reload' })
  await isTold
  server.ws.send({ type: 'full-reload' })
}
