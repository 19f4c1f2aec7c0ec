import type { Word } from '../words'
import { wordSet } from '../../words/word-list'

/** Forces and fire that an adjective says the state of: جيش الاحتلال التركي, القصف الجوي الروسي, مسيرة تركية, Turkish drones. */

/** روسيتان, تركيتين: of two raids. */
function withDual(form: string): string[] {
  return form.endsWith('يه') ? [form, `${form.slice(0, -1)}تان`, `${form.slice(0, -1)}تين`] : [form]
}

const adjectives = new Map<string, string>()
for (const [state, forms] of [
  ['تركيا', 'تركي تركية تركيين أتراك turkish'],
  ['روسيا', 'روسي روسية روس russian'],
  ['إسرائيل', 'إسرائيلي إسرائيلية صهيوني صهيونية israeli'],
  ['الولايات المتحدة', 'أمريكي أمريكية أميركي أميركية american us u.s.'],
  ['إيران', 'إيراني إيرانية iranian'],
  ['الأردن', 'أردني أردنية jordanian'],
  ['لبنان', 'لبناني لبنانية lebanese'],
  ['العراق', 'عراقي عراقية iraqi'],
  ['بريطانيا', 'بريطاني بريطانية british'],
  ['فرنسا', 'فرنسي فرنسية french'],
  ['ألمانيا', 'ألماني ألمانية german'],
  ['الصين', 'صيني صينية chinese'],
  ['قطر', 'قطري قطرية qatari'],
  ['السعودية', 'سعودي سعودية saudi'],
  ['مصر', 'مصري مصرية egyptian'],
] as const)
  for (const form of [...wordSet(forms)].flatMap(withDual)) adjectives.set(form, state)

const forces = wordSet(
  'جيش قوات قوة جنود طيران طائرة طائرات طائرتان طائرتين مقاتلة مقاتلات مقاتلتان مروحية مروحيات حوامة حوامات مسيرة مسيرات مسيرتان مسيرتين درون مدفعية قصف غارة غارات غارتان غارتين ضربة ضربات هجوم هجمات عدوان احتلال عدو جندرمة دورية دوريات آليات دبابات صاروخ صواريخ قذائف رتل أرتال بوارج قاعدة قواعد حرس شرطة أمن مخابرات وزارة خارجية حكومة سلطات سلاح استخبارات جندرما رئيس وزير سفير مبعوث مندوب برلمان متحدث ناطق درك خفر سفينة سفن زورق زوارق بارجة فرقاطة غواصة',
)
const betweens = wordSet(
  'احتلال دولة جو جوي جوية حربي حربية مسير مسيرة مدفعي مدفعية صاروخي صاروخية بري برية ثقيلة عسكري عسكرية خاصة حدود استطلاع مروحية مروحي بحري بحرية مدرعة عام دفاع داخلية خارجية مركزية أمنية سواحل',
)
const latinForces = wordSet(
  'army forces troops soldiers jets jet warplanes warplane aircraft airstrike airstrikes strike strikes raid raids air drone drones artillery shelling attack attacks missile missiles navy gendarmes gendarmerie border military fire president minister ministry government foreign defence defense prime ambassador parliament',
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
    // "US jets": the pronoun "us" is no state.
    const state = word.surface === 'us' ? undefined : adjectives.get(word.key)
    // Turkish-backed rebels.
    if (state !== undefined && words[at + 1]?.key === '-' && /^(?:backed|led|made)$/.test(words[at + 2]?.key ?? ''))
      return { state, length: 3 }
    return state !== undefined && says(words[at + 1], latinForces) ? { state, length: 2 } : null
  }
  const joint = stateOf(word)
  const said = /^(?:ان(?:ها|ه|هما)|باتت|يعتقد|يرجح)$/.test(words[at - 1]?.key ?? '')
  if (joint !== undefined && (said || isBehindForce(words, at))) return { state: joint, length: 1 }
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
