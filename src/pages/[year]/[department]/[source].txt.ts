import type { APIRoute } from 'astro'

export { sourcePaths as getStaticPaths } from '../../../routes.ts'

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
