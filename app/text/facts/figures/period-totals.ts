import type { Passage } from './figure-nouns'
import { readNumber } from './number-words'
import type { Word } from '../words'

/** Counts of a whole year or war (a month's may be the report's own), which are no toll of the event that a passage tells. */

const ahead = 12
const back = 6
const since = /^[وف]?(?:منذ|since)$/
const during = /^[وف]?(?:خلال|في|during|so)$/
const beginning = /^(?:بدايه|مطلع|اول|انطلاق|اندلاع|بد|the|start|beginning|outbreak|of)$/
const period =
  /^(?:العام|السنه|الثوره|الحرب|النزاع|الازمه|الصراع|عام|year|war|conflict|uprising|revolution|(?:19|20)\d\d)$/
const current = /^(?:الجاري|الحالي|الجاريه|الحاليه|هذا|this|far)$/

/** منذ بداية العام, خلال العام الجاري, since the start of the year, so far this year: whether such words begin at `at`. */
function isPeriod(words: readonly Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  if (key === 'this' || key === 'هذا') return /^(?:year|العام)$/.test(words[at + 1]?.key ?? '')
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
