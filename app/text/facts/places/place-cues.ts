import type { PlaceKind } from './gazetteer'
import type { Word } from '../words'
import { foldedWords } from '../../words/word-list'

export interface PlaceCue {
  /** What the cue says the place is, best first; empty where it says nothing. */
  kinds: PlaceKind[]
  /** A name unknown to the gazetteer is believed after `name`; after `loose` only with its article. */
  trust: 'name' | 'loose'
  /** Plural or dual: a list of names follows. */
  list: boolean
  /** A town or village, where an eastern and a western one of the same name are two places. */
  settlement?: boolean
}

const areas = new Map<string, PlaceCue>()
const areaGroups: [string, string, PlaceKind[], PlaceCue['trust']][] = [
  ['مدينة بمدينة', 'مدن مدينتي مدينتا', ['city', 'town', 'governorate'], 'name'],
  ['بلدة', 'بلدات بلدتي بلدتا', ['town', 'city', 'village'], 'name'],
  ['قرية', 'قرى قريتي قريتا', ['village', 'town'], 'name'],
  ['ناحية', 'نواحي', ['town', 'city', 'village'], 'name'],
  ['حي', 'أحياء احياء حيي حيا', ['quarter'], 'name'],
  ['محافظة ولاية', 'محافظات محافظتي ولايات ولايتي', ['governorate'], 'name'],
  ['منطقة', 'مناطق منطقتي', [], 'loose'],
  ['جبهة محور', 'جبهات جبهتي محاور محوري', [], 'loose'],
  ['محيط أطراف ضاحية مشارف تخوم طريق', '', [], 'loose'],
]
const settlements = new Set<string>(['town', 'village'])
for (const [single, plural, kinds, trust] of areaGroups) {
  for (const key of foldedWords(single))
    areas.set(key, { kinds, trust, list: false, settlement: settlements.has(kinds[0] ?? '') })
  for (const key of foldedWords(plural))
    areas.set(key, { kinds, trust, list: true, settlement: settlements.has(kinds[0] ?? '') })
}
// عجبهة, عمدينة: على, as people speak and write it.
for (const key of foldedWords('مدينة بلدة قرية حي جبهة محور محيط أطراف')) {
  const cue = areas.get(key)
  if (cue !== undefined) areas.set(`ع${key}`, cue)
}

const landmarks = new Map<string, PlaceCue>()
for (const key of foldedWords('حاجز ثكنة مطار تل تلة قلعة دوار مفرق معبر مرصد مخيم معسكر مزرعة سد ضهرة جامع مسجد'))
  landmarks.set(key, { kinds: ['landmark'], trust: 'name', list: false })
for (const key of foldedWords('ساحة شارع جسر معمل مشفى مستشفى مدرسة مقبرة برج بناء سجن حقل محطة جمعية قمة جبل'))
  landmarks.set(key, { kinds: ['landmark'], trust: 'loose', list: false })

function inConstruct(table: Map<string, PlaceCue>, word: Word | undefined): (PlaceCue & { cut: number }) | null {
  if (word?.kind !== 'word') return null
  for (const form of word.names) {
    const found = table.get(form.key)
    if (found !== undefined) return { ...found, cut: form.cut }
  }
  return null
}

/** Heads of names of bodies and media: شبكة أخبار العراق, لواء شهداء دوما are no places. */
export const bodyHeads = new Set(
  foldedWords(
    'شبكة وكالة قناة فضائية صحيفة جريدة مجلة إذاعة راديو تلفزيون موقع وكالات صفحة جيش لواء ألوية كتيبة كتائب فيلق حركة تجمع حزب هيئة تنظيم غرفة اتحاد نادي تنسيقية تنسيقيات منظمة رابطة مؤسسة فرقة سرايا حملة حكومة سلطات محافظ فريق شركة مصرف بنك فرع',
  ),
)
/** جبهة تحرير سوريا is a body, جبهة حلب a front: only with such a word between. */
export const bodyHeadsWithFiller = new Set(foldedWords('جبهة قوات ميليشيا مجلس مركز مرصد مكتب مديرية'))
/** After the name of a place in capitals these end the name of a body: Aleppo Media Center. */
export const latinBodies = new Set(
  'center centre union committee network agency observatory brigade brigades division battalion army news today tv radio press media council directorate direct observer room front movement forces coalition party gathering assembly battalions regiment monitor channel times initiative charity association institute foundation'.split(
    ' ',
  ),
)
/** After a place these make it the name of a body: مركز حلب الإعلامي. */
export const bodyAdjectives = new Set(foldedWords('الإعلامي الإعلامية الإخبارية الإخباري الديمقراطية الديمقراطي'))
/** Homs City Council: after these words a council is one of a town, whose name is left out only beside another place. */
export const townBodies = new Set('city town local provincial governorate municipal health education'.split(' '))
/** What may stand between such a head and the place in its name. */
export const bodyFillers = new Set(
  foldedWords(
    'فرسان أبطال سيوف فدائيي مجاهدي أخبار أنباء الأنباء الأخبار إعلام الإعلام شهداء ثوار أحرار صقور أسود درع مقاتلي حماية تحرير عمليات الثورة الثوري الإعلامي الإعلامية الإخبارية شباب أبناء فتح نصرة الدفاع حقوق الإنسان صحة تربية',
  ),
)

