import type { FigureKind } from '../types'

/** Nouns of one kind that share a name: what they are called where figures of both languages are shown together. */
export interface NounGroup {
  kind: FigureKind
  /** The Arabic and the English plural, apart by a stroke; empty where none is needed. */
  name: string
  /**
   * Nouns apart by commas, each `singular plural plural …`; `+` before one marks a sound masculine plural, whose ending ين is
   * the dual's too.
   */
  ar: string
  en: string
}

// prettier-ignore
const rows: [FigureKind, string, string, string][] = [
  ['killed', '', 'شهيد شهداء شهيدا, شهيدة شهيدات, قتيل قتلى قتيلا, قتيلة قتيلات, ضحية ضحايا, جثة جثث, جثمان جثامين, وفاة وفيات, ميت ميتين أموات, مستشهد مستشهدين مستشهدون', 'dead deaths martyrs fatalities bodies corpses'],
  ['wounded', '', 'جريح جرحى جريحا, جريحة جريحات, إصابة إصابات, +مصاب مصابين مصابون مصابا, مصابة مصابات', 'injured wounded injuries casualties'],
  ['captured', '', 'أسير أسرى أسيرا, أسيرة أسيرات, +معتقل معتقلين معتقلون معتقلا, معتقلة معتقلات, +موقوف موقوفين موقوفون موقوفا, سجين سجناء سجينا, رهينة رهائن, +مخطوف مخطوفين مخطوفون, +مختطف مختطفين مختطفون, +محتجز محتجزين محتجزون', 'prisoners detainees captives hostages arrests prisoner detainee hostage'],
  ['missing', '', '+مفقود مفقودين مفقودون مفقودا', 'missing'],
  ['displaced', '', '+نازح نازحين نازحون نازحا, +لاجئ لاجئين لاجئون لاجئا, +مهجر مهجرين مهجرون', 'refugees displaced refugee'],
  ['displaced', 'عائلات/families', 'عائلة عائلات عوائل, أسرة أسر, عيلة عيل', 'families household households'],
  ['people', 'أطفال/children', 'طفل أطفال طفلا, طفلة طفلات, رضيع رضع رضيعا, رضيعة رضيعات', 'child children kid kids minors infants babies'],
  ['people', 'نساء/women', 'امرأة نساء نسوة, سيدة سيدات', 'woman women lady ladies female females'],
  ['people', 'رجال/men', 'رجل رجال رجلا', 'man men male males'],
  ['people', 'مدنيين/civilians', '+مدني مدنيين مدنيون مدنيا', 'civilian civilians'],
  ['people', 'أشخاص/people', 'شخص أشخاص شخصا', 'people person persons'],
  ['people', 'مسعفين/medics', 'مسعف مسعفين مسعفون مسعفا', 'medic medics paramedic paramedics'],
  ['people', 'أطباء/doctors', 'طبيب أطباء طبيبا, طبيبة طبيبات', 'doctor doctors'],
  ['people', 'صحفيين/journalists', 'صحفي صحفيين صحفيون صحفيا, صحافي صحافيين صحافيون صحافيا, إعلامي إعلاميين إعلاميون إعلاميا', 'journalist journalists reporter reporters'],
  ['people', 'ناشطين/activists', 'ناشط نشطاء ناشطين ناشطون ناشطا', 'activist activists'],
  ['people', 'مسنين/elderly people', 'مسن مسنين مسنون مسنا, مسنة مسنات', 'elderly'],
  ['people', '', 'مدنية مدنيات, مواطن مواطنين مواطنون مواطنا, مواطنة مواطنات, متظاهر متظاهرين متظاهرون, آخر آخرون آخرين آخر, فرد أفراد, نسمة, طالب طلاب طالبا, طالبة طالبات, تلميذ تلاميذ, مصلي مصلين, سوري سوريين سوريون سوريا, شاب شبان شباب شابا, شابة شابات, فتى فتية فتيان, فتاة فتيات, عجوز عجائز, ممرض ممرضين ممرضون ممرضا, ممرضة ممرضات, عامل عمال عاملا, سائق سائقين سائقون سائقا, معلم معلمين معلمون معلما, معلمة معلمات, متطوع متطوعين متطوعون متطوعا, مصور مصورين مصورا, مراسل مراسلين مراسلا, صياد صيادين, مسافر مسافرين مسافرا, شقيق أشقاء, شقيقة شقيقات, إخوة أخوة, ولد أولاد ولدا ولاد, بنت بنات, صبي صبية صبيان, راكب ركاب راكبا, مريض مرضى مريضا, مزارع مزارعين مزارعون مزارعا, موظف موظفين موظفون موظفا, حارس حراس حارسا, +مهاجر مهاجرين مهاجرون مهاجرا', 'others other residents worshippers passengers villagers workers students teachers patients brothers sisters siblings boys girls boy girl migrants protesters employees drivers nurses volunteers farmers pilgrims relatives'],
  ['people', '', 'عراقي عراقيين عراقيون عراقيا, لبناني لبنانيين لبنانيون لبنانيا, فلسطيني فلسطينيين فلسطينيون فلسطينيا, إسرائيلي إسرائيليين إسرائيليون, إيراني إيرانيين إيرانيون إيرانيا, تركي أتراك, روسي روس روسيين, أمريكي أمريكيين أمريكيون, أميركي أميركيين أميركيون, كردي أكراد كرديا, أفغاني أفغان, أجنبي أجانب أجنبيا', 'iraqis lebanese palestinians israelis iranians turks russians americans kurds afghans foreigners syrians'],
  ['people', '', 'زلمة زلم, ختيار ختيارية, عشريني, عشرينية, ثلاثيني, ثلاثينية, أربعيني, أربعينية, خمسيني, خمسينية, ستيني, ستينية, سبعيني, سبعينية, ثمانيني, ثمانينية', ''],
  ['fighters', 'مقاتلين/fighters', '+مقاتل مقاتلين مقاتلون مقاتلا', 'fighter fighters combatant combatants'],
  ['fighters', 'مسلحين/gunmen', '+مسلح مسلحين مسلحون مسلحا', 'gunman gunmen militant militants'],
  ['fighters', 'جنود/soldiers', 'جندي جنود جنديا', 'soldier soldiers troops'],
  ['fighters', 'عناصر/members', 'عنصر عناصر عنصرا', 'member members'],
  ['fighters', 'ضباط/officers', 'ضابط ضباط ضابطا', 'officer officers'],
  ['fighters', 'قادة/commanders', 'قيادي قياديين قياديون قياديا, قائد قادة قائدا', 'commander commanders leader leaders'],
  ['fighters', '', '+عسكري عسكريين عسكريون عسكريا عساكر, إرهابي إرهابيين إرهابيون إرهابيا, عقيد عقداء عقيدا, عميد عمداء عميدا, ملازم ملازما, نقيب نقباء نقيبا, شبيح شبيحة, ثائر ثوار, انتحاري انتحاريين, شرطي شرطيين شرطيا, مرتزق مرتزقة, مجند مجندين مجندا, +منتسب منتسبين منتسبون منتسبا', 'rebels insurgents jihadists policemen policeman police guards'],
  ['raids', 'غارات/raids', 'غارة غارات', 'raid raids'],
  ['raids', '', 'ضربة ضربات, طلعة طلعات', 'airstrike airstrikes strike strikes sorties'],
  ['barrels', 'براميل/barrels', 'برميل براميل برميلا', 'barrel barrels'],
  ['barrels', '', 'حاوية حاويات', ''],
  ['shells', 'قذائف/shells', 'قذيفة قذائف', 'shell shells'],
  ['shells', '', 'هاون, طلقة طلقات, لغم ألغام لغما, عبوة عبوات', 'mortars mines rounds'],
  ['rockets', 'صواريخ/rockets', 'صاروخ صواريخ صاروخا', 'rocket rockets missile missiles'],
  ['tanks', '', 'دبابة دبابات', 'tank tanks'],
  ['vehicles', 'سيارات/cars', 'سيارة سيارات', 'car cars'],
  ['vehicles', '', 'آلية آليات, عربة عربات, مدرعة مدرعات, شاحنة شاحنات, حافلة حافلات, باص باصات باصا, صهريج صهاريج صهريجا, دراجة دراجات, مركبة مركبات, رشاش رشاشات, مدفع مدافع, مفخخة مفخخات, سفينة سفن, جرافة جرافات', 'vehicle vehicles trucks guns cannons bus buses lorries motorcycles'],
  ['aircraft', '', 'طائرة طائرات, مروحية مروحيات, مقاتلة مقاتلات, مسيرة مسيرات', 'aircraft warplanes helicopters planes jets helicopter warplane drone drones'],
  ['buildings', 'منازل/houses', 'منزل منازل منزلا, بيت بيوت بيتا', 'house houses home homes'],
  ['buildings', '', 'مبنى مباني مبان, بناء أبنية, محل محلات محال, مدرسة مدارس, مسجد مساجد, مشفى مشافي مستشفى مستشفيات, مقر مقرات مقار', 'building buildings hospitals schools mosques'],
  ['places', '', 'قرية قرى, بلدة بلدات, مدينة مدن, حي أحياء, منطقة مناطق, نقطة نقاط, حاجز حواجز, موقع مواقع, تلة تلال, جبهة جبهات', 'villages towns cities neighbourhoods neighborhoods districts positions checkpoints areas village checkpoint'],
  ['money', '', 'دولار دولارات دولارا, ليرة ليرات, يورو, درهم دراهم درهما, دينار دنانير دينارا, ريال ريالات ريالا, جنيه جنيهات جنيها', 'dollars pounds euros lira'],
  ['duration', '', 'ساعة ساعات, يوم أيام يوما, أسبوع أسابيع أسبوعا, شهر أشهر شهور شهرا, سنة سنوات سنين, عام أعوام عاما, دقيقة دقائق, ليلة ليالي', 'hour hours day days week weeks month months year years minutes'],
  ['distance', '', 'كيلومتر كيلومترات كيلومترا, كم, كلم, كيلو, متر أمتار مترا, ميل أميال', 'km kilometres kilometers metres meters miles kilometre'],
]

/** Every noun that a number is known to count: the one list of the readers of counts and of what counted nouns are called. */
export const nounTable: readonly NounGroup[] = rows.map(([kind, name, ar, en]) => ({ kind, name, ar, en }))
