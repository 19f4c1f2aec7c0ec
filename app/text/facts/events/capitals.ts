import { fold } from '../../characters/normalise'
import { syrianGovernment, type ActingState, type NamedActor } from './actor-names'
import { addressing, givenByGovernments, isBacking, speaking, speakingLatin } from './political-verbs'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** A capital that stands for its government: نفت دمشق, اتهم أنقرة, بين موسكو وطهران, Moscow-backed. Elsewhere it is a place. */

const capitals = new Map<string, NamedActor>()
for (const [names, state] of [
  ['موسكو Moscow', 'روسيا'],
  ['طهران Tehran', 'إيران'],
  ['أنقرة Ankara', 'تركيا'],
  ['الرياض Riyadh', 'السعودية'],
  ['الدوحة Doha', 'قطر'],
  ['باريس Paris', 'فرنسا'],
  ['لندن London', 'بريطانيا'],
  ['برلين Berlin', 'ألمانيا'],
  ['بكين Beijing', 'الصين'],
  ['بغداد Baghdad', 'العراق'],
  ['بيروت Beirut', 'لبنان'],
  ['عمان Amman', 'الأردن'],
  ['القاهرة Cairo', 'مصر'],
  ['Washington', 'الولايات المتحدة'],
] as const)
  for (const name of names.split(' ')) capitals.set(fold(name), { camp: 'state', name: state })
for (const name of ['دمشق', 'damascus']) capitals.set(name, syrianGovernment)

/** Whose something is, by the word before: حلفاء طهران, وفد دمشق. */
const relations = wordSet(
  'حلفاء حليف حليفة حليفتها موقف مواقف سياسة ضغوط تصريحات رد ردود دعم بدعم مبعوث وفد سفير مندوب نظام حكومة علاقات علاقة موالية موال برعاية رعاية وساطة',
)
/** A road or a flight between two capitals has two ends. */
const ways = wordSet('طريق خط رحلات رحلة أوتوستراد مسافة حافلة road flight flights highway route')
const relationsLatin = wordSet(
  'ally allies government support backing position role stance forces troops decision demand denial request jets warplanes aircraft helicopters',
)

/** The government that the capital at `at` stands for; null where it is a place or no capital. */
export function actingCapital(words: Word[], at: number): ActingState | null {
  const word = words[at]
  if (word === undefined || (word.latin && !/^\p{Lu}/u.test(word.surface))) return null
  const found = capitalOf(word)
  if (found === undefined) return null
  const acts = word.latin ? actsInEnglish(words, at) : actsInArabic(words, at, found.cut)
  return acts ? { ...found.government, length: 1 } : null
}

function capitalOf(word: Word | undefined): { government: NamedActor; cut: number } | undefined {
  const names = word?.latin ? word.forms.map((key) => ({ key, cut: 0 })) : (word?.names ?? [])
  for (const { key, cut } of names) {
    const government = capitals.get(key)
    if (government !== undefined) return { government, cut }
  }
  return undefined
}

const says = (word: Word | undefined, list: ReadonlySet<string>): boolean =>
  word?.names.some(({ key }) => list.has(key)) === true || word?.forms.some((form) => list.has(form)) === true

function actsInArabic(words: Word[], at: number, cut: number): boolean {
  const own = words[at]?.key.slice(0, cut) ?? ''
  const [before, next] = [words[at - 1], words[at + 1]]
  if (own.endsWith('ب') || next?.kind === 'number') return false
  if (says(before, speaking) || says(next, speaking) || says(before, relations)) return true
  if (before?.forms.includes('من') === true && isBacking(words[at - 2])) return true
  if (isPair(words, at, own)) return true
  if (before?.key === 'علي' && [2, 3].some((back) => says(words[at - back], pressing))) return true
  return says(before, addressing) || (before?.key.startsWith('ال') === true && says(words[at - 2], addressing))
}

/** ضغوط أمريكية على أنقرة. */
const pressing = wordSet('ضغط ضغوط ضغوطا عقوبات اتهامات')

/** بين أنقرة وموسكو: both, but for a road. */
function isPair(words: Word[], at: number, own: string): boolean {
  if (isWay(words, at)) return false
  if (own === 'و') return capitalOf(words[at - 1]) !== undefined && says(words[at - 2], between)
  return (
    says(words[at - 1], between) &&
    words[at + 1]?.key.startsWith('و') === true &&
    capitalOf(words[at + 1]) !== undefined
  )
}
const between = wordSet('بين')

const auxiliaries = /^(?:has|have|had|also|again|later|repeatedly|on|strongly|flatly|yesterday|itself)$/

function actsInEnglish(words: Word[], at: number): boolean {
  if (words[at]?.key.endsWith("'s")) return relationsLatin.has(words[at + 1]?.key ?? '')
  if (words[at + 1]?.key === '-') return /^(?:backed|allied|led|sponsored|brokered)$/.test(words[at + 2]?.key ?? '')
  const verb = auxiliaries.test(words[at + 1]?.key ?? '') ? words[at + 2] : words[at + 1]
  if (speakingLatin.has(verb?.key ?? '')) return true
  if (isActedBy(words, at)) return true
  if (words[at - 1]?.key === 'and' && capitalOf(words[at - 2]) !== undefined && isActedBy(words, at - 2)) return true
  if (/^(?:accused|accusing|urged|urging|blamed|blaming|condemned|pressed|told)$/.test(words[at - 1]?.key ?? ''))
    return true
  if (words[at - 1]?.key === 'from' && givenByGovernments.has(words[at - 2]?.key ?? '')) return true
  const other = capitalOf(words[at + 2])
  if (words[at - 1]?.key === 'between' && words[at + 1]?.key === 'and') return other !== undefined && !isWay(words, at)
  if (words[at - 1]?.key === 'and' && words[at - 3]?.key === 'between')
    return capitalOf(words[at - 2]) !== undefined && !isWay(words, at - 2)
  if (words[at - 1]?.key === 'and' && words[at - 3]?.key === 'from')
    return capitalOf(words[at - 2]) !== undefined && actsInEnglish(words, at - 2)
  // Damascus and Moscow said.
  return words[at + 1]?.key === 'and' && other !== undefined && actsInEnglish(words, at + 2)
}

/** Backed by Moscow, brokered by Ankara. */
function isActedBy(words: Word[], at: number): boolean {
  const verb = /^(?:backed|supported|armed|rejected|condemned|denied|brokered|mediated|sponsored|guaranteed|funded)$/
  return words[at - 1]?.key === 'by' && verb.test(words[at - 2]?.key ?? '')
}

/** Whether a road or a flight is told of just before word `at`. */
function isWay(words: Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some((word) => says(word, ways))
}
