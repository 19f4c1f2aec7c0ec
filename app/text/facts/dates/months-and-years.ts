import type { DayReader } from './found-date'
import { isoDay, lastOfMonth, yearOf } from './calendar'
import { partsOfMonth, pastWords, yearWords } from './date-words'
import { afterEra, yearIn, likelyYear, monthAt } from './written-days'

/** تموز 2015, July 2015, تموز من العام الماضي. */
export const monthYear: DayReader = (words, at, today) => {
  const name = monthAt(words, at)
  if (name === null) return null
  const ofLast = words[name.end]?.key === 'من' ? lastMonthOrYear(words, name.end + 1, today) : null
  if (ofLast !== null && ofLast.from.endsWith('-01-01') && ofLast.to.endsWith('-12-31')) {
    const year = yearOf(ofLast.from)
    const first = isoDay(year, name.month, 1)
    return first === null ? null : { from: first, to: lastOfMonth(year, name.month), end: ofLast.end, relative: true }
  }
  const of = words[name.end]?.key === 'من' ? name.end + 1 : name.end
  const next = yearWords.has(words[of]?.key ?? '') ? of + 1 : name.end
  const year = yearIn(words[next])
  const from = year === null ? null : isoDay(year, name.month, 1)
  return year === null || from === null
    ? null
    : { from, to: lastOfMonth(year, name.month), end: afterEra(words, next + 1), relative: false }
}

/** شهر حزيران, حزيران الماضي, مطلع تموز, in late June: without a year only where a word says that the month is meant. */
export const monthAlone: DayReader = (words, at, today) => {
  const name = monthAt(words, at)
  if (name === null || today === null) return null
  const past = pastWords.has(words[name.end]?.key ?? '')
  const before = words[at - 1]
  const part = before?.forms.some((form) => partsOfMonth.has(form)) === true || partsOfMonth.has(before?.key ?? '')
  if (!past && !part && words[at]?.forms.includes('شهر') !== true) return null
  const year = likelyYear(name.month, 1, today)
  const from = isoDay(year, name.month, 1)
  return from === null
    ? null
    : { from, to: lastOfMonth(year, name.month), end: past ? name.end + 1 : name.end, relative: false }
}

/** بين عامي 2018 و2020, from 2018 to 2020: both years and what lies between. */
export const yearsBetween: DayReader = (words, at) => {
  if (!/^[وف]?(?:بين|من|منذ|خلال)$|^(?:between|from)$/.test(words[at]?.key ?? '')) return null
  const first = /^(?:عامي|سنتي|عام|سنه|الاعوام)$/.test(words[at + 1]?.key ?? '') ? at + 2 : at + 1
  const last = /^(?:عام|سنه|العام)$/.test(words[first + 2]?.key ?? '') ? first + 3 : first + 2
  const [from, to] = [yearIn(words[first]), yearIn(words[last])]
  if (from === null || to === null || from >= to || !/^(?:و|الي|حتي|and|to)$/.test(words[first + 1]?.key ?? ''))
    return null
  return { from: `${from}-01-01`, to: `${to}-12-31`, end: afterEra(words, last + 1), relative: false }
}

/** عام 2013, in 2013. */
export const yearAlone: DayReader = (words, at) => {
  const year = yearWords.has(words[at]?.key ?? '') || words[at]?.forms.includes('عام') ? yearIn(words[at + 1]) : null
  return year === null
    ? null
    : { from: `${year}-01-01`, to: `${year}-12-31`, end: afterEra(words, at + 2), relative: false }
}

/** الشهر الماضي, العام الماضي, last month, last year: the whole of it. */
export const lastMonthOrYear: DayReader = (words, at, today) => {
  const [first, second] = [words[at]?.key ?? '', words[at + 1]?.key ?? '']
  const arabic = /^ل?(?:ال)?(شهر|عام|سنه)$/.exec(first)?.[1]
  const unit =
    pastWords.has(second) && /^(?:ال|لل)/.test(first)
      ? arabic
      : first === 'last'
        ? /^(?:month|year)$/.exec(second)?.[0]
        : undefined
  if (unit === undefined || today === null) return null
  const year = yearOf(today)
  const month = Number(today.slice(5, 7))
  if (unit !== 'شهر' && unit !== 'month')
    return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31`, end: at + 2, relative: true }
  const [inYear, before] = month === 1 ? [year - 1, 12] : [year, month - 1]
  const from = isoDay(inYear, before, 1)
  return from === null ? null : { from, to: lastOfMonth(inYear, before), end: at + 2, relative: true }
}
