import { isHourInZone } from '../dates/clock'
import { calibres, fates, formerly, partsAndMultiples, precisionBefore } from './figure-cues'
import { compoundLength, nounOf, type Noun, type Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import { readNumber, type ReadNumber } from './number-words'
import type { Word } from '../words'

/** Where a number beside a noun is no count of an event: ages, earlier values, numbers in brackets. */

const ageWord = /^[وف]?(?:ب|ال|ل)?(?:عمر(?:ه|ها|هما|هم)?|بالغ(?:ه|ين|ون)?|يبلغ|تبلغ|سن|مواليد|اعمارهم|aged|age)$/
const ofAge = /^[وف]?(?:ابن|ابنه|ذو|ذي|ذات|ذا|الطفل|الطفله|طفل|طفله|رضيع|رضيعه|الرضيع)$/
const yearLike =
  /^(?:عام|عاما|اعوام|سنه|سنوات|سنين|سني|شهر|شهرا|اشهر|شهور|ربيعا|عامين|عامان|سنتين|سنتان|شهرين|شهران|year|years|month|months)$/
const dayLike = /^(?:يوم|يوما|ايام|اسبوع|اسبوعا|اسابيع|ساعه|ساعات|day|days|week|weeks|hours?)$/
/** After one of these a number is an age even without a unit: أعمارهم بين 5 و11, aged 4, 7 and 11. */
const agesFollow = /^[وف]?(?:ب?عمر(?:ه|ها|هما|هم)?|اعمار(?:هم|هن|هما)?|aged|ages)$/
/** The most words between such a word and its last number. */
const agesReach = 6

/** Whether the number at `at` stands in a list or range of ages. */
export function isAgeNumber(words: Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - agesReach); i--) {
    const word = words[i]
    if (word === undefined) return false
    if (agesFollow.test(word.key)) return true
    if (word.key === 'of' && /^ages?$/.test(words[i - 1]?.key ?? '')) return true
    const links = /^(?:و|,|and|to|or|between|from|بين|من|الي|او|-|(?:ما)?بين|ال|حوالي|نحو)$/.test(word.key)
    if (!links && readNumber(words, i) === null) return false
  }
  return false
}

/** محمد (7 سنوات), محمد /18/ عاما, البالغة من العمر 12 عاما, a 7-year-old: `at` is the number, `end` the word after its unit. */
export function isAge({ words, from }: Passage, at: number, end: number): boolean {
  if (words[at - 1]?.key === '/' && words[at + 1]?.key === '/') return yearLike.test(words[at + 2]?.key ?? '')
  if (isAgeNumber(words, at)) return true
  // رجل في الستين من عمره
  if (words[end]?.key === 'من' && /^عمر(?:ه|ها|هم|هما)$/.test(words[end + 1]?.key ?? '')) return true
  const unit = (words[end - 1]?.key ?? '').replace(/^ال/, '')
  const article = words[at - 1]?.key === 'ال' ? 1 : 0
  if (dayLike.test(unit)) return ofAge.test(words[at - 1 - article]?.key ?? '')
  if (!yearLike.test(unit)) return false
  const [before, after] = [words[at - 1]?.key ?? '', words[end]?.key ?? '']
  if (before === '(' || after === 'old' || (after === '-' && words[end + 1]?.key === 'old')) return true
  if (before === ',' && /^[,).]$/.test(after)) return true
  if (['من', 'of'].includes(after) && ageWord.test(words[end + 1]?.key ?? '')) return true
  if (ofAge.test(words[at - 1 - article]?.key ?? '')) return true
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    if (/^[.;,]$/.test(words[i]?.key ?? '')) break
    if (ageWord.test(words[i]?.key ?? '')) return true
  }
  return readNumber(words, at) !== null && words[end - 1]?.latin === false && !isLasting(words, from, at, end)
}

