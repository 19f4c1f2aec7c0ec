import { fold } from '../../characters/normalise'

/** What a counted noun is called in each language, in the plural. */
export interface NounName {
  ar: string
  en: string
}

/** Arabic plural, English plural, then every other form that texts use, in either language. */
// prettier-ignore
const lines: [string, string, string][] = [
  ['أطفال', 'children', 'طفل طفلا طفلة طفلات طفلين طفلان طفلتين طفلتان رضيع رضيعا رضع child kids minors infants babies'],
  ['نساء', 'women', 'امرأة امرأتين امرأتان سيدة سيدات سيدتين سيدتان نسوة woman ladies female females'],
  ['رجال', 'men', 'رجل رجلا رجلين رجلان man male males'],
  ['مدنيين', 'civilians', 'مدني مدنيا مدنيون مدنيان civilian'],
  ['أشخاص', 'people', 'شخص شخصا شخصين شخصان person persons'],
  ['مقاتلين', 'fighters', 'مقاتل مقاتلا مقاتلون مقاتلان fighter combatants combatant'],
  ['مسلحين', 'gunmen', 'مسلح مسلحا مسلحون مسلحان gunman militants militant'],
  ['جنود', 'soldiers', 'جندي جنديا جنديين جنديان soldier troops'],
  ['عناصر', 'members', 'عنصر عنصرا عنصرين عنصران member'],
  ['ضباط', 'officers', 'ضابط ضابطا ضابطين ضابطان officer'],
  ['قادة', 'commanders', 'قائد قائدا قائدين قيادي قياديا قياديين commander leaders leader'],
  ['مسعفين', 'medics', 'مسعف مسعفا مسعفون مسعفان medic paramedics paramedic'],
  ['أطباء', 'doctors', 'طبيب طبيبا طبيبين طبيبة doctor'],
  ['صحفيين', 'journalists', 'صحفي صحفيا صحافي صحافيا صحافيين صحفيان إعلامي إعلاميا إعلاميين journalist reporters reporter'],
  ['ناشطين', 'activists', 'ناشط ناشطا نشطاء ناشطون activist'],
  ['عائلات', 'families', 'عائلة عوائل عائلتين أسرة أسر family households household'],
  ['مسنين', 'elderly people', 'مسن مسنا مسنة مسنات elderly'],
  ['براميل', 'barrels', 'برميل برميلا برميلين برميلان barrel'],
  ['غارات', 'raids', 'غارة غارتين غارتان raid'],
  ['قذائف', 'shells', 'قذيفة قذيفتين قذيفتان shell'],
  ['صواريخ', 'rockets', 'صاروخ صاروخا صاروخين صاروخان rocket missiles missile'],
  ['منازل', 'houses', 'منزل منزلا منزلين منزلان بيت بيتا بيوت house homes home'],
  ['سيارات', 'cars', 'سيارة سيارتين سيارتان car'],
]

const names = new Map<string, NounName>(
  lines.flatMap(([ar, en, others]) =>
    [ar, ...en.split(' ').slice(0, 1), ...others.split(' ')].map((form) => [fold(form), { ar, en }] as const),
  ),
)

/**
 * What a counted noun is called in both languages, whatever its form: `nounName('طفلا')` and `nounName('children')` are
 * both `{ ar: 'أطفال', en: 'children' }`. Null for a noun without a name here.
 */
export function nounName(noun: string): NounName | null {
  const folded = fold(noun)
  return names.get(folded) ?? names.get(folded.replace(/^و(?=.{3})/, '')) ?? null
}
