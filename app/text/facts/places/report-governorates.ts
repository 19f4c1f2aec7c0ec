import type { Gazetteer } from './gazetteer'
import { impliesGovernorate } from './resolve-place'
import type { Word } from '../words'

const remembered: { words: Word[] | null; gazetteer: Gazetteer | null; named: { at: number; governorate: string }[] } =
  { words: null, gazetteer: null, named: [] }

/** Governorates the report names before word `to`; where each is named first is worked out once per report. */
export function reportGovernorates(words: Word[], to: number, gazetteer: Gazetteer): Set<string> {
  if (remembered.words !== words || remembered.gazetteer !== gazetteer) {
    remembered.words = words
    remembered.gazetteer = gazetteer
    remembered.named = []
    for (const [at, word] of words.entries()) {
      const match = word.kind === 'word' ? gazetteer.match(words, at) : null
      const entry = match?.entries[0]
      if (
        match?.entries.length === 1 &&
        entry?.governorate != null &&
        impliesGovernorate(entry) &&
        !remembered.named.some((name) => name.governorate === entry.governorate)
      )
        remembered.named.push({ at, governorate: entry.governorate })
    }
  }
  return new Set(remembered.named.filter((name) => name.at < to).map((name) => name.governorate))
}
