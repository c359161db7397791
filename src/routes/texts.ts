import type { History } from '../history/history.ts'
import { earlierTexts } from '../history/texts.ts'
import { remember } from '../model/remember.ts'
import { type Address, textAddress } from '../publish/address.ts'

/** Names that git gives to the texts of earlier versions, by their addresses. */
export const earlierTextsOf = remember((history: History): ReadonlyMap<Address, string> => {
  const texts = earlierTexts(history).map(({ id, blob }) => [textAddress(id, blob), blob] as const)
  return new Map(texts)
})
