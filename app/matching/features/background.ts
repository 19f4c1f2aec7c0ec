import { fold } from '../../text/characters/normalise'
import { isStopWord } from '../../text/words/stop-words'
import { stem } from '../../text/words/stem'

/**
 * How much a shared term says, from a fixed list instead of the live corpus.
 *
 * Document frequencies of the stored passages would be sharper, but they differ with every import: the same two
 * passages would score, and meet, differently depending on which reports happened to come first. A fixed list gives one
 * answer on every machine, for ever, for one engine version. The price: a word that is frequent in one desk's material
 * and not listed here counts as distinctive; judgements re-weigh that.
 */

/** Words on nearly every line of a field bulletin or a wire report: sharing them says next to nothing. */
const everywhere = `
قوات قوة عناصر عنصر الأسد النظام الثوار المعارضة الجيش جيش مدينة بلدة قرية حي أحياء منطقة مناطق ريف محيط أطراف عدة عدد العديد عشرات
قصف استهدف استهدفت استهدفوا اشتباكات اشتباك معارك معركة غارات غارة جوية طيران الطيران الحربي المروحي طائرات مروحيات
مدينتي بلدتي قريتي قرى بلدات شن شنت ألقت ألقى تعرض تعرضت سقوط سقط سقطت قتل مقتل جرحى جرح شهداء شهيد مدنيين المدنيين
قال قالت أضاف أكد أعلن أعلنت أوضح أشار كشف مصدر مصادر اليوم أمس يوم خبر جهة جديد جديدة كبير كبيرة عنيفة عنيف جدا سوريا سورية السوري السورية
اللهم رحمه يرحمه الرحمة الرحمن الرحيم يغفر جناته فسيح الصبر السلوان ولاقوة راجعون حسبنا حسبي ونعم الوكيل يارب العظيم تعالى آمين يتقبل يسكنه
like likes comment comments share shares likecomment sharelikecomment likecommentmost shareslikecommentmost commentslikecommentmost sharelikecommentmost relevant most reply replies view views post posts public reactions verified facebook twitter selected filtered fan follow بوست فيسبوك صفحة نشر التعليقات المشاركة مقالات اترك تابعنا اقرأ المزيد المشاهدات إعجاب تعليق
said says according report reports reported source sources official officials people new today yesterday day year time city town village area region country
killed wounded killing attack attacks forces force army government troops fighters military syria syrian
`

/** Words frequent in such texts, distinctive only together with others. */
const frequent = `
براميل برميل بالبراميل متفجرة المتفجرة صاروخ صواريخ بصواريخ قذائف قذيفة هاون مدفعية المدفعية مدفعي راجمات ثقيلة الثقيلة رشاشات دبابة دبابات آليات أسلحة
سيطر سيطرة السيطرة سيطروا تمكن تمكنت تقدم التقدم انسحاب انسحبت هجوم الهجوم حاجز حواجز نقاط مواقع موقع مقر مباني مبنى طريق جبهة جبهات محاور
تنظيم الدولة داعش حزب الله ميليشيا ميليشيات تحالف التحالف الدولي فصائل لواء كتائب مقاتل مقاتلين مقاتلي جنود جندي ضابط ضباط تدمير دمروا دمار قتلى خسائر أضرار
انفجار انفجرت تفجير عبوة ناسفة سيارة مفخخة انتحاري اعتقال اعتقلت حملة نزوح أهالي الأهالي عائلات عائلة أطفال نساء طفل امرأة مظاهرات مظاهرة حصار
غربي شرقي شمالي جنوبي الغربية الشرقية الشمالية الجنوبية الغربي الشرقي الشمالي الجنوبي وسط قرب القريبة المجاورة استمرار مستمرة تستمر يستمر صباح مساء ليل ليلة فجر ظهر
رئيس الرئيس وزير وزارة الخارجية الداخلية الدفاع حكومة الحكومة مجلس الأمن الأمم المتحدة المتحدث الرسمي بيان تصريح تصريحات اجتماع لقاء مؤتمر اتفاق دولة دول
الولايات روسيا إيران تركيا العراق لبنان الأردن السعودية بلد بلدان شعب شخص أشخاص عام أعوام شهر أسبوع ساعة ساعات ألف مليون ناشطون وكالة موقع صحيفة
air strike strikes airstrike airstrikes raid raids shelling artillery rocket rockets missile missiles bomb bombs barrel clash clashes fighting battle rebels rebel opposition
state islamic group militants civilians civilian children women dead injured deaths control captured advance withdrew checkpoint north south east west northern southern eastern western
minister president ministry spokesman statement meeting agreement council united nations war week month hours morning evening night near
`

/** Weight of a term, and the share of passages that hold it, both in rough orders of magnitude. */
interface Standing {
  weight: number
  share: number
}

const EVERYWHERE: Standing = { weight: 1, share: 0.03 }
const FREQUENT: Standing = { weight: 2, share: 0.005 }
const OTHER: Standing = { weight: 3.5, share: 0.0002 }
/** Stems of two letters stand for several words. */
const SHORT: Standing = { weight: 2.5, share: 0.001 }

const listed = new Map<string, Standing>()
for (const [list, standing] of [
  [frequent, FREQUENT],
  [everywhere, EVERYWHERE],
] as const) {
  for (const word of list.split(/\s+/)) {
    const key = fold(word)
    if (key !== '' && !isStopWord(key)) listed.set(stem(key), standing)
  }
}

function standingOf(term: string): Standing {
  return listed.get(term) ?? (term.length <= 2 ? SHORT : OTHER)
}

/** The weight of a term (a stem as `terms` gives it): a stand-in for its inverse document frequency, always positive. */
export function backgroundIdf(term: string): number {
  return standingOf(term).weight
}

/** The share of passages that hold a term, as far as the fixed list knows. */
export function backgroundFrequency(term: string): number {
  return standingOf(term).share
}
