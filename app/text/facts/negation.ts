import { fold } from '../characters/normalise'
import { buildLexicon, matchPhrase } from './lexicon'
import type { Word } from './words'
import { wordSet } from '../words/word-list'

const particles = wordSet('لم لن ليس ليست ليسوا مو مش no not never none neither nor nobody cannot')
const looseParticle = fold('لا')
const denials = buildLexicon([
  [
    'نفى, ينفون, ينكرون, استبعد, استبعدت, يستبعد, دحض, دحضت, نفت, ينفي, تنفي, نفوا, نفي, نافيا, نافية, نافين, ينف, تنف, أنكر, أنكرت, ينكر, تنكر, كذب, كذبت, يكذب, فند, فندت, لا صحة, لا أساس, غير صحيح, غير صحيحة, عار عن الصحة, عارية عن الصحة, عار من الصحة, عارية من الصحة, دون أن, دون وقوع, دون تسجيل, دون ورود أنباء, دون سقوط, دون حدوث, بدون وقوع, بدون تسجيل, بدون سقوط, عدم وجود, عدم وقوع, عدم سقوط, عدم تسجيل, خبر كاذب, الخبر كاذب, ما صحيح, ما مزبوط, أخبار كاذبة, أنباء كاذبة, خبر مفبرك, مجرد إشاعة, مجرد شائعة, مجرد شائعات, is false, are false, was false, were false, as false, as untrue, as fake, as fabricated, untrue, denied, denies, deny, denying, refuted, refutes, unfounded, baseless, without causing, ruled out',
    true,
  ],
  [
    ['rejected', 'rejects', 'dismissed', 'dismisses'].flatMap((verb) =>
      ['claims', 'reports', 'allegations', 'accusations', 'rumours', 'rumors'].flatMap((noun) =>
        ['', 'the ', 'all ', 'these '].map((article) => `${verb} ${article}${noun}`),
      ),
    ),
    true,
  ],
])

/** Without these or with none of them, nobody came to harm: دون أي خسائر, بلا ضحايا, ما في إصابات. */
const harms = wordSet(
  'إصابات إصابة ضحايا شهداء جرحى قتلى خسائر أضرار ضرر casualties casualty injuries injury losses damage deaths fatalities victims',
)
const withoutWords = wordSet('دون بدون بلا without')
/** ما في as people speak; in writing ما is "what". */
const spokenNone = wordSet('مافي مافيه ماكو')

/** ما حدا انصاب, ما كان في حدا: nobody, as people speak. */
const nobody = wordSet('حدا حدن')

const remaining = /^(?:ضل|ضلش|بقي|بقا|طلع|نجي|نجا)/

function isWithoutHarm(words: Word[], at: number, to: number): boolean {
  const key = words[at]?.key.replace(/^[وف](?=..)/, '') ?? ''
  const spoken = key === 'ما' && ['في', 'فيه', 'صار', 'وقع', 'سقط'].includes(words[at + 1]?.key ?? '')
  if (spoken || spokenNone.has(key)) {
    const noun = at + (spoken ? 2 : 1)
    const article = words[at - 1]?.key === 'كل'
    return (
      !article && noun < to && (harms.has(words[noun]?.key ?? '') || /^(?:شي|حدا|اي)$/.test(words[noun]?.key ?? ''))
    )
  }
  const left = remaining.test(words[at + 1]?.key ?? '')
  if (key === 'ما' && !left && followedBy(words, at, to, nobody, 4)) return true
  const other = key === 'غير' && words[at - 1]?.key.endsWith('من') === true
  return (
    (withoutWords.has(key) || other) && followedBy(words, at, to, harms, 3) && !followedBy(words, at, to, details, 2)
  )
}

