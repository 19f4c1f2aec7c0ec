import { fold } from '../characters/normalise'
import { trimEndOf } from '../characters/trim-end'

/** What pages write over a list of links to other pages. */
const headings = new Set(
  [
    'مقالات ذات صلة, أخبار ذات صلة, مواضيع ذات صلة, موضوعات ذات صلة, مواد ذات صلة, ذات صلة, الأكثر قراءة, الأكثر مشاهدة',
    'آخر الأخبار, اخترنا لكم, قد يعجبك أيضا, قد يهمك أيضا, اقرأ أيضا, إقرأ أيضا, شاهد أيضا, الوسوم',
    'related, related articles, related news, read also, see also, most read, most viewed, latest news, you may also like, tags',
  ].flatMap((list) => list.split(', ').map(fold)),
)

/** A longer line is a paragraph. */
const longestHeadline = 160
/** No page lists more. */
const mostHeadlines = 30

/**
 * Which of a page's passages, in their order, stand in a list of links to other pages: a heading such as "Most read" and the
 * lines below it, up to the first that ends as a sentence does. They are headlines of other reports, often of other days.
 *
 * @example linkedHeadlines(['قصف على البلدة.', 'مقالات ذات صلة', 'مقتل طفلة في الساحل']) // [false, true, true]
 */
export function linkedHeadlines(quotes: readonly string[]): boolean[] {
  let left = 0
  return quotes.map((quote) => {
    const line = quote.trim()
    if (line.length <= longestHeadline && headings.has(fold(trimEndOf(line, /[\s:：]/u)))) left = mostHeadlines + 1
    else if (left > 0 && (line.length > longestHeadline || endsSentence(line))) left = 0
    if (left === 0) return false
    left -= 1
    return true
  })
}

function endsSentence(line: string): boolean {
  return /[.!؟،؛,;:…»"”)]$/u.test(line)
}
