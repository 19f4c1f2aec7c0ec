import { fold } from '../characters/normalise'
import type { EventKind, Facts } from '../facts/types'
import type { Word } from '../facts/words'
import { wordSet } from '../words/word-list'
import { isByline } from './bylines'
import { isLinkLabel } from './linked-headlines'
import { isMenu, isTrailToHeadline } from './menus'
import { isPageTalk } from './page-talk'
import { asksForSupport, leadsToSubject } from './short-lines'

/** What is said or met about is no event that left traces. */
const soft: ReadonlySet<EventKind> = new Set<EventKind>(['statement', 'meeting'])
/** Longer lines are sentences. */
const longest = 12

/** What buttons, counters and menus of pages and networks are made of. */
const buttons = wordSet(
  `ad feedback reprints permissions help tweet stay connected now newsroom desk time minute minutes second seconds contact click tap enlarge zoom getty images image photograph file istock shutterstock author authors more show all use original replying edited be first hide menu read watch full version print reading mode dark light font size languages english arabic go app apps download install get free site website web link links article articles video audio podcast gallery caption credit credits source via promoted suggested people also viewed here what's new continue browsing start end results no found article's updates live blog skip main content load cookies cookie policy privacy terms conditions closed off leave reply newsletter newsletters sign up log in out join channel channels page pages next previous older newer home menu search related recommended trending popular latest alerts notifications enable allow accept reject contact about us our your you the this to for on our via are is advertise advertisement advertisements sponsored listen gallery slideshow tags category categories topics rights reserved copyright subscribe subscribed subscribers like likes comment comments share shares shared reply replies view views follow follows followers following report see more translation all reactions reaction most relevant verified account author admin facebook twitter telegram whatsapp instagram youtube tiktok print email copy link save subscribe login retweet retweets repost reposts post posts photo photos video videos k m h d min mins hour hours day days week weeks ago write a public
  شاركنا رأيكم كل وقت حقوق الحقوق محفوظة خدمات خدماتنا تعليقات التعليقات ردود تعبيرية أرشيفية تصفح العدد نسخة للطباعة طباعة اتصلوا اتصل بنا متابعة القراءة عن الكاتب من الأرشيف المنشور السابق عرض الصفحة صفحة الأصلية الأصلي رابط روابط الروابط المقال مقال مقالات المقالات المنشور الخبر التقرير الموقع موقعنا برأيك رأيك رأي كن أول من يعلق علق تحميل التطبيق تطبيق مجانا حمل نزل أخبار الأخبار محلية عالمية عربية دولية إقليمية رياضة اقتصاد منوعات سياسة ثقافة المزيد تفاصيل التفاصيل كاملة لقراءة لمشاهدة لمتابعة لتحميل النص الكامل الفيديو الصورة الصور بالصور اللغة العربية الإنكليزية الإنجليزية تكبير تصغير الخط الوضع الليلي ساعة ساعات دقيقة دقائق أيام أسبوع أسابيع أشهر سنوات منذ ألف آلاف مليون الإشعارات إشعارات تفعيل إيقاف قبول رفض ملفات إغلاق القائمة الجانبية الصفحات التالية السابقة الأولى الأخيرة بواسطة كاتب الكاتب المحرر قسم الأقسام الأرشيف أرشيف آخر أحدث الأحدث الأقدم الأكثر قراءة مشاهدة تداولا المشتركين مشترك مشتركين الرئيسية القائمة بحث سياسة الخصوصية الارتباط اشترك اشترك اشتراك الاشتراك النشرة البريدية تطبيقنا تابعنا تابعونا على عبر في إلى هذا هذه قناتنا صفحتنا موقعنا انضم تسجيل الدخول حساب حسابك التالي السابق اقرأ شاهد استمع مغلقة أضف اترك شروط الاستخدام إعلان إعلانات الإعلان أعجبني إعجاب إعجابات إعجابا تعليق تعليقات تعليقا التعليقات مشاركة مشاركات المشاركات شارك مشاهدة مشاهدات المشاهدات متابعة متابع متابعين المتابعين ردود عرض المزيد ترجمة الترجمة فيسبوك تويتر تيليغرام تلغرام واتساب انستغرام يوتيوب طباعة نسخ الرابط حفظ فيس بوك إرسال بريد إلكتروني البريد الإلكتروني صورة صور فيديو الأكثر ملاءمة كل التفاعلات اكتب تعليقك أضف رد`,
)

