import { calibres, fateOf, fates } from './figure-cues'
import { nounOf, type Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import { readDigits, readNumber } from './number-words'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Numbers that name or order something, or that a page prints, and count nothing: اللواء 52, إس-300, 2- خالد, "32w". */

/** After one of these a number is a name whatever follows it: الفوج 45 مواقع. */
const alwaysNumbered = wordSet(
  'لواء لواءين لواءان فرقة فرقتين فرقتان فوج فوجين فوجان كتيبة كتيبتين كتيبتان سرية فرع عيار طراز قرار قرارين قراران مادة مادتين رقم brigade brigades division divisions regiment battalion resolution resolutions article articles',
)

/** After one of these a number is a name, a calibre, an hour or an address, unless a counted noun follows. */
const numberedThings = wordSet(`
مدفع غراد سوخوي سوخوى ميغ كورنيت كونكورس هاون راجمة دوشكا شاهد نوع موديل نموذج قطعة مرصد جبل تل تلة قمة برج نقطة موقع قناة رقمي
صفحة بند غرفة جولة دورة دفعة حلقة جلسة نسخة رحلة ساعة يوم عام سنة شهر مواليد قوى فريق شارع طريق ملعب منطقة مشروع حاجز مدرسة حي كيلو مزة
أف إف اس إس ام إم بي تي كي آر ار جي دي سي يو
no point call dial m route highway channel page chapter unit corps age aged observatory type model flight round episode room
`)

/** Things whose numbers a conjunction or comma joins: القرارين رقم 2139 و2254. */
const linking = /^(?:و|,|-|and)$/
const farthestThing = 8

/** مدفع 23, اللواء 52, الفرقتين 4 و5: the number belongs to the thing before it. */
function isNumberOf({ words, from }: Passage, at: number, things: ReadonlySet<string>): boolean {
  for (let i = at - 1; i >= Math.max(from, at - farthestThing); i--) {
    const word = words[i]
    if (word === undefined) return false
    if (word.kind === 'number' || linking.test(word.key)) {
      // Only where another number goes before: مدفع و5 جنود.
      if (word.kind !== 'number' && words[i - 1]?.kind !== 'number') return false
      continue
    }
    if (word.key !== 'ال') return word.forms.some((form) => things.has(form))
  }
  return false
}

/** فرع الأمن العسكري 215, فرع فلسطين 235: what the branch is of stands before its number. */
function isOfBranch({ words, from }: Passage, at: number): boolean {
  const name = words.slice(Math.max(from, at - branchReach), at)
  const branch = name.findLastIndex((word) => word.forms.some((form) => branches.has(form)))
  return (
    branch >= 0 && words[at]?.kind === 'number' && name.slice(branch + 1).every((word) => /^ال|^فلسطين$/.test(word.key))
  )
}
const branches = wordSet('فرع أفرع حاجز سجن قسم')
const branchReach = 4

/** إس-300, F-35, كوفيد19: tied to the name before it. */
function isTied(words: Word[], at: number): boolean {
  const [name, dash, number] = [words[at - 2], words[at - 1], words[at]]
  if (dash === undefined || dash.end !== number?.start || number.kind !== 'number') return false
  if (dash.kind === 'word') return dash.key.length > 3 && fateOf(words, at - 1) === null
  return /^[-_]$/.test(dash.key) && name?.kind === 'word' && name.end === dash.start
}

/** Whether the number at `at` names something; `counts` says that a counted noun follows it. */
export function namesSomething(passage: Passage, at: number, counts: boolean): boolean {
  if (isNumberOf(passage, at, alwaysNumbered)) return true
  return !counts && (isNumberOf(passage, at, numberedThings) || isOfBranch(passage, at) || isTied(passage.words, at))
}

const mostGroups = 6

/** +961 1 234 567: one of the groups of a telephone number. */
export function isOfPhone({ words }: Passage, at: number): boolean {
  let first = at
  while (first > at - mostGroups && words[first - 1]?.kind === 'number') first--
  return words[first - 1]?.key === '+' && words[first - 1]?.end === words[first]?.start
}

const listMark = /^[-_).:]$/
/** How far before an item the one before it stands, in words. */
const itemReach = 60
const nearItem = 16

/** 2- خالد, 3_ أحمد after 1- and 2_; and at the beginning of a passage a number that goes on from one shortly before. */
export function isListNumber({ words, from }: Passage, at: number, counts: boolean): boolean {
  const value = readDigits(words[at]?.key ?? '')
  if (words[at]?.kind !== 'number' || value === null || value > 99) return false
  const mark = words[at + 1]?.key ?? ''
  const marked = listMark.test(mark) && words[at + 2]?.kind === 'word'
  if (marked && value === 1) return mark !== '-' || words[at + 1]?.start === words[at].end
  const one = String(value - 1)
  const follows = (reach: number, fits: (i: number) => boolean) => {
    for (let i = at - 1; i >= Math.max(0, at - reach); i--)
      if (words[i]?.kind === 'number' && words[i]?.key === one && fits(i)) return true
    return false
  }
  if (marked) return mark === '_' || follows(itemReach, (i) => words[i + 1]?.key === mark)
  return !counts && at === from && follows(nearItem, () => true)
}

const arabicClitics = /^[وفبلك]?(?:ال|لل)?$/

/** 32w, 4429SAM, د11عش, the year of a date: what stands right against a number, without a space, and is no unit. */
function isGlued(words: Word[], at: number, after: number): boolean {
  const [before, number, last, next] = [words[at - 1], words[at], words[after - 1], words[after]]
  if (number?.kind !== 'number' || next?.kind !== 'word' || next.start !== last?.end) return false
  if (/^(?:19|20)\d\d$/.test(number.key)) return true
  if (next.latin) return nounOf(next) === null && !calibres.has(next.key) && matchPhrase(fates, words, after) === null
  // مقتل٥عناصر, written without spaces.
  if (fateOf(words, at - 1) !== null) return false
  return before?.kind === 'word' && before.end === number.start && !arabicClitics.test(before.key)
}

/** What pages count under a text, also where the next button stands right behind it. */
const reactions =
  /^(?:تعليق(?:ات|ا)?|مشاهد(?:ه|ات)|اعجاب(?:ات)?|مشارك(?:ه|ات)|متابع(?:ين|ا)?|رد|ردود|قراءه|قراءات|زياره|زيارات|(?:view|like|comment|share|retweet|follower|repl(?:y|ies)|subscriber|reaction|quote)s?(?:\d|all|like|comment|share|most|tweet|$).{0,40})$/

/** Counts of readers, hours and what a page glues to a number. */
export function isOfPage({ words }: Passage, at: number, after: number): boolean {
  const next = words[after]?.key ?? ''
  return reactions.test(next) || /^[ap]\.?m\.?$/.test(next) || isGlued(words, at, after)
}

const parents = /^(?:اب|ام|والد|والده|ابا|اما|ابو|father|mother|parent)$/

/** أب لـ5 أولاد, "a father of four": whose they are, and not what happened. */
export function isFamily({ words, from }: Passage, at: number): boolean {
  const article = words[at - 1]?.key === 'ل' || words[at - 1]?.key === 'of' ? 1 : 0
  const before = words[at - 1 - article]
  const joined = article === 1 || words[at]?.key.startsWith('ل') === true || readNumber(words, at)?.digits === true
  return (
    joined && before !== undefined && at - 1 - article >= from && parents.test(before.key.replace(/^[وف](?=..)/, ''))
  )
}
