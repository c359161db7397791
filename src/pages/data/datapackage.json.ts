import { toDataPackage } from '../../publish/data/data-package.ts'
import { getSite } from '../../site.ts'

export const GET = async () =>
  new Response(await toDataPackage(await getSite()), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
