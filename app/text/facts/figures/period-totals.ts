import type { Passage } from './figure-nouns'
import { readNumber } from './number-words'
import type { Word } from '../words'

/**
 * Counts of a whole year, war, month or campaign so far, which are no toll of the event that a passage tells. What a report
 * counts in a month that is over (خلال شهر حزيران) may be all that it tells, and a battle is an event of its own: its count
 * since it began is its toll.
 */

const ahead = 12
const back = 8
const since = /^[وف]?(?:منذ|since)$/
const during = /^[وف]?(?:خلال|في|during|so)$/
const beginning =
  /^(?:بدايه|مطلع|اول|انطلاق|انطلاقه|اندلاع|بد|بدا|بدات|دخول|سريان|فرض|the|start|beginning|outbreak|launch|onset|of|its|latest)$/
const period =
  /^(?:العام|السنه|الثوره|الحرب|النزاع|الازمه|الصراع|عام|year|war|conflict|uprising|revolution|(?:19|20)\d\d|الشهر|شهر|month|الحمله|حمله|campaign|الحصار|siege|الهدنه|truce|ceasefire|رمضان|ramadan)$/
const current = /^(?:الجاري|الحالي|الجاريه|الحاليه|هذا|this|far)$/
const thisPeriod = /^(?:year|month|العام|الشهر)$/

/** منذ بداية العام, خلال العام الجاري, since the start of the year, so far this year: whether such words begin at `at`. */
function isPeriod(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  if (key === 'this' || key === 'هذا') return thisPeriod.test(words[at + 1]?.key ?? '')
  if (since.test(key)) {
    let end = at + 1
    while (end < at + 5 && beginning.test(words[end]?.key ?? '')) end++
    return period.test(words[end]?.key ?? '')
  }
  return during.test(key) && period.test(words[at + 1]?.key ?? '') && current.test(words[at + 2]?.key ?? '')
}

/** Whether the count at `words[at..end)` is one of a whole period: the words that say so stand in its clause, no other count between. */
export function isOfPeriod({ words, from, to }: Passage, at: number, end: number): boolean {
  for (let i = end; i < Math.min(to, end + ahead); i++) {
    const word = words[i]
    if (word === undefined || /^[.,;:]$/.test(word.key)) break
    if (isPeriod(words, i)) return true
    if (word.kind === 'number' || readNumber(words, i) !== null) break
  }
  for (let i = at - 1; i >= Math.max(from, at - back); i--) {
    const word = words[i]
    if (word === undefined || /^[.;:]$/.test(word.key)) break
    if (isPeriod(words, i)) return true
  }
  return false
}
