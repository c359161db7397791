import { pinyin } from 'pinyin-pro'
import { isReserved } from '../model/slug.ts'

// A path of three such parts is short enough for every system.
const maxLength = 48

/** A slug for a name: its words in pinyin, as many as an address should have; '' where none can be spelt. */
export function toSlug(name: string): string {
  const slug = shorten(wordsOf(name).join('-'))
  return isReserved(slug) ? `${slug}-1` : slug
}

function shorten(slug: string): string {
  if (slug.length <= maxLength) return slug
  const end = slug.lastIndexOf('-', maxLength)
  return slug.slice(0, end > 0 ? end : maxLength)
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function wordsOf(name: string): string[] {
  const text = name.slice(0, 200).normalize('NFKC').toLowerCase()
  // How a character is read depends on its word, and on its neighbours where it is a word by itself.
  const syllables = spell(text)
  const words = [...segmenter.segment(text)].map(({ segment }) => {
    const own = syllables.splice(0, [...segment].length)
    return (own.length > 1 ? spell(segment) : own).join('')
  })
  return words.filter((word) => word !== '')
}

// A text for each character: ü is typed v.
function spell(text: string): string[] {
  return pinyin(text, { type: 'all', toneType: 'none', v: true }).map(({ origin, pinyin: syllable, isZh }) =>
    (isZh ? syllable : origin).normalize('NFD').replaceAll(/[^a-z0-9]/gu, ''),
  )
}
