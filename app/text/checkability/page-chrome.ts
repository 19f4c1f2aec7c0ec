import { fold } from '../characters/normalise'
import type { Facts } from '../facts/types'
import type { Word } from '../facts/words'

/** Longer lines are sentences. */
const longest = 12

function keys(list: string): Set<string> {
  return new Set(list.split(/\s+/).filter(Boolean).map(fold))
}

/** What buttons, counters and menus of pages and networks are made of. */
const buttons = keys(
  `like likes comment comments share shares shared reply replies view views follow follows followers following report see more translation all reactions reaction most relevant verified account author admin facebook twitter telegram whatsapp instagram youtube tiktok print email copy link save subscribe login retweet retweets repost reposts post posts photo photos video videos k m h d min mins ago write a public
  أعجبني إعجاب إعجابات إعجابا تعليق تعليقات تعليقا التعليقات مشاركة مشاركات المشاركات شارك مشاهدة مشاهدات المشاهدات متابعة متابع متابعين المتابعين ردود عرض المزيد ترجمة الترجمة فيسبوك تويتر تيليغرام تلغرام واتساب انستغرام يوتيوب طباعة نسخ الرابط حفظ إرسال بريد إلكتروني البريد الإلكتروني صورة صور فيديو الأكثر ملاءمة كل التفاعلات اكتب تعليقك أضف رد`,
)

/** Words that say by themselves that a line is one of buttons or counters. */
const actionWords = keys(
  `like likes comment comments share shares reply replies view views retweet retweets reposts أعجبني إعجاب إعجابات تعليق تعليقات تعليقا التعليقات مشاركة مشاركات المشاركات شارك مشاهدة مشاهدات المشاهدات متابعين طباعة ردود`,
)

/** What lines that name an agency are made of. */
const agencyWords = keys(
  `reuters afp ap xinhua anadolu agency agencies news sana upi dpa tass interfax the and staff wires correspondent
  رويترز سانا الأناضول فرانس برس أ ف ب د ا أسوشيتد أسوشييتد شينخوا تاس سبوتنيك وكالة وكالات الوكالات أنباء الأنباء خاص نت شبكة أخبار الإخبارية`,
)
const agencies = keys(
  `reuters afp ap xinhua anadolu sana upi dpa tass interfax agencies رويترز سانا الأناضول فرانس أسوشيتد أسوشييتد شينخوا تاس سبوتنيك وكالات الوكالات وكالة`,
)

/** What a byline begins with; in Arabic a colon follows most of them. */
const bylines = keys('بقلم by')
const bylinesWithBy = keys('editing reporting writing edited reported written compiled photo photos')
const bylinesWithColon = keys('كتب كتبت إعداد تحرير ترجمة المصدر مصدر تصوير المراسل source photo photos text')

/**
 * Whether a line is of the page and not of the report: share buttons, counts of comments, a byline, the name of an agency.
 * What speaks of an event is none, however it is worded.
 */
export function isPageChrome(words: readonly Word[], from: number, to: number, { events, places }: Facts): boolean {
  const line = words.slice(from, to)
  const written = line.filter(({ kind }) => kind !== 'mark')
  if (events.length > 0 || written.length === 0 || written.length > longest) return false
  const isPlace = ({ start, end }: Word): boolean => places.some((place) => start >= place.start && end <= place.end)
  const madeOf = (list: ReadonlySet<string>): boolean =>
    written.every((word) => word.kind === 'number' || list.has(word.key) || isCount(word.key))
  if (madeOf(buttons)) return written.some(({ key }) => actionWords.has(key))
  if (written.every((word) => agencyWords.has(word.key) || isPlace(word)))
    return written.some(({ key }) => agencies.has(key))
  return isByline(line, written)
}

/** 1.2k, 3m: a count as networks write it. */
function isCount(key: string): boolean {
  return /^\d[\d.,]{0,8}[kmh]?$/.test(key)
}

const longestByline = 6

function isByline(line: readonly Word[], written: readonly Word[]): boolean {
  const [first] = written
  if (first === undefined || written.length > longestByline || written.length < 2) return false
  if (written.some(({ kind }) => kind === 'number')) return false
  if (bylines.has(first.key) || (bylinesWithBy.has(first.key) && written[1]?.key === 'by')) return true
  return bylinesWithColon.has(first.key) && line.slice(1, 4).some(({ surface }) => surface === ':')
}