/** Words that join those of buttons and say nothing of a page by themselves. */
const linking = wordSet(
  'stay now time desk كل وقت read watch live people end start free site source via here go get no found full updates first be new أول من إيقاف رفض قبول ألف آلاف مليون سياسة اقتصاد رياضة ثقافة عرض أخبار الأخبار العربية الوضع الكامل كاملة حمل نزل the this to for on our your you us via are is in out off up a about على عبر في إلى هذا هذه',
)

/** What lines that name an agency are made of. */
const agencyWords = wordSet(
  `reuters afp ap xinhua anadolu agency agencies news sana upi dpa tass interfax the and staff wires correspondent
  رويترز سانا الأناضول فرانس برس أ ف ب د ا أسوشيتد أسوشييتد شينخوا تاس سبوتنيك وكالة وكالات الوكالات متابعات شام أنباء الأنباء خاص نت شبكة أخبار الإخبارية`,
)
const agencies = wordSet(
  `reuters afp ap xinhua anadolu sana upi dpa tass interfax agencies رويترز سانا الأناضول فرانس أسوشيتد أسوشييتد شينخوا تاس سبوتنيك وكالات الوكالات وكالة`,
)

/** Whole lines that are a button of a page. */
const buttonLines = new Set(
  'فريق التحرير, هيئة التحرير, tweet this, إرسال بالبريد, إرسال بالبريد الإلكتروني, prev post, previous post, next post, السابق بوست, القادم بوست, اظهر المزيد, تصفح المزيد, يقرأون الآن, من نحن, اتصل بنا, من هو؟, معرض الصور, أخبار عاجلة, أهم المواضيع, أهم التصنيفات, رأي وتحليل, أخبار وتقارير, تقارير ميدانية, سياسة الخصوصية, about us, contact us, privacy policy, حفظ, نسخ الرابط, تم نسخ الرابط, مع الصور, بدون الصور, إغلاق, x إغلاق, مرتبط, معجب بهذه, اللغة, اللغة/language, language, جاري التصويت, استطلاع رأي, ليصلك كل جديد, اترك تعليقا, اترك ردا, اترك تعليقا إلغاء الرد, إلغاء الرد, تعليقات حول الموضوع, التعليقات مغلقة, ما رأيك بالخبر, مركز الأخبار, أقرأ التالي, اقرأ التالي, أخبار مفصلة, x, post, posts, conversation, إعادة تغريد, أعد التغريد, أرسل إلى صديق, إرسال إلى صديق, شارك الصفحة, عرض المزيد, عرض المزيد من التعليقات, تحميل المزيد, العودة إلى الأعلى, الصفحة الرئيسية, الرئيسية, تسجيل الدخول, إنشاء حساب, بحث, القائمة, see more, show more, load more, view more comments, view all comments, copy link, back to top, log in, sign in, sign up, home, menu, search, skip to content'
    .split(', ')
    .map(fold),
)
/** شارك الخبر, انشر هذا المقال, share this article. */
const shareLine =
  /^(?:(?:شارك(?:ها|وا)?|انشر|ارسل|اطبع|طباعه|مشاركه)(?: هذا| هذه)? (?:الخبر|المقال|المقاله|الموضوع|الماده|التقرير|المنشور|الصفحه)(?: (?:علي|عبر|مع) .{1,40})?|(?:share|print|email|save)(?: this)? (?:article|story|post|page))$/
/** What a line of the page begins with that says when it was put there, before a day or a number. */
const stampOpeners =
  /^(?:(?:تم )?اخر تحديث|اخر تعديل|تم النشر|تم التحديث|نشر في|نشر قبل|نشر منذ|نشر بتاريخ|تاريخ النشر|last (?:updated?|modified|edited)|modified|first published|originally published|updated|published|posted)(?=[ :])/
