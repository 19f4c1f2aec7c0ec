import { isIllnessNamed } from '../figures/counted-things'
import { isCeasefire } from './fire'
import type { EventKind } from '../types'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Where the word of an event says something else: prices that retreat, work that is stopped, a storm that strikes. */

/** What declines without anybody withdrawing: تراجع الإنتاج, prices retreated. */
const declining = wordSet(
  'إنتاج أسعار سعر عدد أعداد نسبة معدل معدلات وتيرة حدة قيمة ليرة عملة نمو صادرات واردات اقتصاد أرباح مبيعات مستوى مستويات منسوب إصابات دخل دعم طلب مخزون احتياطي قصف عنف وضع أداء شعبية درجات حرارة كهرباء ساعات تغذية مساعدات تمويل currency price prices dollar pound lira shares stocks index oil floodwaters',
)
/** What is stopped where أوقف arrests nobody. */
const stoppable = wordSet(
  'إطلاق نار عمل دعم قصف معارك قتال هجوم حرب عملية عمليات مساعدات تمويل إنتاج بث رحلات ضخ تنفيذ قرار توزيع خدمات خدمة استقبال هدنة دوام دروس تحليق دفع صرف تصدير استيراد حركة سير نشاط أنشطة برنامج مشروع',
)
/** What stops by itself: القصف ما عم يوقف. */
const stopping = wordSet('قصف غارات معارك قتال اشتباكات نار')
/** What one goes back on: تراجع عن قراره. */
const revoked = wordSet(
  'قرار قرارات موقف مواقف تصريح تصريحات اتهام اتهامات وعد وعود رأي طلب شرط شروط تعهد التزام خطة أقوال استقالة',
)
/** What one puts forward: تقدم بطلب. */
const proposed = wordSet('طلب شكوى استقالة اعتذار شكر تعازي مقترح مبادرة اقتراح دعوى عرض مشروع تهنئة ورقة بلاغ')
/** What is written where تحرير frees nobody, and who heads it: محضر, رئيس التحرير. */
const written = wordSet('محضر ضبط خبر صحيفة جريدة مجلة نشرة مقال شيك عقد')
const editing = wordSet('رئيس رئيسة هيئة سكرتير مدير أسرة قسم')
/** What is brought under control where nothing is captured: سيطر على الحريق. */
const controlled = wordSet(
  'حريق حرائق نيران نار فيضان سيول تسرب وباء مرض غضب خوف ذعر حزن fire blaze flames flood outbreak',
)
/** Who is driven out of positions, where nobody loses a home: طرد التنظيم من القرية. */
const armed = wordSet(
  'تنظيم مسلحين مسلحون قوات عناصر مقاتلين داعش ميليشيا ميليشيات جيش نظام إرهابيين ثوار فصائل عصابات مرتزقة نصرة حزب',
)
/** What strikes without an attacker. */
const nature = wordSet(
  'زلزال هزة عاصفة عواصف موجة إعصار فيضان سيول صقيع برد جفاف وباء earthquake quake storm flood floods hurricane drought cold',
)

/** What one gives where one does not go forward: تقدم 30 مليون دولار مساعدات. */
const given = wordSet(
  'مساعدات مساعدة خدمات خدمة دعم معلومات تقرير منح قروض رعاية تعازي شكر مليون مليار ملايين سلال مفاوضات محادثات مباحثات سن عمر',
)
/** What one spends or what passes a judgement, where قضى is not to die: قضت المحكمة, قضى ليلته. */
const spent = wordSet(
  'محكمة محاكم ليلة ليلته ليلتهم ليلتها لياليهم أوقاتهم وقت وقته يوم يومه أيام سنوات عاما عطلة حكم قرار قانون قاضي',
)
/** What one meets with, where لقي is to die. */
const ends = wordSet('حتف حتفه حتفها حتفهم حتفهما مصرع مصرعه مصرعها مصرعهم مصرعهما ربه')
/** Words before or in "controlled by": مناطق سيطرة النظام tells of no capture. */
const controlling = wordSet('مناطق منطقة تحت خاضع خاضعة خاضعين خارج خارجة نطاق خطوط ضمن عن')

/** What refugees live in or are cared for by, where nobody is driven out: مخيم اللاجئين, a refugee camp. */
const sheltering = wordSet('مخيم مخيمات شؤون مفوضية إيواء وكالة غوث تجمع camp camps')

