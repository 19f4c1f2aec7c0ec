import type { FigureKind } from '../types'

/** Nouns of one kind that share a name: what they are called where figures of both languages are shown together. */
export interface NounGroup {
  kind: FigureKind
  /** The Arabic and the English plural, apart by a stroke; empty where none is needed. */
  name: string
  /**
   * Nouns apart by commas, each `singular plural plural …`; `+` before one marks a sound masculine plural, whose ending ين is
   * the dual's too. The accusative of a singular (طفلا) is not listed.
   */
  ar: string
  en: string
}

// oxfmt-ignore
const rows: [FigureKind, string, string, string][] = [
  ['killed', '', 'شهيد شهداء, شهيدة شهيدات, قتيل قتلى, قتيلة قتيلات, ضحية ضحايا, جثة جثث, جثمان جثامين, وفاة وفيات, ميت ميتين أموات, مستشهد مستشهدين مستشهدون', 'dead deaths martyrs fatalities bodies corpses'],
  ['wounded', '', 'جريح جرحى, جريحة جريحات, إصابة إصابات, +مصاب مصابين مصابون, مصابة مصابات', 'injured wounded injuries casualties'],
  ['captured', '', 'أسير أسرى, أسيرة أسيرات, +معتقل معتقلين معتقلون, معتقلة معتقلات, +موقوف موقوفين موقوفون, سجين سجناء, رهينة رهائن, +مخطوف مخطوفين مخطوفون, +مختطف مختطفين مختطفون, +محتجز محتجزين محتجزون', 'prisoners detainees captives hostages arrests prisoner detainee hostage inmates inmate'],
  ['missing', '', '+مفقود مفقودين مفقودون', 'missing'],
  ['displaced', '', '+نازح نازحين نازحون, +لاجئ لاجئين لاجئون, +مهجر مهجرين مهجرون', 'refugees displaced refugee'],
  ['displaced', 'عائلات/families', 'عائلة عائلات عوائل, أسرة أسر, عيلة عيل', 'families household households'],
  ['people', 'أطفال/children', 'طفل أطفال, طفلة طفلات, رضيع رضع, رضيعة رضيعات', 'child children kid kids minors infants babies'],
  ['people', 'نساء/women', 'امرأة نساء نسوة نسوان, سيدة سيدات', 'woman women lady ladies female females'],
  ['people', 'رجال/men', 'رجل رجال', 'man men male males'],
  ['people', 'مدنيين/civilians', '+مدني مدنيين مدنيون', 'civilian civilians'],
  ['people', 'أشخاص/people', 'شخص أشخاص', 'people person persons'],
  ['people', 'مسعفين/medics', 'مسعف مسعفين مسعفون', 'medic medics paramedic paramedics'],
  ['people', 'أطباء/doctors', 'طبيب أطباء, طبيبة طبيبات', 'doctor doctors'],
  ['people', 'صحفيين/journalists', 'صحفي صحفيين صحفيون, صحافي صحافيين صحافيون, إعلامي إعلاميين إعلاميون', 'journalist journalists reporter reporters'],
  ['people', 'ناشطين/activists', 'ناشط نشطاء ناشطين ناشطون', 'activist activists'],
  ['people', 'مسنين/elderly people', 'مسن مسنين مسنون, مسنة مسنات', 'elderly'],
  ['people', '', 'مدنية مدنيات, مواطن مواطنين مواطنون, مواطنة مواطنات, متظاهر متظاهرين متظاهرون, آخر آخرون آخرين آخر, فرد أفراد, نسمة, طالب طلاب, طالبة طالبات, تلميذ تلاميذ, مصلي مصلين, سوري سوريين سوريون, شاب شبان شباب, شابة شابات, فتى فتية فتيان, فتاة فتيات, عجوز عجائز, ممرض ممرضين ممرضون, ممرضة ممرضات, عامل عمال, سائق سائقين سائقون, معلم معلمين معلمون, معلمة معلمات, متطوع متطوعين متطوعون, مصور مصورين, مراسل مراسلين, صياد صيادين, مسافر مسافرين, شقيق أشقاء, شقيقة شقيقات, إخوة أخوة, ولد أولاد ولاد, بنت بنات, صبي صبية صبيان, راكب ركاب, مريض مرضى, مزارع مزارعين مزارعون, موظف موظفين موظفون, حارس حراس, +مهاجر مهاجرين مهاجرون, +ناجي ناجين ناجون, +مهندس مهندسين مهندسون, مهندسة مهندسات, خباز خبازين, جار جيران, جارة جارات, ضيف ضيوف, راعي رعاة رعيان, بائع باعة, تاجر تجار, +مدرس مدرسين مدرسون, +محامي محامين محامون, صيدلي صيادلة, +طيار طيارين طيارون, +لاعب لاعبين لاعبون, شيخ شيوخ, +مسؤول مسؤولين مسؤولون, +مهرب مهربين مهربون, +متسلل متسللين متسللون, +مطلوب مطلوبين مطلوبون, فلاح فلاحين فلاحون, ناشطة ناشطات, صحفية صحفيات, +مراهق مراهقين مراهقون, زائر زوار, سائح سياح, حاج حجاج', 'others other residents worshippers passengers villagers workers students teachers patients brothers sisters siblings boys girls boy girl migrants protesters employees drivers nurses volunteers farmers pilgrims relatives survivors engineers neighbours neighbors bystanders guests shoppers schoolgirls schoolboys schoolchildren pupils mourners shepherds miners'],
  ['people', '', 'عراقي عراقيين عراقيون, لبناني لبنانيين لبنانيون, فلسطيني فلسطينيين فلسطينيون, إسرائيلي إسرائيليين إسرائيليون, إيراني إيرانيين إيرانيون, تركي أتراك, روسي روس روسيين, أمريكي أمريكيين أمريكيون, أميركي أميركيين أميركيون, كردي أكراد, أفغاني أفغان, أجنبي أجانب', 'iraqis lebanese palestinians israelis iranians turks russians americans kurds afghans foreigners syrians'],
  ['people', '', 'زوج أزواج, زوجة زوجات, زلمة زلم, ختيار ختيارية, عشريني, عشرينية, ثلاثيني, ثلاثينية, أربعيني, أربعينية, خمسيني, خمسينية, ستيني, ستينية, سبعيني, سبعينية, ثمانيني, ثمانينية', ''],
  ['fighters', 'مقاتلين/fighters', '+مقاتل مقاتلين مقاتلون', 'fighter fighters combatant combatants'],
  ['fighters', 'مسلحين/gunmen', '+مسلح مسلحين مسلحون', 'gunman gunmen militant militants'],
  ['fighters', 'جنود/soldiers', 'جندي جنود', 'soldier soldiers troops'],
  ['fighters', 'عناصر/members', 'عنصر عناصر', 'member members'],
  ['fighters', 'ضباط/officers', 'ضابط ضباط', 'officer officers'],
  ['fighters', 'قادة/commanders', 'قيادي قياديين قياديون, قائد قادة', 'commander commanders leader leaders'],
  ['fighters', '', '+عسكري عسكريين عسكريون عساكر, إرهابي إرهابيين إرهابيون, عقيد عقداء, عميد عمداء, ملازم, نقيب نقباء, شبيح شبيحة, ثائر ثوار, انتحاري انتحاريين, شرطي شرطيين, مرتزق مرتزقة, مجند مجندين, +منتسب منتسبين منتسبون', 'rebels insurgents jihadists policemen policeman police guards'],
  ['raids', 'غارات/raids', 'غارة غارات', 'raid raids'],
  ['raids', '', 'ضربة ضربات, طلعة طلعات', 'airstrike airstrikes strike strikes sorties'],
  ['barrels', 'براميل/barrels', 'برميل براميل', 'barrel barrels'],
  ['barrels', '', 'حاوية حاويات', ''],
  ['shells', 'قذائف/shells', 'قذيفة قذائف', 'shell shells'],
  ['shells', '', 'هاون, طلقة طلقات, لغم ألغام, عبوة عبوات', 'mortars mines rounds'],
  ['rockets', 'صواريخ/rockets', 'صاروخ صواريخ', 'rocket rockets missile missiles'],
  ['tanks', '', 'دبابة دبابات', 'tank tanks'],
  ['vehicles', 'سيارات/cars', 'سيارة سيارات', 'car cars'],
  ['vehicles', '', 'آلية آليات, عربة عربات, مدرعة مدرعات, شاحنة شاحنات, حافلة حافلات, باص باصات, صهريج صهاريج, دراجة دراجات, مركبة مركبات, رشاش رشاشات, مدفع مدافع, مفخخة مفخخات, سفينة سفن, جرافة جرافات', 'vehicle vehicles trucks guns cannons bus buses lorries motorcycles'],
  ['aircraft', '', 'طائرة طائرات, طيارة طيارات, مروحية مروحيات, مقاتلة مقاتلات, مسيرة مسيرات', 'aircraft warplanes helicopters planes jets helicopter warplane drone drones'],
  ['buildings', 'منازل/houses', 'منزل منازل, بيت بيوت', 'house houses home homes'],
  ['buildings', '', 'مبنى مباني مبان, بناء أبنية, محل محلات محال, مدرسة مدارس, مسجد مساجد, مشفى مشافي مستشفى مستشفيات, مقر مقرات مقار', 'building buildings hospitals schools mosques'],
  ['places', '', 'قرية قرى, بلدة بلدات, مدينة مدن, حي أحياء, منطقة مناطق, نقطة نقاط, حاجز حواجز, موقع مواقع, تلة تلال, جبهة جبهات', 'villages towns cities neighbourhoods neighborhoods districts positions checkpoints areas village checkpoint'],
  ['other', '', 'خروف خراف, غنمة أغنام, ماعز, بقرة أبقار, رأس رؤوس, حصان أحصنة, حمار حمير, جمل جمال', 'sheep goats cows cattle animals livestock horses chickens'],
  ['money', '', 'دولار دولارات, ليرة ليرات, يورو, درهم دراهم, دينار دنانير, ريال ريالات, جنيه جنيهات جنيها', 'dollars pounds euros lira'],
  ['duration', '', 'ساعة ساعات, يوم أيام, أسبوع أسابيع, شهر أشهر شهور, سنة سنوات سنين, عام أعوام, دقيقة دقائق, ليلة ليالي', 'hour hours day days week weeks month months year years minute minutes'],
  ['distance', '', 'كيلومتر كيلومترات, كم, كلم, كيلو, متر أمتار, ميل أميال', 'km kilometres kilometers metres meters miles kilometre'],
]

/** Every noun that a number is known to count: the one list of the readers of counts and of what counted nouns are called. */
export const nounTable: readonly NounGroup[] = rows.map(([kind, name, ar, en]) => ({ kind, name, ar, en }))
