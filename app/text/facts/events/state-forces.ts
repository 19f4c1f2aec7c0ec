import { fold } from '../../characters/normalise'
import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Forces and fire that an adjective says the state of: جيش الاحتلال التركي, القصف الجوي الروسي, مسيرة تركية, Turkish drones. */

const adjectives = new Map<string, string>()
for (const [state, forms] of [
  ['تركيا', 'تركي تركية تركيين أتراك turkish'],
  ['روسيا', 'روسي روسية روس russian'],
  ['إسرائيل', 'إسرائيلي إسرائيلية صهيوني صهيونية israeli'],
  ['الولايات المتحدة', 'أمريكي أمريكية أميركي أميركية american'],
  ['إيران', 'إيراني إيرانية iranian'],
  ['الأردن', 'أردني أردنية jordanian'],
  ['لبنان', 'لبناني لبنانية lebanese'],
  ['العراق', 'عراقي عراقية iraqi'],
  ['بريطانيا', 'بريطاني بريطانية british'],
  ['فرنسا', 'فرنسي فرنسية french'],
  ['السعودية', 'سعودي سعودية saudi'],
  ['مصر', 'مصري مصرية egyptian'],
] as const)
  for (const form of wordSet(forms)) adjectives.set(form, state)

const forces = wordSet(
  'جيش قوات قوة جنود طيران طائرة طائرات طائرتان طائرتين مقاتلة مقاتلات مقاتلتان مروحية مروحيات حوامة حوامات مسيرة مسيرات مسيرتان مسيرتين درون مدفعية قصف غارة غارات غارتان غارتين ضربة ضربات هجوم هجمات عدوان احتلال عدو جندرمة دورية دوريات آليات دبابات صاروخ صواريخ قذائف بوارج قاعدة قواعد حرس شرطة أمن مخابرات وزارة خارجية حكومة سلطات سلاح استخبارات جندرما',
)
const betweens = wordSet(
  'احتلال دولة جو جوي جوية حربي حربية مسير مسيرة مدفعي مدفعية صاروخي صاروخية بري برية ثقيلة عسكري عسكرية خاصة حدود استطلاع مروحية مروحي بحري بحرية مدرعة عام دفاع داخلية خارجية مركزية أمنية',
)
const latinForces = wordSet(
  'army forces troops soldiers jets jet warplanes warplane aircraft airstrike airstrikes strike strikes raid raids air drone drones artillery shelling attack attacks missile missiles navy gendarmes gendarmerie border military fire',
)
/** How many words say more of a force before its state: الطائرات الحربية الروسية. */
const mostBetween = 2

const says = (word: Word | undefined, list: ReadonlySet<string>): boolean =>
  word?.forms.some((form) => list.has(form)) === true

const stateOf = (word: Word | undefined): string | undefined =>
  word?.forms.map((form) => adjectives.get(form)).find((state) => state !== undefined)

/** The state whose force or fire is named from word `at` on, and how many words name it; null where none is. */
export function stateForce(words: Word[], at: number): { state: string; length: number } | null {
  const word = words[at]
  if (word?.latin) {
    const state = adjectives.get(word.key)
    // Turkish-backed rebels.
    if (state !== undefined && words[at + 1]?.key === '-' && /^(?:backed|led|made)$/.test(words[at + 2]?.key ?? ''))
      return { state, length: 3 }
    return state !== undefined && says(words[at + 1], latinForces) ? { state, length: 2 } : null
  }
  const joint = stateOf(word)
  if (joint !== undefined && isBehindForce(words, at)) return { state: joint, length: 1 }
  return arabicForce(words, at)
}

/** دورية روسية تركية, القوات العراقية والأميركية: a second state behind the first. */
function isBehindForce(words: Word[], at: number): boolean {
  return [2, 3, 4].some((back) => at >= back && arabicForce(words, at - back)?.length === back)
}

function arabicForce(words: Word[], at: number): { state: string; length: number } | null {
  if (!says(words[at], forces)) return null
  for (let length = 2; length <= mostBetween + 2; length++) {
    const state = stateOf(words[at + length - 1])
    if (state !== undefined) return { state, length }
    if (!says(words[at + length - 1], betweens)) return null
  }
  return null
}

/** A state by its own name, where it acts and is no place: إيران تقصف, قوات النظام وروسيا. */
// prettier-ignore
const states = new Map(
  'روسيا إيران تركيا إسرائيل لبنان الأردن العراق مصر السعودية قطر الإمارات الكويت اليمن ليبيا فرنسا ألمانيا بريطانيا الصين أمريكا أميركا'
    .split(' ')
    .map((name) => [fold(name), name.startsWith('أم') ? 'الولايات المتحدة' : name]),
)

/** Where something is or goes. */
const whereabouts = wordSet(
  'في إلى من داخل خارج نحو باتجاه صوب عبر قرب بين حدود الحدود أراضي الأراضي شمال جنوب شرق غرب شمالي جنوبي شرقي غربي شمالا جنوبا وسط أنحاء مطارات سماء أجواء قبالة سواحل مع شهد شهدت يشهد تشهد',
)
/** Whose doing something is, by such a word before من: المدعومة من إيران. */
const backed = /^(?:ال)?(?:مدعوم|ممول|مقدم|موجه|مسلح|مدرب|صادر|بدعم|دعم|ايعاز|امر|ضغط|طلب|تمويل|ضغوط|وساطه|قبل)/

/** The state that the word at `at` names as a party, and not as a place; null for any other word. */
export function actingState(words: Word[], at: number): string | null {
  const found = stateName(words[at])
  if (found === null || isWhereabouts(words, at, found.cut) || words[at + 1]?.kind === 'number') return null
  return /^[:|-]$/.test(words[at + 1]?.key ?? '') ? null : found.state
}

function stateName(word: Word | undefined): { state: string; cut: number } | null {
  for (const { key, cut } of word?.names ?? []) {
    const state = states.get(key)
    if (state !== undefined) return { state, cut }
  }
  return null
}

/** Whether the state named at `at` is a place there: في تركيا, حدود العراق, بلبنان, and لبنان in "في سوريا ولبنان". */
function isWhereabouts(words: Word[], at: number, cut: number): boolean {
  const own = words[at]?.key.slice(0, cut) ?? ''
  if (own.endsWith('ب')) return true
  const before = words[at - 1]
  const earlier = own.startsWith('و') ? stateName(before) : null
  if (earlier !== null) return isWhereabouts(words, at - 1, earlier.cut)
  if (own.startsWith('و') && before?.forms.some((form) => form === 'سوريا' || form === 'سوريه')) return true
  if (before?.forms.includes('من') === true) return !backed.test(words[at - 2]?.key.replace(/^[وفبل]/, '') ?? '')
  return says(before, whereabouts)
}
