import { fold } from '../characters/normalise'
import { trimEndOf } from '../characters/trim-end'
import { wordSet } from '../words/word-list'

/** What pages write before one link to another page, on its line or over it. */
const leads = phrases(
  'اقرأ أيضا, واقرأ أيضا, اقرأ المزيد, اقرأ كذلك, شاهد أيضا, طالع أيضا, تابع أيضا, انظر أيضا, للمزيد, لقراءة المزيد, خبر متعلق, خبر ذو صلة, موضوع ذو صلة',
  'read also, also read, read more, see also, related, more on this',
)

/** What pages write over a list of them. */
const headings = new Set([
  ...leads,
  ...phrases(
    'مقالات ذات صلة, أخبار ذات صلة, مواضيع ذات صلة, موضوعات ذات صلة, مواد ذات صلة, تقارير ذات صلة, روابط ذات صلة, ذات صلة',
    'مقالات متعلقة, أخبار متعلقة, مواضيع متعلقة, موضوعات متعلقة, مقالات مشابهة, أخبار مشابهة, مواضيع مشابهة',
    'الأكثر قراءة, الأكثر مشاهدة, الأكثر تداولا, الأكثر تعليقا, أهم الأخبار, أبرز الأخبار, أحدث الأخبار, آخر الأخبار, آخر المقالات, أحدث المقالات, المزيد من الأخبار, أخبار أخرى, المزيد',
    'اخترنا لكم, اخترنا لك, قد يعجبك أيضا, قد يهمك أيضا, قد يهمك, ربما يعجبك, اقرأ في الموقع, من نفس القسم, آخر ما نشر من القسم, الوسوم',
    'المقال السابق, المقال التالي, المقالة السابقة, المقالة التالية, الخبر السابق, الخبر التالي, الموضوع السابق, الموضوع التالي, السابق, التالي',
    'related articles, related news, related stories, related posts, related topics, more news, more stories, most read, most viewed, most popular',
    'latest news, latest articles, top stories, you may also like, recommended, previous article, next article, previous post, next post, tags',
  ),
])

/** A longer line is a paragraph. */
const longestHeadline = 160
/** No page lists more. */
const mostHeadlines = 30

/** A passage of a page, with the heading that it stands under. */
interface PageLine {
  text: string
  section: string | null
}

/**
 * Which of a page's passages, in their order, are links to other pages: a heading such as "Most read" and the lines below it,
 * up to the first that ends as a sentence does, and a line that begins with "Read also:". They are headlines of other reports,
 * often of other days.
 *
 * @example
 * const line = (text: string) => ({ text, section: null })
 * linkedHeadlines([line('قصف على البلدة.'), line('مقالات ذات صلة'), line('مقتل طفلة في الساحل')]) // [false, true, true]
 */
export function linkedHeadlines(lines: readonly PageLine[]): boolean[] {
  let left = 0
  let under: string | null = null
  return lines.map(({ text, section }) => {
    const line = text.trim()
    if (section !== under) left = section !== null && isHeading(section) ? mostHeadlines : 0
    under = section
    if (isHeading(line)) left = mostHeadlines + 1
    else if (isLink(line)) return true
    else if (left > 0 && (line.length > longestHeadline || endsSentence(line))) left = 0
    if (left === 0) return false
    left -= 1
    return true
  })
}

/** Marks around a heading or before a link: a bullet, a bracket, an arrow, a colon. */
const marks = /[\s:：•●▪*#([)\]»«>|–—-]/u

function isHeading(line: string): boolean {
  if (line.length > longestHeadline) return false
  const words = bare(line)
  return headings.has(fold(words)) || (words.length <= longestSubject && moreOn.test(words))
}

/** More from the Middle East, المزيد من أخبار إدلب: over headlines on one subject. */
const moreOn =
  /^(?:More|MORE) (?:from|on|in|about|by|FROM|ON|IN|ABOUT|BY)(?: (?:the|and|\p{Lu}[^\s.,:]*)){1,5}$|^المزيد (?:عن|حول|من (?:أخبار|تقارير|مقالات|قصص))(?: \p{L}+){1,2}$/u
const longestSubject = 60

/** "Read also: …" on one line. */
function isLink(line: string): boolean {
  if (line.length > longestHeadline) return false
  const mark = bareStart(line).search(/[:：»>|–—-]/u)
  return mark > 0 && isLinkLabel(fold(bare(bareStart(line).slice(0, mark))))
}

/** Whether words, folded, are the label of a link or stand over several: of the phrases or made of their words: "Don't miss", "Read also on this". */
export function isLinkLabel(label: string): boolean {
  if (leads.has(label)) return true
  const words = label.split(/\s+/)
  return (
    words.length <= longestLabel &&
    words.every((word) => labelWords.has(word)) &&
    words.some((word) => telling.has(word))
  )
}

const longestLabel = 7
const telling = wordSet(
  'also miss missed next more related recommended further أيضا كذلك المزيد يفوتك تفوتك يفوتكم تفوت يهمك يعجبك صلة متعلق متعلقة التالي مشابهة',
)
const labelWords = new Set([
  ...telling,
  ...wordSet(
    `read reading watch see listen don't don’t did you to on this story topic up from our for explore must stories coverage video what where in may might be interested like
    اقرأ إقرأ واقرأ شاهد طالع تابع استمع انظر اقرؤوا لا قد من عن في على هذا الموضوع موضوع خبر مقال مقالات تقرير ذو ذات مواضيع أخبار بعد ربما كما حول لقراءة بالفيديو فيديو`,
  ),
])

function bare(line: string): string {
  return trimEndOf(bareStart(line), marks)
}

function bareStart(line: string): string {
  let at = 0
  while (at < line.length && marks.test(line.charAt(at))) at += 1
  return line.slice(at)
}

/** A headline may end with a quoted name or a bracket, and be cut after two dots or an ellipsis. */
function endsSentence(line: string): boolean {
  return /(?:[،؛,;:]|(?<!\.)\.[»"”)]?|[.،؛!؟?][»"”)])$/u.test(line)
}

function phrases(...lists: string[]): Set<string> {
  return new Set(lists.flatMap((list) => list.split(', ').map(fold)))
}
