import { fold } from '../../text/characters/normalise'
import { readDates } from '../../text/facts/dates/dates'
import { months } from '../../text/facts/dates/month-names'
import { matchPhrase } from '../../text/facts/lexicon'
import { readWords } from '../../text/facts/words'

/** A day of 2024, which began on a Monday, by its number in that year. */
const dayOf2024 = (at: number) => Date.UTC(2024, 0, at)

/** Names as `fold` has them, each with its number: those of the Levant, Egypt, the Maghreb, English, French, Turkish, German and Spanish, in full and shortened. */
function namesOf(count: number, part: 'month' | 'weekday', dateOf: (at: number) => number): Map<string, number> {
  return new Map(
    ['ar-SY', 'ar-EG', 'ar-DZ', 'ar-MA', 'en', 'fr', 'tr', 'de', 'es'].flatMap((locale) =>
      (['long', 'short'] as const).flatMap((length) => {
        const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { [part]: length, timeZone: 'UTC' })
        return Array.from(
          { length: count },
          (_, at) => [fold(format.format(dateOf(at))).replace(/\.$/, ''), at] as const,
        )
      }),
    ),
  )
}

const monthNames = namesOf(12, 'month', (at) => Date.UTC(2024, at, 15))
const weekdayNames = namesOf(7, 'weekday', (at) => dayOf2024(at + 1))

/** The number of a month by its name, or by two names of one month: "اذار مارس". */
export function monthOf(written: string): number | undefined {
  const name = written.replace(/\.$/, '')
  const known = monthNames.get(name)
  if (known !== undefined) return known + 1
  const words = name.split(' ')
  for (let at = 1; at < words.length; at += 1) {
    const [one, other] = [words.slice(0, at), words.slice(at)].map((part) => monthNames.get(part.join(' ')))
    if (one !== undefined && one === other) return one + 1
  }
  return spokenMonth(name)
}

/** Months as texts name them beyond that: in dialect, in Kurdish. */
function spokenMonth(name: string): number | undefined {
  const words = readWords(name)
  const found = matchPhrase(months, words, 0)
  return found?.length === words.length ? found.value : undefined
}

/** Whether a day, in ISO form, is that day of the week. */
export function isOnWeekday(day: string, weekday: number): boolean {
  return new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay() === (weekday + 1) % 7
}

/** A folded cell without the words around a day, and the day of the week that it names, from Monday as 0. */
export function withoutWords(folded: string): { text: string; weekday: number | null } {
  const [, word = ''] = /^(?:يوم )?(\p{Letter}{2,12})\.?(?=[ ,])/u.exec(folded) ?? []
  // "Mar 5" is a day of March, and no Tuesday as it is in French.
  const isMonth = monthNames.has(word) && /^\p{Letter}{2,12}\.? \d{1,2}(?:[a-z]{2})?,? \d/u.test(folded)
  const weekday = isMonth ? null : (weekdayNames.get(word) ?? null)
  const named = weekday === null ? folded : folded.slice(folded.indexOf(word) + word.length)
  const text = named
    .replace(/^[ ,.]{1,4}/, '')
    .replace(/^يوم /, '')
    .replace(/^الموافق (?:ل )?/, '')
    .replace(/ (?:الساعه|في تمام الساعه|at|a|في) (?=\d)/, ' ')
    .replace(/(\d)(?:st|nd|rd|th|er)(?=[ ,]|$)/, '$1')
    .replace(/(\d{4}) ?(?:م|ميلادي|ميلاديه|للميلاد)(?=$|[ ,])/, '$1')
    .replace(/ (?:من|of|de) (?:شهر )?/g, ' ')
    .replace(/ (?:(?:ل|من )?(?:عام|سنه)) (?=\d{4})/, ' ')
    // Programs write the year last: "mar 05 18:30:00 +0000 2024".
    .replace(/^(\p{Letter}{3,9} \d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?) ?(utc|gmt|[+-]\d{4})? (\d{4})$/u, '$1 $4 $2 $3')
    // An hour may stand before its day.
    .replace(/^(\d{1,2}:\d{2}(?::\d{2})?(?: ?(?:am|pm|ص|م|صباحا|مسا))?)[ ,]{1,3}([\p{Letter}\d][^:]{5,40})$/u, '$2 $1')
  return { text: text.trim(), weekday }
}

/** A day whose number is a word, "الخامس من اذار 2026"; null where a cell says anything else, or more than one day. */
export function dayInWords(folded: string): string | null {
  if (!/^\D{4,60}(?:19|20)\d{2}\D{0,12}$/.test(folded)) return null
  const words = readWords(folded)
  const [found, ...more] = readDates(words, 0, words.length, null)
  if (!found || more.length > 0 || found.from !== found.to) return null
  return /^\P{Letter}*$/u.test(`${folded.slice(0, found.start)}${folded.slice(found.end)}`) ? found.from : null
}