/** ساعتين, دقيقة: how long ago, without a number. */
const timeAgo = / (?:دقيقه|دقيقتين|ساعه|ساعتين|يوم|يومين|اسبوع|اسبوعين|شهر|شهرين|سنه|سنتين)$/
/** What it begins with that says how often it was read, or how it is filed. */
// oxfmt-ignore
const lineOpeners = new RegExp(
  `^(?:(?:${[
    ...['القراءات', 'المشاهدات', 'التعليقات', 'الزيارات', 'المشاركات', 'القراء'].map((of) => `عدد ${of}`),
    ...['القراءات', 'المشاهدات', 'كلمات مفتاحية', 'كلمات دلالية', 'الوسوم', 'وسوم', 'التصنيف', 'التصنيفات', 'تصنيفات', 'الأقسام', 'القسم'],
    ...['tags', 'tag', 'keywords', 'filed under', 'category', 'categories', 'views'],
  ]
    .map(fold)
    .join('|')}):|${['حقوق الصورة', 'حقوق النشر', 'حقوق الطبع', 'مصدر الصورة'].map(fold).join('|')})`,
)
/** What leads to other texts, or to an account: related articles, latest news, buttons to press. */
const elsewhere =
  /^(?:(?:اخبار|مواضيع|موضوعات|مقالات|مواد|تقارير|روابط|قصص|مقاطع|صور|فيديوهات|ملفات) (?:ذات صله|مشابهه|متعلقه|مرتبطه|اخري|(?:قد|ربما) ت(?:هم|عجب|فوت)\S{0,3}(?: القارئ| القرا)?)(?: (?:بالموضوع|بالخبر|بالمقال|بهذا .{1,20}))?|(?:اخر|احدث) (?:الاخبار|المقالات|المواضيع|التقارير)|الاكثر (?:قراه|مشاهده|تداولا|شيوعا|شعبيه|تعليقا|مشاركه|بحثا)(?: .{1,40})?|(?:انقر|اضغط)(?:وا)? (?:هنا|علي الرابط)(?: .{1,40})?|related (?:articles?|stor(?:y|ies)|posts?|topics?|news|content|coverage|reading)|(?:latest|top|more|trending) (?:news|stories|headlines|articles|posts)|most (?:read|popular|viewed|shared|watched|commented|discussed)(?: .{1,40})?|recommended for you|you may also like|(?:حمل|نزل) (?:تطبيقنا|التطبيق)|get our app|(?:click|tap) here(?: .{1,40})?)$/
/** موقع إخباري مستقل يعنى بأخبار …: what an outlet says it is. */
const aboutOutlet =
  /^(?:موقع|صحيفه|شبكه|وكاله|منصه|مجله|اذاعه) (?:اخباري|اعلامي|يومي|اسبوعي|شهري|الكتروني|اذاعي)ه? (?:.{0,30} )?(?:مستقل|مستقله|يعني|تعني|تاسست|تاسس|غير ربحيه?)(?: |$)/
/** الوسوم: قصف، إدلب: how a text is filed, whatever the words. */
const filed =
  /^(?:ال)?(?:وسوم|تصنيف|تصنيفات|علامات|هاشتاغات|كلمات (?:ال)?(?:مفتاحيه|دلاليه)) :|^(?:tags?|topics?|tagged|keywords|filed under|categor(?:y|ies)) :/
/**
 * Whether a line is of the page and not of the report: share buttons, counts of comments, a byline, the name of an agency.
 * What speaks of an event is none, however it is worded.
 */
export function isPageChrome(words: readonly Word[], from: number, to: number, facts: Facts): boolean {
  const { events, places, dates } = facts
  const line = words.slice(from, to)
  const written = line.filter(({ kind }) => kind !== 'mark')
  if (written.length === 0) return false
  const quiet = !events.some(({ kind }) => !soft.has(kind))
  if (quiet && (isPageTalk(line) || isMenu(line) || isByline(line, written))) return true
  if (isTrailToHeadline(line)) return true
  if (written.length > longest) return false
  const isPlace = ({ start, end }: Word): boolean => places.some((place) => start >= place.start && end <= place.end)
  if (asksForSupport(written) || leadsToSubject(written, isPlace)) return true
  if (quiet && isRowOfChrome(words, from, to, facts)) return true
  const whole = line
    .map(({ key }) => key)
    .join(' ')
    .replace(/ [:.]+$/, '')
  if (buttonLines.has(whole) || filed.test(whole)) return true
  if (events.length > 0) return isVisitCount(written)
  if (
    shareLine.test(whole) ||
    elsewhere.test(whole) ||
    isReadingTime(written) ||
    aboutOutlet.test(whole) ||
    isLinkLabel(whole) ||
    lineOpeners.test(whole.replace(/ :/g, ':'))
  )
    return true
  if (
    stampOpeners.test(whole) &&
    (dates.length > 0 || timeAgo.test(whole) || written.some(({ kind }) => kind === 'number'))
  )
    return true
  const madeOf = (list: ReadonlySet<string>): boolean =>
    written.every(
      (word) =>
        word.kind === 'number' ||
        list.has(word.key) ||
        list.has(word.key.replace(/^و(?=.{3})/, '')) ||
        isCount(word.key) ||
        word.key.startsWith('@'),
    )
  if (madeOf(buttons) && written.some(({ kind, key }) => kind !== 'number' && !isCount(key) && !linking.has(key)))
    return true
  if (isKeyword(line, written) || isOutlet(written) || isStampAlone(written, dates)) return true
  if (written.every((word) => agencyWords.has(word.key) || isPlace(word)))
    return written.some(({ key }) => agencies.has(key)) || isInitials(written)
  return false
}

