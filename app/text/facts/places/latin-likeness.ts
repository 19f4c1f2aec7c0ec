import { isLatin, latinName } from './latin-names'

/** Names whose vowels every newsroom writes in its own way: Huraytan and Haritan, Rmeilan and Rumaylan have the same consonants. */

const fewestConsonants = 4

/** The consonants of a name's words; null where they are too few to tell it from others. */
export function consonants(keys: readonly string[]): string | null {
  const parts = keys.map((key) =>
    key
      .replace(/kh/g, 'x')
      .replace(/sh|ch/g, 'c')
      .replace(/gh/g, 'g')
      .replace(/th/g, 't')
      .replace(/[aeiouw]/g, '')
      .replace(/h$/, '')
      .replace(/([a-z])\1/g, '$1'),
  )
  const joined = parts.join(' ')
  return joined.replace(/ /g, '').length < fewestConsonants ? null : joined
}

/** Places by the consonants of their Latin names; those that two places share are left out. */
export function likenessIndex<Entry extends { en: string | null; aliases: string[] }>(
  entries: readonly Entry[],
): Map<string, Entry> {
  const found = new Map<string, Entry | null>()
  for (const entry of entries) {
    for (const name of [entry.en?.replace(/ \(.*\)$/, '') ?? '', ...entry.aliases]) {
      const key = isLatin(name) ? consonants(latinName(name)) : null
      if (key === null) continue
      const other = found.get(key)
      found.set(key, other === undefined || other === entry ? entry : null)
    }
  }
  return new Map([...found].filter((pair): pair is [string, Entry] => pair[1] !== null))
}
