import { wordSet } from '../../words/word-list'
import { precisionBefore } from '../figures/figure-cues'
import { readNumber } from '../figures/number-words'
import { matchPhrase } from '../lexicon'
import type { Word } from '../words'
import { addDays } from './calendar'
import { dualUnits, units } from './date-words'
import type { DayReader } from './found-date'

/** Acts of one day; after "من" a word that may last for days tells how long something went on. */
const acts = wordSet(
  'تفجير انفجار هجوم مجزرة اغتيال مقتل استشهاد استهداف حادثة جريمة bombing explosion blast attack massacre killing assassination strike airstrike raid shelling',
)
const lastingActs = wordSet('قصف قصفه قصفها استهدافه استهدافها غارة غارات هجمات تفجيرات ضربة ضربات')
const happening = wordSet('وقوع حدوث ارتكاب the a an deadly')
const passing = wordSet('مرور مضي')
const fewest = 4
const most = 60
const week = 7

/**
 * بعد أسبوعين على التفجير, ten days after the attack: the day of the act, counted back from the publication; weeks are rounded, to
 * one day before or after. Days up to three are left out: reports speak of what came next as often as of the act.
 */
export const after: DayReader = (words, at, today) => {
  if (today === null) return null
  const arabic = words[at]?.forms.includes('بعد') === true
  let first = arabic ? at + 1 : at
  if (arabic && words[first]?.forms.some((form) => passing.has(form)) === true) first += 1
  first += arabic ? (matchPhrase(precisionBefore, words, first)?.length ?? 0) : 0
  const amount = amountAt(words, first)
  const unit = amount === null ? null : matchPhrase(units, words, first + amount.length)
  if (amount === null || unit === null || unit.value.days < 1) return null
  const link = first + amount.length + unit.length
  const act = actAfter(words, link, arabic)
  const days = amount.value * unit.value.days
  if (act === null || days < fewest || days > most) return null
  const day = addDays(today, -days)
  if (unit.value.days < week) return { from: day, to: day, end: act, relative: true }
  return { from: addDays(day, -1), to: addDays(day, 1), end: act, relative: true, rounded: true }
}

/** A number, a dual, or the unit alone for one: بعد أسبوع على. */
function amountAt(words: Word[], at: number): { value: number; length: number } | null {
  const word = words[at]
  if (word?.forms.some((form) => dualUnits.has(form)) === true) return { value: 2, length: 0 }
  if (/^(?:اسبوع|شهر)$/.test(word?.key ?? '')) return { value: 1, length: 0 }
  if (/^an?$/.test(word?.key ?? '')) return { value: 1, length: 1 }
  return readNumber(words, at)
}

/** The act's word where "على", "من" or "after" leads to one. */
function actAfter(words: Word[], link: number, arabic: boolean): number | null {
  const key = words[link]?.key ?? ''
  if (arabic ? key !== 'علي' && key !== 'من' : key !== 'after') return null
  let at = link + 1
  while (at <= link + 2 && words[at]?.forms.some((form) => happening.has(form)) === true) at += 1
  const isAct = (form: string): boolean => acts.has(form) || (key === 'علي' && lastingActs.has(form))
  return words[at]?.forms.some(isAct) === true ? at : null
}
