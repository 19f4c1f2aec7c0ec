import { buildLexicon, matchPhrase } from '../lexicon'
import type { FigureKind, Precision } from '../types'
import { isStopping } from '../events/event-words'
import { verbForms } from '../events/verbs'
import type { Word } from '../words'
import { foldedWords } from '../../words/word-list'

/** Words before a number that say how exact it is. */
export const precisionBefore = buildLexicon<Precision>([
  [
    'نحو, نحو من, شي, تقريب, حوالي, حوالى, قرابة, زهاء, ما يقارب, ما يقارب من, مايقارب, يقارب, تقارب, بحدود, في حدود, ما يقرب من, ما يناهز, يناهز, تقريبا, around, about, approximately, roughly, some, nearly, almost, close to, an estimated, estimated',
    'approximate',
  ],
  [
    'أكثر من, أكتر من, كتر من, ازيد من, أزيد من, فوق, عالأقل, أقل شي, ما لا يقل عن, لا يقل عن, لا تقل عن, مالا يقل عن, مالايقل عن, لايقل عن, مايزيد عن, مايزيد على, مايربو على, ما يزيد عن, ما يزيد على, يزيد عن, يزيد على, على الأقل, ما يربو على, يربو على, يربو عن, ما يفوق, يفوق, نيف, فاق, تجاوز, تجاوزت, at least, more than, over, no fewer than, no less than, not less than, upwards of, topped, exceeded, surpassed, exceeds, surpasses, tops',
    'at-least',
  ],
  [
    'أقل من, بيقل عن, بتقل عن, as many as, ما يصل إلى, ما لا يزيد عن, ما لا يزيد على, لا يزيد عن, لا يتجاوز, لا تتجاوز, لا يتعدى, كحد أقصى, less than, fewer than, at most, up to, no more than, not more than, under',
    'at-most',
  ],
])

/** Words after the counted noun that say the same. */
export const precisionAfter = buildLexicon<Precision>([
  ['على الأقل, عالأقل, عالاقل, كحد أدنى, at least, or more', 'at-least'],
  ['على الأكثر, كحد أقصى, at most', 'at-most'],
  ['تقريبا, or so, approximately', 'approximate'],
  ['نيف, ونيف', 'at-least'],
])

export interface Uncounted {
  /** The order of magnitude the word names; null where it names none. */
  scale: number | null
}

/** Counts without a number. */
export const uncounted = buildLexicon<Uncounted>([
  [
    'عشرات, العشرات من, عشرات من, عدة عشرات, بضع عشرات, بضعة عشرات, dozens of, dozens, scores of, scores, tens of, several dozen, a few dozen',
    { scale: 10 },
  ],
  [
    'مئات, مئات من, المئات من, عدة مئات, بضع مئات, بضعة مئات, hundreds of, hundreds, several hundred, a few hundred',
    { scale: 100 },
  ],
  [
    'آلاف, الآلاف من, آلاف من, ألوف, thousands of, thousands, several thousand, a few thousand, tens of thousands, hundreds of thousands, tens of thousands of, hundreds of thousands of, عشرات الآلاف, عشرات الآلاف من, عشرات آلاف, مئات الآلاف, مئات الآلاف من, مئات آلاف, عدة آلاف, بضعة آلاف',
    { scale: 1000 },
  ],
  [
    'عدة, كذا, كام, عدد من, عددا من, العديد من, عديد, عدد كبير من, عددا كبيرا من, بضعة, بضع, مجموعة من, several, a number of, many, numerous, a few',
    { scale: null },
  ],
])

function cue(kind: FigureKind, nouns: string, verbs: string): [string[], FigureKind] {
  return [[...foldedWords(nouns), ...verbForms(verbs).filter((form) => kind !== 'captured' || !isStopping(form))], kind]
}