const minutes = wordSet('دقيقة دقائق دقيقتان دقيقتين min mins minute minutes')
const longestReadingTime = 7

/** 3 دقائق للقراءة, وقت القراءة: 4 دقائق, 5 min read. */
function isReadingTime(written: readonly Word[]): boolean {
  return (
    written.length <= longestReadingTime &&
    written.some(({ key }) => minutes.has(key)) &&
    written.some(({ key }) => /^(?:[لب]?ل?(?:ال)?قراه|read|reading)$/.test(key))
  )
}

/** أ ف ب, د ب أ: an agency by its initials, خاص - شبكة شام by its word for own reports. */
function isInitials(written: readonly Word[]): boolean {
  return (
    written.filter(({ key }) => key.length === 1).length >= 3 ||
    written[0]?.key === 'خاص' ||
    written[0]?.key === 'متابعات'
  )
}

/** 146 زيارة: how often a page was called up, and no visit. */
function isVisitCount(written: readonly Word[]): boolean {
  return written.length === 2 && written[0]?.kind === 'number' && /^زيار(?:ه|ات)$/.test(written[1]?.key ?? '')
}

const outletBefore = wordSet('وكالة شبكة قناة إذاعة راديو تلفزيون صحيفة موقع صفحة')
const outletAfter = wordSet('اليوم للأنباء نيوز برس الإخبارية الإعلامية الفضائية tv news press network agency')
const longestOutlet = 5

/** وكالة كذا للأنباء, Town News: the name of an outlet alone on its line. */
function isOutlet(written: readonly Word[]): boolean {
  const [first, last] = [written[0], written.at(-1)]
  if (first === undefined || last === undefined || written.length > longestOutlet) return false
  return outletAfter.has(last.key) && (written.length === 2 || last.latin || outletBefore.has(first.key))
}

const put = wordSet('نشر نشرت حدث حدثت published posted updated created')
const weekday = /^(?:ال)?(?:سبت|احد|اثنين|ثلاثا|اربعا|خميس|جمعه)$|^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/

/** اليوم 10:41, منذ 3 سنوات: a line that is a stamp and nothing else. */
function isStampAlone(written: readonly Word[], dates: Facts['dates']): boolean {
  const ago = /^(?:منذ|قبل)$/.test(written[0]?.key ?? '') && written.length <= 3
  const day = written[0] !== undefined && written.length > 1 && put.has(written[0].key) ? written.slice(1) : written
  const ofDay = ({ start, end, key }: Word): boolean =>
    weekday.test(key) || dates.some((date) => start >= date.start && end <= date.end)
  return ago || (dates.length > 0 && day.every(ofDay))
}

/** One word alone is a keyword of the page or a link of its menu, and states nothing. */
function isKeyword(line: readonly Word[], written: readonly Word[]): boolean {
  return written.length === 1 && written[0]?.kind === 'word' && !line.some(({ key }) => /^[!?]$/.test(key))
}

/** 1.2k, 3m: a count as networks write it. */
function isCount(key: string): boolean {
  return /^\d[\d.,]{0,8}[kmh]?$/.test(key)
}

/** 3 min read · Updated 2 hours ago: parts of the page in a row. */
function isRowOfChrome(words: readonly Word[], from: number, to: number, facts: Facts): boolean {
  let begin = from
  for (let at = from; at <= to; at++) {
    if (at < to && !/^[·•|]$/.test(words[at]?.key ?? '')) continue
    if (at === to && begin === from) return false
    if (at > begin && !isPageChrome(words, begin, at, facts)) return false
    begin = at + 1
  }
  return true
}
