import { matchPhrase } from '../lexicon'
import type { Word } from '../words'
import { verbForm } from '../../segment/clauses/verb-forms'
import { wordSet } from '../../words/word-list'
import { addDays, weekday } from './calendar'
import { dayWords, nextWords, partsOfDay, pastWords, weekdays } from './date-words'
import type { DayReader } from './found-date'

/** Days of the week by their names. */

/** The day of the week that a word names: an Arabic one bears the article (يوم واحد is one day), an English one a capital. */
function weekdayAt(words: Word[], at: number): number | null {
  const word = words[at]
  const match = word === undefined ? null : matchPhrase(weekdays, words, at)
  if (word === undefined || match === null) return null
  const named = word.latin ? /^\p{Lu}/u.test(word.surface) : word.names.some((form) => form.key.startsWith('ال'))
  return named ? match.value : null
}

/** يوم الجمعة, فجر الجمعة, الأربعاء والخميس: a word that leaves no doubt that the Arabic name behind it is a day. */
function isCued(words: Word[], at: number): boolean {
  if (matchPhrase(partsOfDay, words, at - 1) !== null || isSaidPlainly(words, at)) return true
  const before = words[at - 1]?.key === 'و' ? at - 2 : words[at]?.key.startsWith('و') === true ? at - 1 : -1
  return weekdayAt(words, before) !== null
}

/** What a day of the week is part of the name of: صلاة الجمعة, سوق الخميس. */
const named = wordSet('صلاة صلوات خطبة خطب سوق جامع مسجد بلدة قرية حي شارع ساحة مدرسة جمعة عيد آل عشيرة كتيبة')
/** What follows a day in a report: أعلن الجمعة أن, قتل مدنيان السبت في قصف. */
const followsDay = /^(?:في|علي|ان|انه|انها|عن|الي|من|خلال|جراء|جرا|اثر|بعد|قبل|قرب|بين|[بل].{3,}|[,.;:)-])$/

/** أعلن الجمعة أن, قتل مدنيان السبت في قصف, as agencies write: behind a verb, or a noun that no name begins with. */
function isSaidPlainly(words: Word[], at: number): boolean {
  const before = words[at - 1]
  const next = words[at + 1]
  if (before === undefined || (next !== undefined && !followsDay.test(next.key))) return false
  if (before.kind === 'mark') return before.key === ',' && next?.kind === 'mark'
  const definite = before.names.some(({ key }) => key.startsWith('ال'))
  if (!definite && before.forms.some((form) => named.has(form))) return false
  // الرجلين الاثنين: the two men.
  if (/^ال?اثنين$/.test(words[at]?.key ?? '') && /(?:ين|ان)$/.test(before.key)) return false
  if (/ال.{3}|(?:ا|ان|ين|ون)$/.test(before.key) && before.kind === 'word') return true
  const verb = verbForm(before.key, before.surface)
  return verb !== null && !verb.ambiguous
}

/** The last day of that name up to the publication. */
function lastNamed(day: number, today: string): string {
  return addDays(today, -((weekday(today) - day + 7) % 7))
}

const coming = /^(?:will|due|scheduled|expected|سوف|(?:ال)?(?:مقرر|متوقع|منتظر|مرتقب))$/
const comingReach = 9

/** "Will reach the town on Friday", من المقرر أن تصل الجمعة: a day to come. */
function isAhead(words: Word[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - comingReach); i--) {
    const word = words[i]
    if (word === undefined || (word.kind === 'mark' && word.key !== '-')) return false
    if (/^(?:said|told|announced|قال|قالت|اعلن|اعلنت|اكد|اكدت)$/.test(word.key)) return false
    if (coming.test(word.key)) return true
  }
  return false
}

/** يوم الجمعة, الجمعة الماضي, on Friday; the last one up to the publication unless the text says otherwise. */
export const weekdayName: DayReader = (words, at, today) => {
  const cued = words[at]?.forms.some((form) => dayWords.has(form)) === true
  const led = words[at]?.latin === true && (pastWords.has(words[at].key) || nextWords.has(words[at].key))
  const first = cued || led ? at + 1 : at
  const day = weekdayAt(words, first)
  if (day === null || today === null) return null
  const after = words[first + 1]?.key ?? ''
  const past = pastWords.has(after) || pastWords.has(words[first - 1]?.key ?? '')
  // الأحد والاثنين القادمين: said once of both.
  const both = weekdayAt(words, first + 1) === null ? '' : (words[first + 2]?.key ?? '')
  const next = nextWords.has(after) || nextWords.has(both) || nextWords.has(words[first - 1]?.key ?? '')
  if (words[first]?.latin === false && !(cued || past || next || isCued(words, at))) return null
  const last = lastNamed(day, today)
  const ahead = next || (last !== today && isAhead(words, at))
  const found = ahead ? addDays(last, 7) : addDays(last, past && last === today ? -7 : 0)
  const end = first + 1 + (pastWords.has(after) || nextWords.has(after) ? 1 : 0)
  return { from: found, to: found, relative: true, end }
}

/** بين الاثنين والخميس, من السبت إلى الثلاثاء, between Monday and Wednesday: all days from the one to the other. */
export const weekdaysBetween: DayReader = (words, at, today) => {
  const opener = /^[وف]?(?:ما)?(بين|من)$|^(between|from)$/.exec(words[at]?.key ?? '')
  const first = opener === null || today === null ? -1 : words[at + 1]?.key === 'يوم' ? at + 2 : at + 1
  const start = weekdayAt(words, first)
  if (start === null || today === null) return null
  const between = opener?.[1] === 'بين' || opener?.[2] === 'between'
  const joined = words[first + 1]?.key.startsWith('و') === true && words[first + 1]?.key !== 'و'
  const link = words[first + 1]?.key ?? ''
  if (!(between ? joined || /^(?:و|and)$/.test(link) : /^(?:الي|حتي|to|until|till|through)$/.test(link))) return null
  const last = between && joined ? first + 1 : words[first + 2]?.key === 'يوم' ? first + 3 : first + 2
  const end = weekdayAt(words, last)
  if (end === null) return null
  const to = lastNamed(end, today)
  return { from: addDays(to, -((end - start + 7) % 7)), to, relative: true, end: last + 1 }
}