/** Who is beaten, and what with. */
const suffering = wordSet('تعرض تعرضت تعرضوا اعتدى اعتدت اعتدوا يعتدي تعتدي اعتداء انهال انهالوا تحت جراء')
const blows = wordSet(
  'مبرح مبرحا المبرح عصي هراوات عصا حزام كابلات خراطيم سياط سوط أحذية لكم لكمات ركل شتم شتائم إهانة حتى',
)

const pronoun = /(?:هم|ها|ه|هما)$/

function isOneOf(word: Word | undefined, list: ReadonlySet<string>): boolean {
  return word?.forms.some((form) => list.has(form) || list.has(form.replace(pronoun, ''))) === true
}

/** Whether one of the words from `from` up to `to` is in the list, before the clause ends. */
function within(words: Word[], from: number, to: number, list: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) {
    if (/^[.,;:]$/.test(words[at]?.key ?? '')) return false
    if (isOneOf(words[at], list)) return true
  }
  return false
}

function says(words: Word[], at: number, part: RegExp): boolean {
  return words[at]?.forms.some((form) => part.test(form)) === true
}

const held = wordSet(
  'prisoner prisoners detainee detainees hostage hostages captive captives inmate inmates abductee abductees him her them custody prison jail captivity soldiers fighters activists journalist journalists men women children civilians',
)
const published = wordSet(
  'report reports statement video footage film data results list photo photos images study book figures water dam gas album',
)

/** "Released a report", "the footage was released": nobody was set free. */
function isPublishing(words: Word[], at: number): boolean {
  const key = words[at]?.key ?? ''
  if (key.startsWith('releas')) return !within(words, at + 1, at + 7, held)
  return (
    /^(?:was|were|been|release)$/.test(key) &&
    words.slice(Math.max(0, at - 6), at).some((word) => isOneOf(word, published))
  )
}

const bodies = /^[وفبل]?(?:ال)?(?:لوا|الويه|كتيبه|كتايب|سريه|سرايا|تجمع|جيش|شارع|ساحه|دوار|حديقه|مشفي|مدرسه)$/

const doubts: Partial<Record<EventKind, (words: Word[], at: number) => boolean>> = {
  casualties: (words, at) =>
    // لواء شهداء اليرموك.
    (/^(?:ال)?شهدا$/.test(words[at]?.key ?? '') && bodies.test(words[at - 1]?.key ?? '')) ||
    (says(words, at, /^تصفيه$/) && /^(?:ال)?حساب/.test(words[at + 1]?.key ?? '')) ||
    (says(words, at, /^(?:ال)?اصاب(?:ه|ات)$/) && isIllnessNamed(words, at + 1, words.length)) ||
    (/^[وف]?(?:قضي|قضت|قضوا|يقضي|تقضي)$/.test(words[at]?.key ?? '') &&
      (isOneOf(words[at + 1], spent) || isOneOf(words[at - 1], spent) || /^ب?ان$/.test(words[at + 1]?.key ?? ''))) ||
    (/^[وف]?(?:لقي|لقيت|لقوا|لقيا|لقيتا)$/.test(words[at]?.key ?? '') && !within(words, at + 1, at + 8, ends)),
  displacement: (words, at) =>
    (says(words, at, /طرد/) && within(words, at + 1, at + 3, armed)) ||
    isOneOf(words[at - 1], sheltering) ||
    (words[at - 1]?.key === 'for' && isOneOf(words[at - 2], sheltering)),
  // "صادروا رشاشات": weapons, where "قصف بالرشاشات" is fire.
  gunfire: (words, at) =>
    isCeasefire(words, at) ||
    (/^snipers?$/.test(words[at]?.key ?? '') && isSniperHit(words, at)) ||
    (says(words, at, /^رشاش/) && !/^[وف]?ب/.test(words[at]?.key ?? '')),
  withdrawal: (words, at) =>
    says(words, at, /retreat/)
      ? [at - 1, at - 2].some((before) => isOneOf(words[before], declining))
      : says(words, at, /تراجع/) &&
        (isOneOf(words[at + 1], declining) ||
          (words[at + 1]?.key.length === 2 && isOneOf(words[at + 2], declining)) ||
          goesBackOn(words, at)),
  released: isPublishing,
  'air-raid': (words, at) => /^raids?$/.test(words[at]?.key ?? '') && isOfPolice(words, at),
  arrest: (words, at) =>
    says(words, at, /^[يت]?(?:ا?وقف|وقيف)/) &&
    (isOneOf(words[at + 1], stoppable) ||
      [1, 2, 3].some((back) => words[at - back]?.kind === 'word' && isOneOf(words[at - back], stopping)) ||
      within(words, at + 2, at + 4, stoppable)),
  advance: (words, at) =>
    (words[at]?.key === 'storm' && /^(?:a|the|winter|snow|dust|sand)$/.test(words[at - 1]?.key ?? '')) ||
    (says(words, at, /تقدم/) && [1, 2].some((step) => isOneOf(words[at + step], given))) ||
    (says(words, at, /تقدم/) &&
      [1, 2, 3].some((step) => words[at + step]?.key.startsWith('ب') === true && isOneOf(words[at + step], proposed))),
  // نقطة المراقبة المقابلة لبلدة حارم is the point across from it, and no interview.
  statement: (words, at) =>
    isWorthTelling(words, at) ||
    (words[at]?.key === 'المقابله' &&
      (words[at + 1]?.key.startsWith('ل') === true || words[at - 1]?.key.startsWith('ال') === true)),
  capture: (words, at) =>
    (words[at]?.key === 'fell' && words[at + 2]?.kind === 'number') ||
    (says(words, at, /^سيطرت?(?:ه|ها|هم)?$/) &&
      !/^[وف]?سيطرت?$/.test(words[at]?.surface ?? '') &&
      isOneOf(words[at - 1], controlling)) ||
    (says(words, at, /^تحرير/) &&
      (isOneOf(words[at + 1], written) || isOneOf(words[at - 1], editing) || words[at + 1]?.key === ':')) ||
    (says(words, at, /سيطر|control/) && within(words, at + 1, at + 5, controlled)),
  targeting: (words, at) =>
    isBeating(words, at) ||
    (says(words, at, /ضرب|^hit|^struck/) && (isOneOf(words[at + 1], nature) || isOneOf(words[at - 1], nature))),
}

