import type { AstroGlobal, RouteData, SSRManifest, SSRResult } from 'astro'
import { renderToString } from 'astro/runtime/server/index.js'
import { remember } from '../model/remember.ts'
import type { Params } from '../routes/find.ts'

/**
 * Draws the page at the path of a route by Astro's own rendering, past its router, whose request and response would
 * take a third of the time. A page has its params and props here, and nothing else of Astro's global.
 */
export async function drawPage({ routes, pageMap }: SSRManifest, path: string): Promise<string> {
  const route = routes.find(({ routeData }) => routeData.pattern.test(path))?.routeData
  const load = route && pageMap?.get(route.component)
  if (route === undefined || load === undefined) throw new Error(`${path}: no page`)
  const page = await renderToString(toResult(readParams(route, path)), await componentOf(load), {}, {}, true)
  if (typeof page !== 'string') throw new Error(`${path}: ${page.status}`)
  return page
}

type Load = Parameters<NonNullable<SSRManifest['pageMap']>['set']>[1]

// Node resolves a module at each import, though it is loaded.
const componentOf = remember(async (load: Load) => {
  const { page } = await load()
  return (await page()).default
})

function readParams({ params, pattern }: RouteData, path: string): Params {
  const values = pattern.exec(path) ?? []
  return Object.fromEntries(params.map((name, index) => [name, values[index + 1]]))
}

// All that Astro asks for where no component has a style, a script or an island of its own.
function toResult(params: Params): SSRResult {
  const none = new Set<never>()
  const metadata: Partial<SSRResult['_metadata']> = {
    headInTree: true,
    hasRenderedHead: false,
    extraHead: [],
    propagators: none,
  }
  const result: Partial<SSRResult> = {
    createAstro: (props) => ({ props, params }) as AstroGlobal,
    componentMetadata: new Map(),
    compressHTML: true,
    partial: false,
    styles: none,
    scripts: none,
    links: none,
    _metadata: metadata as SSRResult['_metadata'],
  }
  return result as SSRResult
}