/** مدينة, أحياء, جبهات…: the name follows, the word is not part of it. */
export function areaCue(word: Word | undefined): PlaceCue | null {
  return inConstruct(areas, word)
}

/** حاجز, مطار…: the word is part of the name. */
export function landmarkCue(word: Word | undefined): (PlaceCue & { cut: number }) | null {
  return inConstruct(landmarks, word)
}

/** Words that follow a cue without being a name. */
export const generic = new Set(
  foldedWords(`
عازلة آمنة مغايرة سكنية كبيرة صغيرة عدة أخرى مجاورة قريبة محاصرة استراتيجية حدودية حيوية جديدة منفصلة ثانية محررة موالية خاضعة واسعة كاملة محددة عسكرية مشتركة مختلفة متفرقة كثيرة ساخنة حيث كل كلا
المدينة المنطقة البلدة القرية الحي العاصمة المحافظة المحافظات المناطق الأحياء القرى البلدات المدن السكنية المجاورة المحيطة القريبة المحررة المحاصرة المحتلة الحدودية الموالية العلوية الكردية العربية الأردنية التركية اللبنانية السورية العراقية العازلة الآمنة الجنوبية الشمالية الشرقية الغربية الجنوبي الشمالي الشرقي الغربي الوسطى الاستراتيجي الاستراتيجية الساحلية
الاشتباكات الاشتباك القتال المعارك المواجهات السيطرة النظام الثوار المدنيين الأسد العمليات المقاومة القصف الصراع النفوذ التماس سيطرته سيطرتها سيطرة عمليات اشتباكات نفوذ المتحاربة الأطراف المتصارعة الأرض الارض الجبهات الجبهة المحاور المعركة الريف الحواجز الحاجز المبنى المباني الطريق الطرق وحدات العاصمه الدولة الأخير الأخيرة
الصمود التحدي النصر الكرامه الحق الحرب واحدة واحد واحده ارض الذي التي الذين مدنية شعبية عليها منه منها
عسكري عسكرية دولي دولية مدني سكني كبير صغير اخر آخر قديم رئيسي رئيسية لقوات تابعة تابع قتال موالي موال مقابلة مقابل متاخمة محاذية مستهدفة
الفقيه الرئيس رئاسية المرشد لتربية دواجن الدواجن يقيمون تقع يقع قرب بالقرب شرق غرب شمال جنوب ريفي المياه الكهرباء المختلطة
الأمن الجيش الشرطة اللواء الفوج الفرقة الكتيبة الفيلق السرية
التابع التابعة الواقع الواقعة المحاذي المحاذية المطل المطلة الممتد الخصيب
الشمال الجنوب الشرق الغرب الداخل المقرات الشمالي المحرر
`),
)

/** First parts of names of two words. */
export const nameHeads = new Set(
  foldedWords(
    'باب عين دير كفر تل أبو ابو أم بيت بني جسر قلعة رأس راس خان جب عرب مزرعة قبر بستان شيخ الشيخ دار وادي جمعية سد برج معرة حمام بصر خربة رسم مشتى طيبة قصر مخيم معسكر كرم جبل تلة حوش نبع بئر بير عز رجم نهر مرج دوار جديدة معارة مشهد جزرة حويجة ضهر كوم حوض قره كوندي كانيا كرك',
  ),
)

