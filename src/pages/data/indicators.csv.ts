import { dataFile } from '../../publish/data/files.ts'
import { toResponse } from '../../publish/data/response.ts'
import { getSite } from '../../site.ts'

export const GET = async () => toResponse(dataFile(await getSite(), 'indicators.csv'))
