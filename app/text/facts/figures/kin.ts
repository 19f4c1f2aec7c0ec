import { foldedWords } from '../../words/word-list'
import type { Word } from '../words'
import { dualForms } from './counted-nouns'

/** Relatives and companions named by a pronoun: زوجته, طفليها, ابناه, أطفالها. */

const nouns = foldedWords(
  'زوج زوجة ابن ابنة بنت والد والدة شقيق شقيقة أخت طفل طفلة حفيد حفيدة جنين جد جدة عم عمة خال خالة صهر ولد رضيع رضيعة مرافق سائق صديق صديقة رفيق رفيقة زميل زميلة خطيبة',
)
const several = foldedWords('أطفال أبناء بنات أولاد أحفاد أشقاء شقيقات إخوة أخوة أخوات ولاد')

const pronoun = '(?:ه|ها|هم|هما|هن)'
const stems = nouns.map((noun) => dualForms(noun).stem).join('|')
/** ابنو, مرتو: his, as people speak. */
const spoken = '(?:ابن|بنت|مرت|زوجت|حفيد|طفل|طفلت)و|مرته'
const one = new RegExp(`^(?:(?:${stems}|ام|اب[اوي]|اخ[اوي])${pronoun}|${spoken})$`)
const two = new RegExp(`^(?:${stems})[اي]${pronoun}$`)
const group = new RegExp(`^(?:${several.join('|')})[يو]?${pronoun}$`)

/** How many relatives a word names, after `and` where it has that: 1 for زوجته, 2 for طفليها, 0 for another word (طفلة). */
export function kinNamed(word: Word | undefined, and = ''): 0 | 1 | 2 {
  if (word?.kind !== 'word' || !word.key.startsWith(and) || word.surface.endsWith('ة')) return 0
  const key = word.key.slice(and.length)
  if (two.test(key)) return 2
  return one.test(key) && (and !== '' || !/^(?:طفل|رضيع)ه$/.test(key)) ? 1 : 0
}

/** أطفالها, أبنائه: several, whose number may follow. */
export function isKinGroup(key: string): boolean {
  return group.test(key)
}
