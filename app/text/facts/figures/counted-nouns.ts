import { fold } from '../../characters/normalise'
import type { FigureKind } from '../types'

/** A noun that is counted. A person is counted as what the words around say happened to them. */
export interface CountedNoun {
  kind: FigureKind
  person: boolean
  /** The dual ending ين is read as plural, as in مدنيين. */
  sound: boolean
}

/** Kind, then lines of `singular plural plural …`; `+` before a line marks a sound masculine plural. */
// prettier-ignore
const arabic: [FigureKind, boolean, string[]][] = [
  ['killed', false, ['شهيد شهداء شهيدا', 'شهيدة شهيدات', 'قتيل قتلى قتيلا', 'قتيلة قتيلات', 'ضحية ضحايا', 'جثة جثث', 'جثمان جثامين']],
  ['wounded', false, ['جريح جرحى جريحا', 'جريحة جريحات', 'إصابة إصابات', '+مصاب مصابين مصابون مصابا']],
  ['captured', false, ['أسير أسرى أسيرا', '+معتقل معتقلين معتقلون معتقلا', '+موقوف موقوفين موقوفون', 'سجين سجناء سجينا', 'رهينة رهائن', '+مخطوف مخطوفين', '+محتجز محتجزين محتجزون']],
  ['missing', false, ['+مفقود مفقودين مفقودون مفقودا']],
  ['displaced', false, ['+نازح نازحين نازحون نازحا', '+لاجئ لاجئين لاجئون لاجئا', 'عائلة عائلات عوائل', 'أسرة أسر', 'عيلة عيل', '+مهجر مهجرين']],
  ['people', true, ['شخص أشخاص شخصا', '+مدني مدنيين مدنيون مدنيا', 'طفل أطفال طفلا', 'طفلة طفلات', 'امرأة نساء', 'سيدة سيدات', 'رجل رجال رجلا', 'إعلامي إعلاميين', 'ناشط نشطاء ناشطين ناشطا', 'صحفي صحفيين صحافيين', 'مسعف مسعفين', 'طبيب أطباء', 'مواطن مواطنين مواطنا', 'متظاهر متظاهرين', 'آخر آخرون آخرين آخر', 'فرد أفراد', 'نسمة', 'طالب طلاب', 'طالبة طالبات', 'مصلي مصلين', 'سوري سوريين', 'شاب شبان شباب شابا', 'شابة شابات', 'فتى فتية فتيان', 'فتاة فتيات', 'رضيع رضع رضيعا', 'رضيعة رضيعات', 'عجوز عجائز', 'مسن مسنين مسنون مسنا', 'ممرض ممرضين ممرضون ممرضا', 'ممرضة ممرضات', 'عامل عمال عاملا', 'سائق سائقين سائقون سائقا', 'معلم معلمين معلمون معلما', 'معلمة معلمات', 'متطوع متطوعين متطوعون متطوعا', 'مصور مصورين مصورا', 'مراسل مراسلين مراسلا', 'صياد صيادين', 'مسافر مسافرين مسافرا', 'شقيق أشقاء', 'شقيقة شقيقات', 'إخوة أخوة', 'ولد أولاد ولدا', 'راكب ركاب راكبا', 'مريض مرضى مريضا']],
  ['fighters', true, ['عنصر عناصر عنصرا', '+مقاتل مقاتلين مقاتلون مقاتلا', 'جندي جنود جنديا', '+مسلح مسلحين مسلحون مسلحا', 'ضابط ضباط ضابطا', '+عسكري عسكريين', 'إرهابي إرهابيين', 'قيادي قياديين', 'قائد قادة', 'عقيد عقداء عقيدا', 'عميد عمداء عميدا', 'ملازم ملازما', 'نقيب نقباء نقيبا', 'شبيح شبيحة', 'ثائر ثوار', 'انتحاري انتحاريين']],
  ['raids', false, ['غارة غارات', 'ضربة ضربات', 'طلعة طلعات']],
  ['barrels', false, ['برميل براميل برميلا', 'حاوية حاويات']],
  ['shells', false, ['قذيفة قذائف', 'هاون', 'طلقة طلقات', 'لغم ألغام', 'عبوة عبوات']],
  ['rockets', false, ['صاروخ صواريخ صاروخا']],
  ['tanks', false, ['دبابة دبابات']],
  ['vehicles', false, ['آلية آليات', 'سيارة سيارات', 'عربة عربات', 'مدرعة مدرعات', 'شاحنة شاحنات', 'حافلة حافلات', 'مركبة مركبات', 'رشاش رشاشات', 'مدفع مدافع', 'مفخخة مفخخات', 'عربة عربات', 'سفينة سفن']],
  ['aircraft', false, ['طائرة طائرات', 'مروحية مروحيات', 'مقاتلة مقاتلات']],
  ['buildings', false, ['منزل منازل منزلا', 'مبنى مباني مبان', 'بناء أبنية', 'بيت بيوت بيتا', 'محل محلات', 'مدرسة مدارس', 'مسجد مساجد', 'مشفى مشافي مستشفى مستشفيات', 'مقر مقرات مقار']],
  ['places', false, ['قرية قرى', 'بلدة بلدات', 'مدينة مدن', 'حي أحياء', 'منطقة مناطق', 'نقطة نقاط', 'حاجز حواجز', 'موقع مواقع', 'تلة تلال', 'جبهة جبهات']],
  ['money', false, ['دولار دولارات دولارا', 'ليرة ليرات', 'يورو', 'درهم دراهم', 'دينار دنانير']],
  ['duration', false, ['ساعة ساعات', 'يوم أيام يوما', 'أسبوع أسابيع أسبوعا', 'شهر أشهر شهور شهرا', 'سنة سنوات سنين', 'عام أعوام عاما', 'دقيقة دقائق', 'ليلة ليالي']],
  ['distance', false, ['كيلومتر كيلومترات كيلومترا', 'كم', 'متر أمتار مترا', 'ميل أميال']],
]

