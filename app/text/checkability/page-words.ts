import type { Word } from '../facts/words'
import { wordSet } from '../words/word-list'

/** What a word says of a page that speaks to its reader, as bits of a number. */
export const OWN = 1
export const TEXT = 2
export const EDITED = 4
export const READER = 8
export const OURS = 16
export const MENDED = 32
export const THIS = 64
export const QUOTED = 128
export const OFFERED = 256
export const VIEWS = 512
export const AUTHORS = 1024
export const LEGAL = 2048
export const REPRINT = 4096
export const ALLOWED = 8192
export const SHOWN = 16384
export const NETWORK = 32768

// oxfmt-ignore
const lists: [number, string][] = [
  /** What only pages, their letters and their programs have. */
  [OWN, `cookie cookies newsletter newsletters inbox javascript browser browsers adblock adblocker paywall captcha password username unsubscribe subscription subscriptions subscribers homepage webpage rss
  كوكيز متصفح متصفحك نشرتنا تطبيقنا الإشعارات إشعاراتنا بريدك بريدكم اشتراكك جافاسكريبت سكريبت الارتباط البريدية المفضلة`],
  /** What a page calls its text and what stands with it. */
  [TEXT, `article articles story stories post posts page pages comment comments headline headlines link links site website content report reports video photo photos picture gallery journalism newsroom reporting coverage alerts updates briefing feed channel group podcast podcasts app apps whatsapp telegram facebook instagram youtube tiktok twitter linkedin login ads email emails device tip tips reporters notifications material materials column ad account work team
  مقال مقالة مقالات خبر أخبار موضوع مواضيع تقرير مادة نص صفحة منشور تعليق تعليقات رابط موقع محتوى فيديو صورة صور نشرة جديد مستجدات قناة مجموعة خطأ حسابك جهازك هاتفك هواتفكم واتساب تلغرام تيليغرام تليغرام فيسبوك تويتر انستغرام يوتيوب بودكاست الإلكتروني تطبيق متجر إعلانات صحافة صحافتنا صوركم فيديوهاتكم القارئ موقعنا صفحتنا قناتنا قنواتنا حساباتنا منصاتنا المواد اشتراك تغريدات العدد إعلان`],
  /** The texts that are written and changed by an editor. */
  [EDITED, 'article story report post page headline caption subheadline standfirst photo مقال مقالة خبر مادة تقرير نص عنوان صورة'],
  /** Words to the reader. */
  [READER, `you your yours you're you've you'll
  لك لكم إليك إليكم يصلك تصلك ليصلك لتصلك يفوتك تفوتك يعجبك أعجبك أعجبتك يهمك تهمك رأيك برأيك تعليقك صديقك أصدقائك أصدقاءك متصفحك بريدك حسابك جهازك هاتفك اشتراكك تجربتك ملاحظتك ملاحظاتك موافقتك خصوصيتك بياناتك معلوماتك استخدامك تصفحك متابعتك دعمك تبرعك مشاركتك يمكنك بإمكانك تستطيع لديك كنت ترغب تود تريد تحب اسمك دخولك استفدت وجدت بريدي تنسوا تنس تنسى القارئ عزيزي`],
  /** The page of itself. */
  [OURS, `our us we we're
  موقعنا صفحتنا قناتنا قنواتنا تطبيقنا نشرتنا حسابنا حساباتنا صفحاتنا منصاتنا مجموعتنا معنا إلينا لنا قائمتنا قوائمنا راسلونا راسلنا تابعونا تابعنا نستخدم نستعمل نرحب ندعوك ندعوكم نحترم صحافتنا قراءنا متابعينا`],
  /** What editors do to a text. */
  [MENDED, `updated corrected amended misspelled misspelt misstated misidentified misattributed clarify clarified edited revised republished retracted removed originally incorrectly wrongly mistakenly syndicated translated archived series
  تحديث تصحيح تعديل تحرير حدث حدثت عدل عدلت صحح صححت ترجمة ترجم مترجم مترجمة سلسلة`],
  [THIS, 'this version هذا هذه نسخة'],
  /** A person who is quoted may speak to a listener as well. */
  [QUOTED, 'said says told added قال قالت وقال وقالت أضاف وأضاف صرح أكد وأكد'],
  /** What a page gives away or sells. */
  [OFFERED, 'unlimited free remaining limit trial premium member members membership subscriber subscribed registered logged مجانا مجاني مجانية المشتركين للمشتركين المسجلين'],
  /** Whose views a text gives. */
  [VIEWS, 'views opinions reflect represent تعبر يعبر تعكس يعكس تمثل'],
  [AUTHORS, "necessarily author's authors' writer's writers' contributor's بالضرورة أصحابها كاتبها كتابها كاتبه أصحابه رأي آراء"],
  [LEGAL, 'copyright reserved © محفوظة'],
  /** What is done with the text of another. */
  [REPRINT, 'republish republished redistributed rewritten reprinted reproduced broadcast republication النشر الاقتباس النقل نسخها نسخه نقلها نقله اقتباسها استخدامها'],
  [ALLOWED, 'may permission allowed prohibited without يسمح يمنع يجوز يحق شرط بشرط إذن'],
  /** What a program says of what it cannot show. */
  [SHOWN, 'disabled deleted closed حذف تعطيل إزالة available unavailable played loading loaded supported expired متاح متاحا متوفر يغلق تشغيل يعمل'],
  [NETWORK, 'whatsapp telegram facebook instagram youtube tiktok twitter x linkedin threads bluesky واتساب تلغرام تيليغرام تليغرام فيسبوك تويتر إكس انستغرام يوتيوب نبض'],
]

