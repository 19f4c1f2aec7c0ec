import type { Word } from '../facts/words'
import { wordSet } from '../words/word-list'

/** Short lines of a page whose every word is one that pages ask for support with, or that lead to more of one subject. */

/** What is asked of a reader, in the imperative; the past tense of the Arabic ones ends a sentence with its subject. */
const giving = wordSet(
  'donate give contribute support join help keep back chip sustain become make your كن كونوا تبرع تبرعوا ادعم ادعموا ادعمونا ادعمنا ساعدنا ساعدونا ساهم ساهموا شارك شاركوا',
)
const given = wordSet(
  `us our ours now today here monthly annually yearly online securely continue stay journalists work team journalism newsroom reporting reporters cause mission site independent free going alive to with a an the in this month year gift gifts keeps member members supporter patron friend contribution donation support via paypal by card
  الآن اليوم هنا شهريا لنا معنا عملنا فريقنا صحافتنا جهودنا موقعنا قضيتنا بقاءنا استقلالنا مشروعنا استمرارنا الاستمرار البقاء على في من شريكا داعما عضوا جزءا لدعم بالقليل`,
)
const longestRequest = 6

/** Donate today, Keep us independent, ادعم عملنا. */
export function asksForSupport(written: readonly Word[]): boolean {
  const [first, ...rest] = written
  if (first === undefined || written.length > longestRequest || !giving.has(first.key)) return false
  return rest.length === 0 ? first.key.endsWith('نا') : rest.every(({ key }) => given.has(key))
}

const onSubject = /^(?:from|about|on|in|by)$/
/** المزيد عن, المزيد من أخبار. */
const ofNews = wordSet('أخبار تقارير مقالات مواضيع قصص أنباء تغطيات')
const longestSubject = 4

/**
 * More from the Middle East, المزيد من أخبار إدلب: what leads to other texts on a subject, which is a name or one word. "More
 * from Afrin reach the camp" goes on.
 */
export function leadsToSubject(written: readonly Word[], isName: (word: Word) => boolean): boolean {
  const [first, second, third] = written
  // أخبار حلب, تقارير خاصة: the name of a part of the site.
  if (written.length === 2 && first !== undefined && second !== undefined && isOfNews(first))
    return isName(second) || second.key.endsWith('ه')
  if (first === undefined || second === undefined || third === undefined) return false
  if (first.key === 'more') {
    const subject = written.slice(2)
    const named = subject.every((word) => /^\p{Lu}/u.test(word.surface) || word.key === 'the' || word.key === 'and')
    return onSubject.test(second.key) && named && subject.length <= longestSubject
  }
  if (first.key !== 'المزيد') return false
  if (/^(?:عن|حول)$/.test(second.key)) return written.length === 3 && !third.latin
  const subject = written.slice(3)
  // المزيد من التقارير.
  if (subject.length === 0) return second.key === 'من' && isOfNews(third)
  const names = subject.length <= 2 && subject.every((word) => isName(word) || word.key.startsWith('ال'))
  return second.key === 'من' && ofNews.has(third.key) && names
}

function isOfNews({ key }: Word): boolean {
  return ofNews.has(key) || (key.startsWith('ال') && ofNews.has(key.slice(2)))
}