// prettier-ignore
const english: [FigureKind, boolean, string][] = [
  ['killed', false, 'dead deaths martyrs fatalities bodies corpses'],
  ['wounded', false, 'injured wounded injuries casualties'],
  ['captured', false, 'prisoners detainees captives hostages arrests'],
  ['missing', false, 'missing'],
  ['displaced', false, 'families refugees displaced'],
  ['people', true, 'people persons person civilians civilian children child women woman men man others residents activists journalists medics worshippers passengers villagers paramedics workers students teachers patients brothers sisters siblings boys girls boy girl babies infants'],
  ['fighters', true, 'fighters fighter soldiers soldier troops militants militant rebels gunmen officers officer members insurgents combatants jihadists'],
  ['raids', false, 'raid raids airstrike airstrikes strike strikes sorties'],
  ['barrels', false, 'barrel barrels'],
  ['shells', false, 'shell shells mortars mines rounds'],
  ['rockets', false, 'rocket rockets missile missiles'],
  ['tanks', false, 'tank tanks'],
  ['vehicles', false, 'vehicle vehicles cars trucks guns cannons'],
  ['aircraft', false, 'aircraft warplanes helicopters planes jets helicopter warplane'],
  ['buildings', false, 'building buildings houses homes hospitals schools mosques'],
  ['places', false, 'villages towns cities neighbourhoods neighborhoods districts positions checkpoints areas village checkpoint'],
  ['money', false, 'dollars pounds euros lira'],
  ['duration', false, 'hour hours day days week weeks month months year years minutes'],
  ['distance', false, 'km kilometres kilometers metres meters miles kilometre'],
]

const nouns = new Map<string, CountedNoun>()
const duals = new Map<string, CountedNoun>()
const singulars = new Map<string, CountedNoun>()

const persons = new Map<string, CountedNoun>()

/** The singular itself and its accusative. */
function isOneOf(form: string, singular: string): boolean {
  return form === singular || form === `${singular}ا`
}

const victims = /^(?:شهيد|قتيل|جريح)ه?$/

function addArabic(kind: FigureKind, person: boolean, line: string): void {
  const sound = line.startsWith('+')
  const forms = line.replace('+', '').split(' ').map(fold)
  const noun: CountedNoun = { kind, person, sound }
  for (const form of forms) if (!nouns.has(form)) nouns.set(form, noun)
  const [singular = ''] = forms
  if (victims.test(singular)) singulars.set(singular, noun)
  if (person) for (const form of forms) if (isOneOf(form, singular)) persons.set(form, noun)
  const feminine = singular.endsWith('ه')
  const stem = feminine ? `${singular.slice(0, -1)}ت` : singular
  duals.set(`${stem}ان`, noun)
  if (feminine && kind !== 'places') for (const construct of [`${stem}ي`, `${stem}ا`]) duals.set(construct, noun)
  if (feminine || !(sound || nouns.has(`${stem}ين`))) duals.set(`${stem}ين`, noun)
}

for (const [kind, person, lines] of arabic) for (const line of lines) addArabic(kind, person, line)
for (const [kind, person, list] of english)
  for (const form of list.split(' ')) nouns.set(form, { kind, person, sound: false })

// اشتباك, تبيان and the like look like duals of nothing counted; these look like duals of something that is.
for (const form of [
  'عامان',
  'هاونان',
  'كمين',
  'كمان',
  'نسمتان',
  'حيان',
  'حيين',
  'اخران',
  'بيتان',
  'بيتين',
  'سوريان',
  'مقران',
  'عاملان',
  'عاملين',
].map(fold))
  duals.delete(form)

export function countedNoun(form: string): CountedNoun | null {
  return nouns.get(form) ?? null
}

/** The noun whose dual this is: شهيدين, غارتان. */
export function dualNoun(form: string): CountedNoun | null {
  return duals.get(form) ?? null
}

/** One dead or wounded, named by the noun alone: شهيدة. */
export function singleVictim(form: string): CountedNoun | null {
  return singulars.get(form) ?? null
}

/** One person, named by an indefinite noun: مدني, امرأة. */
export function singlePerson(form: string): CountedNoun | null {
  return persons.get(form) ?? null
}
