import { fold } from '../../characters/normalise'
import { buildLexicon } from '../lexicon'
import { wordSet } from '../../words/word-list'

export const weekdays = buildLexicon<number>([
  ['الأحد, sunday', 0],
  ['الاثنين, الإثنين, monday', 1],
  ['الثلاثاء, tuesday', 2],
  ['الأربعاء, الاربعاء, wednesday', 3],
  ['الخميس, thursday', 4],
  ['الجمعة, friday', 5],
  ['السبت, saturday', 6],
])

export interface RelativeDay {
  from: number
  to: number
  time?: string
}

/** Days counted from the day of publication. */
export const relativeDays = buildLexicon<RelativeDay>([
  ['اليوم, هذا اليوم, يومنا هذا, النهاردة, النهارده, today', { from: 0, to: 0 }],
  [
    'أمس الأول, اول امس, أول أمس, أول من أمس, أول مبارح, أول امبارح, اولة مبارح, the day before yesterday, day before yesterday',
    { from: -2, to: -2 },
  ],
  ['أمس, البارحة, البارح, يوم أمس, مبارح, امبارح, yesterday', { from: -1, to: -1 }],
  [
    'منذ أمس, منذ يوم أمس, منذ الأمس, منذ البارحة, من مبارح, من امبارح, من البارحة, since yesterday',
    { from: -1, to: 0 },
  ],
  ['غدا, يوم غد, الغد, بكرا, tomorrow', { from: 1, to: 1 }],
  ['الليلة الماضية, last night, overnight', { from: -1, to: 0, time: 'night' }],
  ['هذه الليلة, tonight', { from: 0, to: 0, time: 'night' }],
  ['الأسبوع الماضي, الاسبوع الماضي, last week, past week', { from: -7, to: -1 }],
  ['خلال الساعات الماضية, الساعات الماضية, past few hours, last few hours', { from: 0, to: 0 }],
])

/** Parts of the day; a bare noun (فجر, صباح) needs a day beside it, the accusative (صباحا) stands alone. */
export const partsOfDay = buildLexicon<{ time: string; alone: boolean }>([
  [
    'فجرا, قبل الفجر, قبيل الفجر, before dawn, at dawn, أذان الفجر, آذان الفجر, صلاة الفجر, ساعات الفجر, ساعات الفجر الأولى, منذ الفجر, من الفجر, عند الفجر, مع الفجر, قبيل الفجر',
    { time: 'dawn', alone: true },
  ],
  ['فجر, dawn', { time: 'dawn', alone: false }],
  [
    'صباحا, منذ الصباح, منذ ساعات الصباح, من الصبح, من الصباح, هالصبح, هذا الصباح, في الصباح, this morning, in the morning',
    { time: 'morning', alone: true },
  ],
  ['صباح, صبح, ساعات الصباح, ساعات الصباح الأولى, ساعات الصباح الباكر, morning', { time: 'morning', alone: false }],
  ['ظهرا, من الضهر, من الظهر, منذ الظهر, عند الظهر, وقت الظهيرة, عند الظهيرة, at noon', { time: 'noon', alone: true }],
  ['ظهر, ضهر, noon, midday', { time: 'noon', alone: false }],
  ['عصرا, بعد العصر, بعد الظهر, بعد الضهر, this afternoon, in the afternoon', { time: 'afternoon', alone: true }],
  ['عصر, afternoon', { time: 'afternoon', alone: false }],
  [
    'مساء, أذان المغرب, آذان المغرب, صلاة المغرب, هذا المساء, في المساء, this evening, in the evening',
    { time: 'evening', alone: true },
  ],
  ['evening, عشية', { time: 'evening', alone: false }],
  ['ليلا, at night, midnight, after midnight, منتصف الليل, بعد منتصف الليل', { time: 'night', alone: true }],
  ['ليل, ليلة, night', { time: 'night', alone: false }],
  // Late Tuesday, في وقت متأخر من يوم الثلاثاء.
  ['late, وقت متأخر, ساعة متأخرة', { time: 'evening', alone: false }],
  ['early, وقت مبكر, ساعة مبكرة', { time: 'morning', alone: false }],
  ['early hours, small hours, الساعات الأولى', { time: 'dawn', alone: false }],
])

/** Parts of the day that only an hour beside them tells from other words: الساعة 7 المغرب. */
export const spokenParts = buildLexicon<{ time: string; alone: boolean }>([
  ['المغرب, العشا, العشاء, المسا', { time: 'evening', alone: false }],
  ['العصر', { time: 'afternoon', alone: false }],
])

