import { dayWords, partsOfDay, relativeDays, weekdays } from './date-words'
import { matchPhrase } from '../lexicon'
import { readWords, type Word } from '../words'

/** The day of the news stands at the beginning. */
const LONGEST = 4_000

/**
 * The day of the week on which a text without a date says that its news happened: "yesterday, Friday", "on Friday evening"; 0
 * for Sunday to 6 for Saturday, null where it names none. The first counts; a Friday prayer is no day.
 *
 * @example namedWeekday('قُتل مدنيان مساء الجمعة') // 5
 */
export function namedWeekday(text: string): number | null {
  const words = readWords(text.slice(0, LONGEST))
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word
    if (!isDayName(word)) continue
    const name = matchPhrase(weekdays, words, at)
    if (name !== null && isCued(words, at)) return name.value
  }
  return null
}

/** Arabic days of the week bear the article: يوم واحد is one day and not Sunday. English ones begin with a capital. */
function isDayName({ latin, surface, names }: Word): boolean {
  return latin ? /^\p{Lu}/u.test(surface) : names.some(({ key }) => key.startsWith('ال'))
}

function isCued(words: Word[], at: number): boolean {
  if (words[at]?.latin === true) return true
  const to = words[at - 1]?.kind === 'mark' ? at - 1 : at
  if (words[to - 1]?.forms.some((form) => dayWords.has(form)) === true) return true
  return [relativeDays, partsOfDay].some((lexicon) =>
    [1, 2, 3].some((back) => matchPhrase<unknown>(lexicon, words, to - back)?.length === back),
  )
}