const classes = new Map<string, number>()
for (const [bit, list] of lists) for (const word of wordSet(list)) classes.set(word, (classes.get(word) ?? 0) | bit)

/** بريدكم, دعمكم, and no حاكم, تراكم, محاكم. */
const yourPlural = /^(?!ال|و?حاكم|و?محاكم|و?يحكم|و?تحكم|و?يتحكم|و?متحكم)(?!.*(?:را|حا)كم$).{3,}كم$/
const clitics = /^(?:[وف]?[بلك]?ال|[وف]?لل|[وفبل])(?=.{3})/

/** The bits of a word; of an Arabic one also without the clitics and the article. */
export function pageBits({ key, kind, latin }: Word): number {
  if (kind === 'number') return 0
  const found = classes.get(key)
  if (found !== undefined || latin || kind === 'mark') return found ?? 0
  const clitic = 'وفبلكا'.includes(key.charAt(0)) ? clitics.exec(key)?.[0] : undefined
  const bits = clitic === undefined ? 0 : (classes.get(key.slice(clitic.length)) ?? 0)
  return key.endsWith('كم') && yourPlural.test(key) ? bits | READER : bits
}

/** What a reader is asked to do, as the first word of a line or of a sentence within it; the past of most Arabic ones is the same. */
// oxfmt-ignore
export const asked = wordSet(
  `share follow subscribe sign join download get read watch listen click tap enter choose enable disable turn allow accept manage donate support send tell contact visit view try register log update stay learn discover explore browse catch submit leave write add check scan help become start continue unlock want have please don't never did do find see sharing like rate ask gift reuse license republish bookmark embed cite save print email
  شارك شاركوا شاركونا شاركنا تابع تابعوا تابعونا تابعنا اشترك اشتركوا سجل سجلوا انضم انضموا حمل حملوا نزل اقرأ اقرؤوا طالع شاهد شاهدوا استمع استمعوا اضغط اضغطوا انقر انقروا ادخل أدخل اختر فعل فعلوا وافق تبرع تبرعوا ادعم ادعموا أرسل أرسلوا راسل راسلنا راسلونا أخبرنا تواصل تواصلوا زوروا تفضل تصفح تعرف اكتشف احصل اترك اتركوا أضف أضيفوا اكتب اكتبوا قيم صوت هل إذا لا يرجى الرجاء كن كونوا كي لكي للاشتراك لمتابعة لمتابعتنا للتواصل لتلقي للحصول للإبلاغ لإرسال لتصلك ليصلك ليصلكم يمكنك يمكنكم بإمكانك بإمكانكم أنت لم قد كل نستخدم نرحب ندعوك ندعوكم نود يسعدنا يسرنا يهمنا عزيزي`,
)
/** What none but a page asks for. */
export const pageAsks = wordSet(
  'subscribe click tap swipe scroll اضغط اضغطوا انقر انقروا واضغط وانقر للاشتراك راسلنا راسلونا',
)
export const rights = wordSet('rights copyright الحقوق حقوق')

/** What a question to the reader begins with. */
export const questions = wordSet(
  'do have are did want can got enjoying already not new still looking need هل ألديك أترغب أتريد',
)
/** What stands between an English request and the text that it is about. */
export const objects = wordSet('this our the more all your these live latest full هذا هذه آخر أحدث جميع كل كامل')
/** What a page says its link is for. */
export const purposes = wordSet('لقراءة لمشاهدة لتحميل لتنزيل لمتابعة للاطلاع للاستماع لمعرفة لطباعة')
/** What a button does to what others wrote under a text. */
export const uses = wordSet('إخفاء عرض إظهار إضافة إغلاق كتابة ترتيب hide show load view sort close')
/** What an English request may be about without such a word. */
export const plainObjects = wordSet(
  'email emails alerts updates video videos photos comments story article app newsletter newsletters podcast notifications us',
)
/** What asks a reader politely, and no party to events. */
export const politely = wordSet('please kindly يرجى الرجاء نرجو')
/** What only readers are told in Arabic, of words that are not past tenses as well. */
export const toReaders = wordSet('اقرأ اقرؤوا طالع إقرأ')
