import { fateOf } from './figure-cues'
import { eventLexicon } from '../events/event-words'
import type { Noun, Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import type { ReadNumber } from './number-words'
import type { FigureKind } from '../types'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Counts of things near a word of killing or arrest, which happened to nobody of those counted. */

const occurrences = wordSet(
  'حادث حادثة حوادث حادثا حالة حالات عملية عمليات مجزرة مجازر انتهاك انتهاكات انتهاكا خرق خروقات خرقا محاولة محاولات جريمة جرائم موجة موجات مرحلة مراحل incidents incident attacks attack massacres massacre violations operations cases operation',
)
const places = /^(?:في|خلال|بعد|عن|علي|عبر|ضمن|منذ|قبل|بين|من|in|after|during|over|by|from|with|on|at)$/

/** قتلوا في 12 هجوما, 81 حالة, بثلاث عجلات: a noun that no list has and that names no persons. */
export function isThing({ words }: Passage, start: number, at: number, number: ReadNumber, noun: Noun): boolean {
  if (noun.noun !== null) return false
  const event = matchPhrase(eventLexicon, words, noun.at)?.value
  if (occurrences.has(noun.word.key) || (event !== undefined && event !== 'casualties')) return true
  const before = words[start - 1]?.key ?? ''
  const first = words[start]?.key ?? ''
  const joined = start < at ? /^[وف]?ل(?!ا$)/.test(first) : number.cut > 0 && /^[وف]?[بل]/.test(first)
  return places.test(before) || joined
}

/** 81 حالة اعتقال, 5 حالات وفاة, "three cases of injury": what happened is said of the case. */
export function fateOfCases(words: Word[], noun: Noun): FigureKind | null {
  if (!/^(?:حاله|حالات|cases?)$/.test(noun.word.key)) return null
  const next = words[noun.at + 1]?.key === 'of' ? noun.at + 2 : noun.at + 1
  // Those whom gas or smoke choked and who live.
  return /^(?:ال)?اختناق/.test(words[next]?.key ?? '') ? 'wounded' : fateOf(words, next)
}

const illness =
  /^[وب]?(?:ال)?(?:فيروس|فايروس|كورونا|كوفيد|كوليرا|وبا|حصبه|جرب|مرض|امراض|لشمانيا|ليشمانيا|حمي|شلل|سل|انفلونزا|سرطان|تمزق|covid|coronavirus|cholera|measles|polio|leishmaniasis|typhoid)$/
const illnessReach = 5

/** 4 إصابات بفيروس كورونا: nobody was wounded. */
export function areIll({ words, from, to }: Passage, noun: Noun): boolean {
  if (!/^(?:ال)?اصاب(?:ه|ات)$/.test(noun.word.key)) return false
  // تفشي شلل الأطفال … بعد تسجيل 17 إصابة
  const before = words.slice(Math.max(from, noun.at - outbreakReach), noun.at)
  return (
    isIllnessNamed(words, noun.at + 1, to) || (before.some(({ key }) => outbreak.test(key)) && before.some(isIllness))
  )
}
const outbreak = /^[وبل]?(?:ال)?(?:تفشي|انتشار|انتشر|تسجيل|سجلت?|رصد)$/
const outbreakReach = 12

/** Whether one of the next words names an illness. */
export function isIllnessNamed(words: Word[], at: number, to: number): boolean {
  return words.slice(at, Math.min(to, at + illnessReach - 1)).some(isIllness)
}

function isIllness({ key }: Word): boolean {
  return illness.test(key)
}

const rescue =
  /^[وفبل]{0,2}(?:ال)?(?:انتشل(?:ت|وا)?|انتشال|انقاذ|انقذ(?:ت|وا)?|اخراج|اخرج(?:ت|وا)?|سحب(?:ت|وا)?|عثر(?:ت|وا)?|عثور|نجا|نجوا|خرجوا|انقاض|ركام|عالقين|قيد)$/
const rescueReach = 6

/** انتشال 8 أحياء من تحت الأنقاض: alive, where أحياء are quarters of a town otherwise. */
export function areAlive({ words, from, to }: Passage, at: number): boolean {
  if (/^عايش(?:ين)?$/.test(words[at]?.key ?? '')) return true
  if (words[at]?.key !== 'احيا') return false
  const near = words.slice(Math.max(from, at - rescueReach), Math.min(to, at + rescueReach))
  return near.some(({ key }) => rescue.test(key))
}

/** متر مكعب, كم مربع, cubic metres: a volume or an area, and no distance. */
export function isAreaOrVolume(words: Word[], at: number): boolean {
  return [words[at - 1], words[at + 1]].some((word) =>
    /^(?:مربع|مكعب)(?:ه|ا)?$|^(?:square|cubic)$/.test(word?.key ?? ''),
  )
}

const family = /^(?:ال)?(?:عايل|عوايل|اسر|عيل|famil|household)/

/** مدنيون من ثلاث عائلات, خلاف بين عائلتين: whose members persons are; no family fled. */
export function isOfFamilies(words: Word[], start: number, noun: Word | undefined): boolean {
  return (
    noun !== undefined &&
    family.test(noun.key) &&
    /^(?:من|بين|احدي|كلتا|of|from|between)$/.test(words[start - 1]?.key ?? '')
  )
}

const agents = /^(?:by|يد|ايدي|قبل|برصاص|بنيران|بسلاح)$/

/** على يد ثلاثة مسلحين, "by two gunmen": who did it. */
export function areAgents({ words, from }: Passage, start: number): boolean {
  return start - 1 >= from && agents.test(words[start - 1]?.key ?? '')
}