const lastingReach = 5
const lasting =
  /^[وفلب]?(?:ال)?(?:منذ|قبل|بعد|خلال|مده|طيله|طوال|طول|مدي|مدار|اول|استمر|استمرت|استغرق|استغرقت|دام|دامت|يدوم|يستمر|سجن|حبس|حكم|حكما|محكوم|عقوبه|حصار|حرب|حربا|ثوره|هدنه|مهله|فتره|غضون|قضي|امضي|امضت|مضي|مضت|عقوبات|غياب|انقطاع|صلاحيه|عمر|تاخر)$/
const lastingAfter =
  /^(?:مضت|مضي|مرت|خلت|متواصل|متتالي|كامل|متواصله|متتاليه|متتاليه|كامله|متواصلين|متتاليين|علي|سجنا|سجن|حبسا)$/

/** "علي 30 عاما" is an age; years that something lasted or that have passed are told with a word of time. */
function isLasting(words: Word[], from: number, at: number, end: number): boolean {
  const before = words.slice(Math.max(from, at - lastingReach), at)
  const clause = before.slice(before.findLastIndex(({ key }) => /^[.;:]$/.test(key)) + 1)
  if (clause.length === 0 || clause.some(({ key }) => lasting.test(key))) return true
  return lastingAfter.test(words[end]?.key ?? '')
}

/** ذات الأعوام الستة: the number follows its definite unit. */
export function isAgeBefore({ words }: Passage, noun: Noun | null, at: number): boolean {
  if (noun === null || noun.at > at) return false
  return yearLike.test(noun.word.key.replace(/^ال/, '')) && ofAge.test(words[noun.at - 1]?.key ?? '')
}

/** 23 ملم, 0730 GMT, three quarters, ثلاث مرات, خمس السكان, one in four, واحد من كل ثلاثة: a measure or a share, and no count. */
export function isMeasureOrShare({ words }: Passage, at: number, after: number, number: ReadNumber): boolean {
  const [next, second] = [words[after]?.key ?? '', words[after + 1]?.key ?? '']
  const unit = next === '-' || (next === '/' && words[at - 1]?.key === '/') ? second : next
  if (calibres.has(unit) || partsAndMultiples.has(unit) || isHourInZone(words, at)) return true
  const tied = compoundLength(words, at) === 3 ? words[at + 2] : undefined
  if (tied !== undefined && nounOf(tied) === null) return true
  const fraction = number.length === 1 && !number.digits && /^[وفبل]?(?:خمس|سبع|تسع|عشر)$/.test(words[at]?.key ?? '')
  if (fraction && /^ال..../.test(next)) return true
  if (next === 'من' && second === 'كل' && readNumber(words, after + 2) !== null) return true
  if (number.value === 1 && next === 'in' && readNumber(words, after + 1) !== null) return true
  const before = `${words[at - 2]?.key ?? ''} ${words[at - 1]?.key ?? ''}`
  return ['من كل', 'بين كل', 'من اصل', 'out of', 'one in', '1 in'].includes(before)
}

/** محمد (22): a number alone in brackets counts only where the word before says what. */
export function isBracketedAside({ words }: Passage, at: number, after: number): boolean {
  const [opening, closing] = [words[at - 1]?.key, words[after]?.key]
  // Ahmad, 34, a baker: an age between commas.
  if (opening === ',' && closing === ',' && words[at]?.kind === 'number' && words[at - 2]?.kind === 'word') return true
  if (opening !== '(' || closing !== ')') return false
  const before = words[at - 2]
  return before === undefined || (matchPhrase(fates, words, at - 2) === null && nounOf(before) === null)
}

/** A count rises or falls: what follows is the new one, what follows من or "from" the old one. */
const rising =
  /^[وف]?(?:[يت]?رفع(?:ت|وا)?|عدل(?:ت|وا)?|ل?[اتي]?رتفع(?:ت|ا)?|ارتفاع|زياده|انخفاض|قفزه|قفز(?:ت)?|زاد(?:ت)?|انخفض(?:ت)?|تراجع(?:ت)?|rose|risen|rises|rise|climbed|climbs|jumped|increased|up|raised|revised|fell|dropped|went)$/

