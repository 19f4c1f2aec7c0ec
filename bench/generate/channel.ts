import type { GazetteerEntry } from '../../app/text/facts/places/gazetteer'
import { generateBulletins } from './bulletins'
import { pick, randomFrom } from './words'

/** A short text that a channel posts, one report by itself. */
export interface Message {
  text: string
  source: string
  /** `YYYY-MM-DD` */
  day: string
}

const perDay = 400
const firstDay = Date.UTC(2019, 0, 1)
const emojis = ['🔴', '🟠', '⚡', '🚨', '❗', '📍', '']

/** What a channel fills in every hour. */
interface Gap {
  place: string
  other: string
  count: number
  few: number
  time: string
}

const templates: ((gap: Gap) => string)[] = [
  ({ place, time }) => `صافرات الإنذار تدوي الآن في ${place}، الساعة ${time}، التزموا الملاجئ`,
  ({ place, other, count, few }) =>
    `موجز الجبهات: قصف مدفعي بـ ${count} قذيفة على محور ${place}، ${few} محاولات تسلل على محور ${other}`,
  ({ place, count, few }) =>
    `طقس الساعة في ${place}: الحرارة ${few + 14} درجة، والرياح ${count} كيلومترا في الساعة، والسماء غائمة جزئيا`,
  ({ place, time }) => `رصد: طائرة استطلاع تحلق في أجواء ${place} منذ الساعة ${time}`,
  ({ place, few }) => `غارة جوية على أطراف ${place} أوقعت ${few} جرحى، وسيارات الإسعاف في طريقها إلى المكان`,
  ({ place, count, few }) => `أسعار اليوم في ${place}: ربطة الخبز ${few * 50} ليرة، ولتر المازوت ${count * 10} ليرة`,
  ({ place, few, time }) => `تنقطع الكهرباء عن ${place} ${few} ساعات ابتداء من ${time} لأعمال الصيانة`,
  ({ place, other, few }) => `الطريق بين ${place} و${other} سالك بحذر، وعليه ${few} حواجز`,
]

/**
 * Messages of a channel that fills a few templates again and again with another town, another number and another sign, and of
 * two that copy a fifth of its messages; four hundred a day, without end, always the same ones.
 */
export function* generateChannel(places: readonly GazetteerEntry[], seed = 3): Generator<Message, never> {
  const random = randomFrom(seed)
  const towns = places.filter(({ kind }) => kind !== 'governorate').map(({ ar }) => ar)
  const skewed = (): string => towns[Math.floor(random() ** 2 * 120)] ?? ''
  let last = ''
  for (let number = 0; ; number += 1) {
    const copied = last !== '' && random() < 0.2
    if (!copied) last = pick(random, templates)({ place: skewed(), other: skewed(), ...drawNumbers(random) })
    yield {
      text: `${pick(random, emojis)} ${last}.`.trim(),
      source: copied ? `Copying channel ${1 + Math.floor(random() * 2)}` : 'Channel',
      day: dayOf(number),
    }
  }
}

/** Messages of a channel that fills one template for one town all through one day. */
export function* generateSeries(_: readonly GazetteerEntry[], seed = 4): Generator<Message, never> {
  const random = randomFrom(seed)
  for (let number = 0; ; number += 1) {
    const { count, time } = drawNumbers(random)
    const text = `رصد ${number + 1}: قصف مدفعي بـ ${count} قذيفة على أطراف بلدة تسيل الساعة ${time}.`
    yield { text, source: 'Channel', day: dayOf(0) }
  }
}

const given =
  'أحمد محمد خالد يوسف عمر علي حسن حسين إبراهيم مصطفى محمود سامر باسل نزار هيثم وائل ماهر رامي زياد فادي أنس بلال طارق ياسر'
const family =
  'الحلبي النجار الحداد الخطيب العلي السعيد البكري الشامي الحموي الديري الصالح القاسم الزعبي المقداد الرفاعي الكردي النعيمي العبود السلوم البيطار العطار الصباغ الخياط اللحام القصاب الدباغ المصري التركماني الجاسم الحمدان العيسى الموسى'

/** Messages that each name one of the dead of one town and day in the same words, from a few sources. */
export function* generateNames(_: readonly GazetteerEntry[], seed = 5): Generator<Message, never> {
  const random = randomFrom(seed)
  const [first, last] = [given.split(' '), family.split(' ')]
  for (;;) {
    const name = [pick(random, first), pick(random, first), pick(random, last)].join(' ')
    const text = `قتل الشاب ${name} جراء القصف على بلدة تسيل.`
    yield { text, source: `Channel ${1 + Math.floor(random() * 5)}`, day: dayOf(0) }
  }
}

/** The lines of ordinary bulletins as messages of their own, as many a day. */
export function* generateOrdinary(places: readonly GazetteerEntry[]): Generator<Message, never> {
  let number = 0
  for (const { source, lines } of generateBulletins(places))
    for (const { text } of lines) {
      yield { text: `${text}.`, source, day: dayOf(number) }
      number += 1
    }
  throw new Error('bulletins ended')
}

function drawNumbers(random: () => number): Pick<Gap, 'count' | 'few' | 'time'> {
  const [hour, minute] = [24, 60].map((below) => String(Math.floor(random() * below)).padStart(2, '0'))
  return { count: 5 + Math.floor(random() * 60), few: 2 + Math.floor(random() * 9), time: `${hour}:${minute}` }
}

function dayOf(number: number): string {
  return new Date(firstDay + Math.floor(number / perDay) * 86_400_000).toISOString().slice(0, 10)
}
