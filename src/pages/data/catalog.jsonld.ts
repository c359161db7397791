import { toDcat } from '../../publish/data/dcat.ts'
import { getSite } from '../../site.ts'

export const GET = async () =>
  new Response(await toDcat(await getSite()), {
    headers: { 'Content-Type': 'application/ld+json; charset=utf-8' },
  })