/** What happened to the persons counted. */
export const fates = buildLexicon<FigureKind>([
  cue(
    'killed',
    'قتلى شهداء ضحايا قتل مقتل مصرع استشهاد ارتقاء وفاة إعدام اغتيال تصفية ضحية ضحيته ضحيتها ضحيتهم أرواح بحياة جثث جثامين killed killing kills kill dead died drowned death deaths toll martyred executed slain beheaded hanged lynched murdered',
    'قتل/قتل انكتل/نكتل توفي/توفي توفوا/ توفو/ استشهد/ستشهد ارتقي/رتقي ارتقت/ قضي/قضي قضت/ قضوا/ لقي/لقي اعدم/عدم اغتال/غتال اغتيل/ مات/موت انقتل/نقتل ذبح/ذبح نحر/نحر شنق/شنق رجم/رجم',
  ),
  cue(
    'wounded',
    'جرحى مصابين مصابي جرح إصابة إصابات wounds injures injure wounded wounding injured injuring maimed maiming hurt',
    'جرح/جرح اصيب/صاب اصاب/صيب انجرح/نجرح انصاب/نصاب تصاوب/تصاوب اتصاوب/تصاوب',
  ),
  cue(
    'captured',
    'أسر اعتقال توقيف احتجاز خطف اختطاف أسرهم اعتقالهم توقيفهم احتجازهم خطفهم اختطافهم captured capturing arrested arresting detained kidnapped abducted abduction abductions kidnapping kidnappings',
    'اسر/اسر اعتقل/عتقل اوقف/وقف احتجز/حتجز خطف/خطف انخطف/نخطف انمسك/نمسك اختطف/ختطف',
  ),
  [['القبض على', 'taken prisoner', 'taken captive', 'taken hostage'], 'captured'],
  [
    [
      'beaten to death',
      'burned to death',
      'burnt to death',
      'stabbed to death',
      'tortured to death',
      'starved to death',
      'crushed to death',
      'shot dead',
      'راح فيها',
      'راح فيه',
      'راحو فيها',
      'راحو فيه',
      'راحوا فيها',
      'راحوا فيه',
      'lost their lives',
      'lost his life',
      'lost her life',
      'claimed the lives',
      'claimed the life',
      'claiming the lives',
      'claiming the life',
      'bodies of',
      'الحصيلة إلى',
      'الحصيلة ارتفعت إلى',
      'الحصيلة ترتفع إلى',
      'الحصيلة وصلت إلى',
      'الحصيلة بلغت',
    ],
    'killed',
  ],
  cue('missing', 'فقدان اختفاء missing', 'فقد/فقد'),
  cue('displaced', 'نزوح تهجير طرد تشريد displaced displacing fled evicted', 'نزح/نزح هجر/هجر شرد/شرد طرد/طرد'),
])

/** قضت المحكمة: a court passes a judgement, and kills nobody. */
const courts = /^(?:ال)?(?:محكم|محاكم|قاض|قضا)/

export function fateOf(words: Word[], at: number): FigureKind | null {
  if (/^[وف]?قض(?:ي|ت|وا)$/.test(words[at]?.key ?? '') && courts.test(words[at + 1]?.key ?? '')) return null
  return matchPhrase(fates, words, at)?.value ?? null
}

/** States of the persons counted, which English puts right after their number or noun: 31 killed, 14 soldiers captured. */
export const states = new Set([
  'dead',
  'killed',
  'wounded',
  'injured',
  'hurt',
  'missing',
  'displaced',
  'arrested',
  'detained',
  'captured',
  'kidnapped',
  'abducted',
  'executed',
  'martyred',
  'slain',
  'beheaded',
])

/** The number of a calibre: 14.5 ملم. */
export const calibres = new Set(
  foldedWords('ملم مم مليمتر ميليمتر ميلليمتر بوصة إنش mm millimetre millimeter calibre caliber'),
)

/** Parts and multiples of a whole count nothing: ثلاثة أرباع, 3 أضعاف. */
export const partsAndMultiples = new Set(
  foldedWords(
    'ضعف ضعفين أرباع الأرباع أثلاث أخماس أسداس أسباع أثمان أعشار أضعاف الأضعاف مرات quarters thirds fifths times fold halves',
  ),
)

/** Before a number these say that it was so earlier: up from 31. */
export const formerly = buildLexicon<true>([
  [
    'up from, down from, compared with, compared to, instead of, revised from, ارتفاعا من, صعودا من, انخفاضا من, بدلا من, عوضا عن, مقارنة ب, مقارنة مع, بعد أن كان, بعد أن كانت, بعدما كان, بعدما كانت',
    true,
  ],
])
