/** Arabic articles as English texts write them, assimilated or not; they carry nothing in a name. */
const articles = new Set([
  'al',
  'el',
  'as',
  'ash',
  'at',
  'ath',
  'ad',
  'adh',
  'ar',
  'az',
  'an',
  'ul',
  'ed',
  'ez',
  'es',
  'et',
  'ech',
  'eddin',
])

export function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text)
}

/**
 * The key of one word of a transliterated name, so that Jisr al-Shughour and
 * Jisr ash-Shughur meet; null for an article or a word without letters.
 */
export function latinKey(word: string): string | null {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replace(/[^a-z0-9]/g, '')
  if (plain === '' || articles.has(plain)) return null
  return plain
    .replace(/ou|oo/g, 'u')
    .replace(/ee/g, 'i')
    .replace(/ei|ey|ay/g, 'ai')
    .replace(/dh/g, 'd')
    .replace(/y/g, 'i')
    .replace(/q/g, 'k')
    .replace(/[ae]h?$/, 'a')
    .replace(/([a-z])\1/g, '$1')
}

/** The keys of a name's words, articles left out. */
export function latinName(name: string): string[] {
  return name
    .replace(/[’‘'`ʿʾ]/g, '')
    .split(/[^\p{L}\p{M}\p{Nd}]+/u)
    .map(latinKey)
    .filter((key) => key !== null)
}