/** "Arrested during dawn raids": of houses and not from the air. */
function isOfPolice(words: Word[], at: number): boolean {
  const near = words.slice(Math.max(0, at - raidReach), at + raidReach)
  return near.some(({ key }) => policing.test(key)) && !near.some(({ key }) => aerial.test(key))
}
const raidReach = 7
const policing = /^(?:arrest(?:s|ed|ing)?|detain(?:ed|ing)?|police|checkpoints?|searched)$/
const aerial = /^(?:air|aerial|jets?|warplanes?|planes?|aircraft|helicopters?|coalition|bomb(?:s|ed|ing)?)$/

/** تعرض للضرب, ضربا مبرحا, ضربوه بالعصي, ضرب حتى الموت: blows, and no fire. */
function isBeating(words: Word[], at: number): boolean {
  if (!says(words, at, /ضرب/)) return false
  const suffered = isOneOf(words[at - 1], suffering) || isOneOf(words[at - 2], suffering)
  return suffered || within(words, at + 1, at + 6, blows)
}

/** دون حوادث تذكر: none worth telling. */
function isWorthTelling(words: Word[], at: number): boolean {
  const none = /^[وف]?(?:دون|بدون|بلا|لا|اي)$/
  return /^[يت]ذكر$/.test(words[at]?.key ?? '') && [2, 3].some((back) => none.test(words[at - back]?.key ?? ''))
}

/** A sniper who is killed, and a sniper's rifle: nobody shoots. */
function isSniperHit(words: Word[], at: number): boolean {
  const before = words[at - 1]?.key === 'a' ? at - 2 : at - 1
  return (
    /^(?:killed|killing|wounded|captured|targeted|hit|destroyed)$/.test(words[before]?.key ?? '') ||
    /^(?:rifles?|positions?|nests?|team|unit)$/.test(words[at + 1]?.key ?? '')
  )
}

function goesBackOn(words: Word[], at: number): boolean {
  return [1, 2, 3].some((step) => words[at + step]?.key === 'عن' && isOneOf(words[at + step + 1], revoked))
}

/** Whether the word at `at`, which may name an event of this kind, speaks of something else. */
export function isOtherMatter(words: Word[], at: number, kind: EventKind): boolean {
  return doubts[kind]?.(words, at) === true
}
