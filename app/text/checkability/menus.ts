import type { Word } from '../facts/words'
import { wordSet } from '../words/word-list'

/** What parts the links of a menu or of the way to a page. */
const parting = new Set(['|', '>', '"', '/', '·', '•', '→', '←', '▸', '›', '»', '‹', '«', '-', '\\', ',', ':'])
/** What sites call their parts. */
const parts = wordSet(
  `home news world international politics political business economy sport sports culture opinion opinions science health technology tech lifestyle entertainment arts travel weather video videos live photos podcasts podcast magazine investigations analysis features blogs local regional national middle east africa asia europe americas us uk more latest about contact login search archive rss programmes multimedia terms service conditions use privacy policy advertise with careers jobs faq help sitemap accessibility work donate us editorial standards
  الرئيسية رئيسية أخبار الأخبار سياسة سياسي عربي عربية العربي العربية دولي دولية محلي محلية محليات إقليمي عالمي العالم عالم اقتصاد اقتصادي رياضة رياضي ثقافة ثقافي فن فنون مقالات رأي آراء الرأي تقارير تحقيقات منوعات صحة تكنولوجيا تقنية علوم تعليم مجتمع فيديو صور ملفات حوارات مدونات كاريكاتير بث مباشر البث المباشر برامج برامجنا الشرق الأوسط المزيد اتصل بنا الأرشيف أرشيف بحث وفن وأعمال وتكنولوجيا واقتصاد ومال وثقافة وعلوم وسائط متعددة انفوغراف إنفوغرافيك بودكاست قصص مصورة مصور شروط الخدمة الاستخدام سياسة الخصوصية من نحن أعلن معنا بنا خريطة الموقع وظائف الأسئلة الشائعة الصفحة الأولى هيئة التحرير فريق العمل`,
)
/** What a site calls its first page. */
const first = /^(?:(?:ال)?صفحه )?(?:ال)?رييسي?ه$|^home(?: ?page)?$/
/** The first word of such a line. */
const begins = /^(?:home|homepage|you|انت|(?:ال)?صفحه|(?:ال)?رييسي?ه)$/
const youAreHere = /^(?:you are here|انت هنا|انت الان في) : /
/** What parts the ways to a page; a comma or a colon parts words of a sentence as well. */
const steps = new Set(['>', '"', '/', '→', '←', '▸', '›', '»', '‹', '«', '|', '\\'])
const fewestParts = 3
const longestPart = 3
const longest = 24
/** With the headline of the page at its end. */
const longestTrail = 40

/**
 * Whether a line is a menu or says where a page stands in its site: short names apart by marks, half of them those of a
 * site's parts or the first of them.
 *
 * @example
 * isMenu(readWords('Home > World > Syria')) // true
 */
export function isMenu(line: readonly Word[]): boolean {
  if (line.length > longest || line.length < fewestParts) return false
  if (!line.some(({ key, kind }) => kind === 'mark' && parting.has(key))) return line.every(({ key }) => parts.has(key))
  const named = partsOf(line, parting)
  if (named.length < fewestParts || named.some((link) => link.length > longestPart)) return false
  const ofSite = named.map((link) => link.every(({ key }) => parts.has(key)))
  const known = ofSite.filter(Boolean).length
  return ofSite[0] === true ? known * 2 >= named.length : known === named.length - 1
}

/**
 * Whether a line is the way to a page from the first of its site, the headline of the page at its end: what it tells is told
 * again below it.
 *
 * @example
 * isTrailToHeadline(readWords('Home > World > Bakeries in the old town close')) // true
 */
export function isTrailToHeadline(line: readonly Word[]): boolean {
  if (line.length > longestTrail || !begins.test(line[0]?.key ?? '')) return false
  const [home, ...rest] = partsOf(line, steps)
  const name = home?.map(({ key }) => key).join(' ')
  if (name === undefined || !first.test(name.replace(youAreHere, ''))) return false
  const between = rest.slice(0, -1)
  return between.length > 0 && between.every((link) => link.length <= longestPart)
}

/** The words between the marks of a line. */
function partsOf(line: readonly Word[], marks: ReadonlySet<string>): Word[][] {
  const links: Word[][] = [[]]
  for (const word of line) {
    if (marks.has(word.key)) links.push([])
    else links.at(-1)?.push(word)
  }
  return links.filter((link) => link.length > 0)
}