export const directions = new Set(
  foldedWords(
    'الغربية الشرقية الشمالية الجنوبية الغربي الشرقي الشمالي الجنوبي القديمة الجديدة القديم الجديد الفوقاني التحتاني الفوقا التحتا الكبرى الصغرى الكبير الصغير الأوسط',
  ),
)

/** Names that are an everyday word, or a person's name, more often than the place: believed after a cue or in a list of places only. */
export const everyday = new Set(
  foldedWords(`
الإنشاءات الثلاثاء الأربعاء الخميس تدمر الناجية جروح حروق كسور رضوض شظايا رميلان التل الباب كسب نوى شين ملح صدد بنان الحاجب الكرامة الثورة السودا السوداء عوج الحمرا الحمراء الراعي الكسرة كسرة الكريم الرملة الشريعة الزيارة الجلاء الروضة الشجرة الميادين نبل مهين حديدة الصورة سلوك القصر القصير المعرة المزارع الشعار المشهد الفرقان الميدان القدم المالكي التجارة التضامن الزاهرة العمارة القنوات المزرعة الصناعة القصور الموظفين العمال الحصن الحارة الحرة الزكاة الرصيف الضمير الطيبة العبادة العرضي حور حوّر غزل حيش حاس حضر رتل معان خطاب علما نمر قاح تشرين منين الملاح المغير الفردوس الزهور صلاح عقرب العيس الحاضر صبورة ربيعة سلمى كوكب الكويتي المضيق المفتي بكا داما جبا بالا نصيب آرا القبو السوسة العدوي الزبدية الصالحين الطلياني دمر الحول الهول حزة قارة كلس حيان غمام جزل تركية سورية الجربا الأنصاري السكري المنصورة شران بلبل تسيل حيط نامر جارز ميسلون هنانو هجين مراط خشام الشهباء الزارة أراك الثكنة المنصور المرجة المهاجرين العباسيين الشلاح القاهرة الزهراء الأشرفية الناصرة الهامة القريا طلف كحيل الجيزة المكسر الدوير الكرك كوكب القحطانية الجوادية الخالدية الصالحية شبعا قيسا بردى عياش الدالي الدالية الحميدية البيضا البيضة النوبة الطبقة الفيلات صيدا الأسدية الدروشة حارم الجبين السعن الحواش الهبيط الرفيد البصيرة المشنف المزرعه الحراك الفوعة الكباس الرقاما السبخة الجورة الليلية التبني طواحين الطواحين الجمعيات الرقامة الكشفة العنازة العشة العامرية الراموسة جاسم القائم القاع المصنع الأزرق الزرقاء حديثة جدة صور عطشان معبدة سروج ماير خلصة زيتان أرزة الضبعة ربلة العنكاوي فيروزة تسنين حوارين الفطيرة لاهثة تقاد الجينة
`),
)
for (const key of foldedWords(
  'الكباس الفوعة الميادين الخالدية الحراك جاسم الصالحية الناصرة الطبقة الراموسة الكسوة القحطانية الأشرفية الهامة الضمير',
))
  everyday.delete(key)

/** Endings of adjectives that a place is described by: قرية حدودية, محيط المقرات الأمنية. Other words on يه may be names: بيلونية. */
export const describing = new Set(
  foldedWords(
    'حدودية سكنية جبلية ساحلية زراعية صناعية استراتيجية تاريخية أثرية سياحية عسكرية مدنية مسيحية علوية كردية تركمانية عربية شيعية سنية درزية سورية تركية عراقية لبنانية فلسطينية إسرائيلية إيرانية روسية أمنية جنوبية شمالية شرقية غربية محلية طبية تعليمية إنسانية دولية رئيسية صحراوية نائية ريفية حيوية شعبية تجارية نفطية دينية ثانية خالية موالية أمامية خلفية داخلية خارجية قتالية',
  ),
)

/** Words before a name that an everyday word may be the name of a place behind: شرق الباب, ريف القصير. */
export const bearings = new Set(
  foldedWords('ريف ريفي شمال جنوب شرق غرب شمالي جنوبي شرقي غربي قرب محيط أطراف ضواحي بادية'),
)

/** Words before a name that leave no doubt that a place follows. */
export const prepositions = new Set(foldedWords('في الى إلى من قرب شمال جنوب شرق غرب شمالي جنوبي شرقي غربي داخل'))