/** لم يعد القصف وحده ما يخشونه: not that alone. */
const alone = /^(?:وحد(?:ه|ها|هم|هما)|فحسب|فقط|alone)$/
const aloneReach = 6
/** After a negation these make a positive statement: لم تخل أحياء العاصمة, لم يتوقف القصف, لا تزال. */
const affirming = wordSet(
  'يمر تمر تكتمل يكتمل ينقطع تنقطع يفارق تفارق يغب تغب ينفك تنفك يفتر تفتر يكتفوا يكتفون تكتفوا يتوقفوا يسلموا تخلو تخل يخلو يخل يتوقف تتوقف يزال تزال يزالون تزل يزل زال زالت زالوا يقل تقل يكتف تكتف يكتفي تكتفي سيما بد شك يسلم تسلم تهدا يهدا يتجاوز يزيد تزيد يتعدي يقتصر تقتصر يعرف تعرف المرة فقط بس مجرد يكد تكد يكاد تكاد ينج تنج ينجو تنجو يتسن تتسن يتاكد تتاكد يسبق يمنع تمنع يثن تثن يتضح تتضح only less fewer more later stop stopped stops ceased subsided abated paused relented let eased ended halted sooner doubt survived before',
)
/** What is not told, allowed or possible is not denied: دون أن يكشف, لم تسمه, لن نسمح, لا يمكن. */
const telling = wordSet(
  'يؤكد تؤكد يؤكدوا نؤكد يكشف تكشف يكشفوا يعكس تعكس يعني تعني يمثل تمثل يبرر تبرر يكفي تكفي يهم تهم يستهان يحتمل تحتمل يستطيع تستطيع نستطيع يستطيعون يملك تملك نملك يملكون يريد تريد نريد يريدون يستحق تستحق يغطي تغطي يذكر تذكر يذكروا يوضح توضح يوضحوا يحدد تحدد يحددوا يعلن تعلن يعلنوا يفصح تفصح يسم تسم يسمه تسمه يسمها تسمها يصدر تصدر يعلق تعلق يشر تشر يشير تشير يرد نتمكن يتمكن تتمكن يتمكنوا يتسنى تتسنى يسمح تسمح نسمح يقبل تقبل نقبل يسكت نسكت يمكن يمكننا يمكنها تمكن يجوز ينبغي يجب يعرف تعرف نعرف نعلم ندري اعرف اعلم ادري يدري تتبن تتبنى يتبن يتبنى تبنت يمض يمضي تمض',
)
/** ليس هذا أول هجوم, it was not the first. */
const first = wordSet('أول أولى الأولى الأول first last الأخير الأخيرة')
const asNeverBefore = wordSet('so such')
/** Nobody survived: those named died. */
const surviving = wordSet('نجا نجت نجوا ناج ناجين ناجون survived survivors standing intact spared')
/** What is not known, confirmed or claimed is not denied. */
const details = wordSet(
  'تفاصيل معلومات حصيلة تأكيد تأكيدات واضح معروف متاح الواضح المعروف بيان تعليق تصريح تصريحات رد توضيح إعلان هوية أسماء أسباب التحقق توثيق معرفة تحديد التأكد إحصائية إحصائيات أرقام information possible verify confirm figure figures toll details clear known confirmation confirmed verified يؤكد يثبت responsibility comment claimed said admitted',
)
/** لم تسجل إصابات أخرى, no further casualties: besides those that there were. */
const others = wordSet('آخر أخرى آخرين آخرون إضافية إضافي جديدة other further additional others else')
/** لم يبق سوى عشر عائلات, لا شيء إلا: all but what follows. */
const restricting = wordSet('سوى إلا سوا')
const restrictReach = 8
const relatives = wordSet('الذي التي الذين اللذين ما حتى كي أم أو which who that')

function followedBy(words: Word[], at: number, to: number, wanted: Set<string>, within: number): boolean {
  for (let i = at + 1; i <= Math.min(to - 1, at + within); i++) {
    const word = words[i]
    if (word === undefined || word.key === ',' || word.key === '.') return false
    if (wanted.has(word.key) || word.forms.some((form) => wanted.has(form))) return true
  }
  return false
}

/** Only a conjunction goes before a particle, and ب before لا: كلا and كلم are other words. */
function isParticle(word: Word | undefined): boolean {
  const plain = word?.key.replace(/^[وف](?=..)/, '') ?? ''
  return plain === looseParticle || particles.has(plain)
}

function negates(words: Word[], at: number, from: number, to: number): boolean {
  const word = words[at]
  if (word?.kind !== 'word') return false
  if (followedBy(words, at, to, others, 5) && followedBy(words, at, to, harms, 4)) return false
  if (isWithoutHarm(words, at, to)) return true
  const denial = matchPhrase(denials, words, at)
  if (denial !== null) {
    const last = at + denial.length - 1
    const untold =
      followedBy(words, last, to, telling, 1) || (denial.length > 1 && followedBy(words, last, to, details, 3))
    return !isParticle(words[at - 1]) && !untold
  }
  const contracted = word.latin && word.key.endsWith("n't")
  if (!contracted && !isParticle(word)) return false
  const before = words[at - 1]
  if (at > from && before !== undefined && relatives.has(before.key)) return false
  // ما ضل ولا بيت: none is left.
  if (words[at - 2]?.key === 'ما' && remaining.test(before?.key ?? '')) return false
  // الله لا يوفقهم, لا سمح الله: a curse or a wish.
  if (before?.key === 'الله' || words[at + 2]?.key === 'الله') return false
  // لن نستسلم: a vow.
  if (word.key.endsWith('لن') && /^ن.{3}/.test(words[at + 1]?.key ?? '')) return false
  if (followedBy(words, at, to, telling, 1)) return false
  // "Never had so many fallen": they did now.
  if (word.key === 'never' && followedBy(words, at, to, asNeverBefore, 3)) return false
  // لم ينف المتحدث: who did not deny affirms.
  if (matchPhrase(denials, words, at + 1) !== null) return false
  if (
    followedBy(words, at, to, first, 3) ||
    followedBy(words, at, to, affirming, 1) ||
    followedBy(words, at, to, surviving, 7)
  )
    return false
  if (!word.latin && followedBy(words, at, to, restricting, restrictReach)) return false
  if (words.slice(at + 1, Math.min(to, at + 1 + aloneReach)).some(({ key }) => alone.test(key))) return false
  return !followedBy(words, at, to, details, 3)
}

/** Whether `words[from..to)` denies what it names, or reports that there was none of it. */
export function readNegation(words: Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (negates(words, i, from, to)) return true
  return false
}
