import type { PlaceCue } from './place-cues'
import type { Word } from '../words'

/** What English words say a name is, best first: "the Zahraa neighbourhood" is a quarter, where the town of that name is a town. */
const kinds = new Map<string, PlaceCue['kinds']>()
for (const [words, said] of [
  ['district neighbourhood neighborhood quarter suburb', ['quarter', 'town', 'city', 'village', 'governorate']],
  ['town', ['town', 'city', 'village']],
  ['village', ['village', 'town']],
] as const)
  for (const word of words.split(' ')) for (const form of [word, `${word}s`]) kinds.set(form, [...said])
for (const form of ['city', 'cities']) kinds.set(form, ['city', 'town'])

const plurals = /^(?:(?:town|village|district|neighbou?rhood|quarter|suburb)s|cities)$/

/** The kind that an English text gives to the name `words[at..end)`: "the Jobar district", "the town of Zahraa"; null where it gives none. */
export function latinKindCue(words: Word[], at: number, end: number): PlaceCue | null {
  if (words[at]?.latin !== true) return null
  const after = kinds.get(words[end]?.key ?? '')
  const before = words[at - 1]?.key === 'of' ? kinds.get(words[at - 2]?.key ?? '') : undefined
  const said = after ?? before
  const list = plurals.test(words[end]?.key ?? '') || (before !== undefined && plurals.test(words[at - 2]?.key ?? ''))
  return said === undefined ? null : { kinds: said, trust: 'name', list }
}