/** Words within which a toll called an earlier one gives its number. */
const EARLIER_REACH = 10

/** وكانت حصيلة سابقة قد أشارت إلى مقتل 12, an earlier toll put it at 12: up to the end of the clause. */
function followsEarlierToll(before: readonly Word[]): boolean {
  const clause = before.slice(before.findLastIndex(({ key }) => /^[.;:,]$/.test(key) || rising.test(key)) + 1)
  const was = clause.some(({ key }) => /^[وف]?كان(?:ت|وا)?$/.test(key))
  return clause.some(
    ({ key }, at) =>
      (/^[وف]?(?:ال)?حصيله$/.test(key) && isEarlier(clause[at + 1]?.key ?? '', was)) ||
      (was && key === 'سابقا') ||
      (key === 'earlier' && clause.some((word) => word.key === 'toll')) ||
      (/^(?:earlier|previously|initially|originally|first)$/.test(key) &&
        /^(?:given|put|reported|estimated|set|counted|announced)$/.test(clause[at + 1]?.key ?? '')) ||
      (/^(?:earlier|previous)$/.test(key) && /^(?:toll|count|figure|tally)$/.test(clause[at + 1]?.key ?? '')),
  )
}

/** الحصيلة السابقة; a first toll is a former one only where it "was": كانت الحصيلة الأولية. */
function isEarlier(key: string, was: boolean): boolean {
  return /^(?:ال)?سابقه$/.test(key) || (was && /^(?:ال)?(?:اولي|اوليه)$/.test(key))
}

/** What may stand between "after it was" and the number: بعد أن كان العدد 20. */
const countNames = /^(?:(?:ال)?(?:عدد|عدده|عددهم|حصيله|رقم|قتلي|شهدا|جرحي|ضحايا)|an?|the|earlier|previous|initial)$/

/** كان العدد 4 شهداء وأصبح 7: another number comes in its place. */
function becomesAnother(words: Word[], at: number): boolean {
  const now = words.slice(at + 1, at + 6).findIndex(({ key }) => /^و?(?:اصبح|صار|بات)ت?$/.test(key))
  return now >= 0 && readNumber(words, at + 2 + now) !== null
}

/** من 5 شهداء إلى 8, "from 20 to at least 26": what it is now follows shortly. */
function newValueFollows(words: Word[], at: number): boolean {
  const to = words.slice(at + 1, at + 4).findIndex(({ key }) => key === 'to' || key === 'الي')
  if (to < 0) return false
  const next = at + 2 + to
  return readNumber(words, next + (matchPhrase(precisionBefore, words, next)?.length ?? 0)) !== null
}

/** up from 31, ارتفاعا من 31, and the first number of "rose from 12 to 31": what the count was before. */
export function isFormer({ words, from }: Passage, at: number, rangeFollows: boolean): boolean {
  for (let start = Math.max(from, at - 4); start < at; start++) {
    const match = matchPhrase(formerly, words, start)
    if (match === null) continue
    const between = words.slice(start + match.length, at)
    if (between.every(({ key }) => key === 'ب' || countNames.test(key))) return true
  }
  // 14 (was 9)
  if (words[at - 2]?.key === '(' && /^(?:was|were|كانت?|سابقا)$/.test(words[at - 1]?.key ?? '')) return true
  const before = words.slice(Math.max(from, at - EARLIER_REACH), at)
  if (
    followsEarlierToll(before) ||
    (before.some(({ key }) => /^[وف]?كان(?:ت)?$/.test(key)) && becomesAnother(words, at))
  )
    return true
  if (!['من', 'from'].includes(words[at - 1]?.key ?? '')) return false
  // "to 33 from 28"
  if (words[at - 2]?.kind === 'number' && ['to', 'الي'].includes(words[at - 3]?.key ?? '')) return true
  if (!rangeFollows && !newValueFollows(words, at)) return false
  return words.slice(Math.max(from, at - 7), at - 1).some(({ key }) => rising.test(key))
}
