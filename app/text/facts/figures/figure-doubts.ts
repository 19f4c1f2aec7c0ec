import { formerly } from './figure-cues'
import { fateOf } from './figure-fates'
import { nounOf, type Passage } from './figure-nouns'
import { matchPhrase } from '../lexicon'
import type { Word } from '../words'

/** Where a number beside a noun is no count of an event: ages, earlier values, numbers in brackets. */

const ageWord = /^[وف]?(?:ب|ال|ل)?(?:عمر(?:ه|ها|هما|هم)?|بالغ(?:ه|ين|ون)?|يبلغ|تبلغ|سن|مواليد|اعمارهم|aged|age)$/
const ofAge = /^[وف]?(?:ابن|ابنه|ذو|ذي|ذات|ذا|الطفل|الطفله|طفل|طفله|رضيع|رضيعه|الرضيع)$/
const yearLike = /^(?:عام|عاما|اعوام|سنه|سنوات|سنين|شهر|شهرا|اشهر|شهور|ربيعا|year|years|month|months)$/

/** محمد (7 سنوات), محمد /18/ عاما, البالغة من العمر 12 عاما, a 7-year-old: `at` is the number, `end` the word after its unit. */
export function isAge({ words, from }: Passage, at: number, end: number): boolean {
  if (words[at - 1]?.key === '/' && words[at + 1]?.key === '/') return yearLike.test(words[at + 2]?.key ?? '')
  if (!yearLike.test(words[end - 1]?.key ?? '')) return false
  const [before, after] = [words[at - 1]?.key ?? '', words[end]?.key ?? '']
  if (before === '(' || after === 'old' || (after === '-' && words[end + 1]?.key === 'old')) return true
  if (before === ',' && /^[,).]$/.test(after)) return true
  if (['من', 'of'].includes(after) && ageWord.test(words[end + 1]?.key ?? '')) return true
  const article = before === 'ال' ? 1 : 0
  if (ofAge.test(words[at - 1 - article]?.key ?? '')) return true
  for (let i = at - 1; i >= Math.max(from, at - 4); i--) {
    if (/^[.;,]$/.test(words[i]?.key ?? '')) return false
    if (ageWord.test(words[i]?.key ?? '')) return true
  }
  return false
}

/** محمد (22): a number alone in brackets counts only where the word before says what. */
export function isBracketedAside({ words }: Passage, at: number, after: number): boolean {
  if (words[at - 1]?.key !== '(' || words[after]?.key !== ')') return false
  const before = words[at - 2]
  return before === undefined || (fateOf(words, at - 2) === null && nounOf(before) === null)
}

/** Words within which a toll called an earlier one gives its number. */
const EARLIER_REACH = 10

/** وكانت حصيلة سابقة قد أشارت إلى مقتل 12, an earlier toll put it at 12: up to the end of the clause. */
function followsEarlierToll(before: readonly Word[]): boolean {
  const clause = before.slice(before.findLastIndex(({ key }) => /^[.;:,]$/.test(key)) + 1)
  return clause.some(
    ({ key }, at) =>
      (/^[وف]?(?:ال)?حصيله$/.test(key) && /^(?:ال)?سابقه$/.test(clause[at + 1]?.key ?? '')) ||
      (/^(?:earlier|previous)$/.test(key) && clause[at + 1]?.key === 'toll'),
  )
}

/** up from 31, ارتفاعا من 31, and the first number of "rose from 12 to 31": what the count was before. */
export function isFormer({ words, from }: Passage, at: number, rangeFollows: boolean): boolean {
  for (let start = Math.max(from, at - 4); start < at; start++) {
    const match = matchPhrase(formerly, words, start)
    if (
      match !== null &&
      (start + match.length === at || (start + match.length === at - 1 && words[at - 1]?.key === 'ب'))
    )
      return true
  }
  if (followsEarlierToll(words.slice(Math.max(from, at - EARLIER_REACH), at))) return true
  if (!rangeFollows || !['من', 'from'].includes(words[at - 1]?.key ?? '')) return false
  return words
    .slice(Math.max(from, at - 7), at - 1)
    .some((word) =>
      /^[وف]?(?:ل?ت?[اي]?رتفع(?:ت|ا)?|قفز(?:ت)?|زاد(?:ت)?|انخفض(?:ت)?|تراجع(?:ت)?|لترتفع|rose|risen|jumped|increased|fell|dropped)$/.test(
        word.key,
      ),
    )
}