export const units = buildLexicon<{ days: number }>([
  ['يوم, أيام, ايام, يوما, يومين, يومان, day, days', { days: 1 }],
  ['أسبوع, أسابيع, اسابيع, أسبوعا, أسبوعين, اسبوعين, week, weeks', { days: 7 }],
  ['ساعة, ساعات, ساعتين, ساعتان, hour, hours', { days: 1 / 24 }],
  ['دقيقة, دقائق, دقيقتين, دقيقتان, minute, minutes', { days: 1 / 1440 }],
])

/** Units as stamps of pages shorten them: 2h, 5 mins, ٣ س. */
export const shortUnits = buildLexicon<{ days: number }>([
  ['d, ي', { days: 1 }],
  ['h, hr, hrs, س', { days: 1 / 24 }],
  ['m, min, mins, د', { days: 1 / 1440 }],
])

/** Hardly any time before. */
export const justNow = buildLexicon<true>([
  ['الآن, الان, للتو, قبل قليل, منذ قليل, قبل لحظات, منذ لحظات, just now, moments ago, a moment ago', true],
])

export const dualUnits = wordSet('يومين يومان أسبوعين اسبوعين ساعتين ساعتان دقيقتين دقيقتان')
/** A unit that stands for one of it after منذ or قبل: قبل ساعة. */
export const oneUnit = wordSet('ساعة يوم أسبوع دقيقة')
export const sinceWords = wordSet('منذ قبل')
export const spanWords = wordSet('خلال مدى مدار طيلة طوال في within over in')
export const dayWords = wordSet('يوم نهار ليوم يومي')
export const pastWords = wordSet('الماضي الماضية الماضيين الفائت الفائتة الفائتين المنصرم المنصرمة المنصرمين last past')
export const nextWords = wordSet('المقبل المقبلة المقبلين القادم القادمة القادمين الجاي الجاية next coming')
/** The month of the publication, and the one before: الثالث من الشهر الجاري. */
export const thisMonth = wordSet('الجاري الحالي')
/** Words before a month that mean a part of it. */
export const partsOfMonth = wordSet(
  'مطلع أوائل اوائل أواخر اواخر منتصف نهاية بداية أواسط خلال طيلة طوال منذ in early late mid during since',
)
export const yearWords = wordSet('عام سنة العام لعام in year since')
/** Before a name that ends in today: قناة حلب اليوم. */
export const reporters = wordSet('قناة شبكة موقع صحيفة جريدة تلفزيون وكالة فضائية راديو إذاعة مراسل مراسلة')
export const hourWords = wordSet('الساعة ساعة عالساعة')

/** Names built on a date: برج 8 آذار, قوى 14 آذار, حرب تشرين. */
export const dateNames = wordSet(
  'برج ساحة شارع مدرسة جسر حي قوى فريق تيار مشفى ثورة حركة سد حرب مستشفى جامعة حديقة ملعب دوار مدينة اللواء كتيبة',
)

const ordinalStems: [number, string][] = [
  [1, 'الأول الاول الأولى'],
  [2, 'الثاني الثانية'],
  [3, 'الثالث الثالثة'],
  [4, 'الرابع الرابعة'],
  [5, 'الخامس الخامسة'],
  [6, 'السادس السادسة'],
  [7, 'السابع السابعة'],
  [8, 'الثامن الثامنة'],
  [9, 'التاسع التاسعة'],
  [10, 'العاشر العاشرة'],
  [1, 'الحادي الحادية'],
  [20, 'العشرين العشرون'],
  [30, 'الثلاثين الثلاثون'],
]

const ordinals = new Map(
  ordinalStems.flatMap(([value, forms]) => forms.split(' ').map((form) => [fold(form), value] as const)),
)
const teens = wordSet('عشر عشرة')

/** Ordinals in words, الثاني والعشرين as 22; `keys` are folded words, the count of those taken is returned. */
export function readOrdinal(
  words: { key: string; names: { key: string }[] }[],
  at: number,
): { value: number; length: number } | null {
  const first = words[at]?.names.map((form) => ordinals.get(form.key)).find((value) => value !== undefined)
  if (first === undefined) return null
  if (first >= 20) return { value: first, length: 1 }
  if (teens.has(words[at + 1]?.key ?? '')) return { value: first + 10, length: 2 }
  const apart = words[at + 1]?.key === 'و'
  const next = words[at + (apart ? 2 : 1)]
  const tens = next === undefined ? undefined : ordinals.get(apart ? next.key : next.key.replace(/^و/, ''))
  if (tens !== undefined && tens >= 20 && (apart || next?.key.startsWith('و')))
    return { value: first + tens, length: apart ? 3 : 2 }
  return { value: first, length: 1 }
}
