import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { showFigure } from './figures/figures.compare'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'

/** Where Arabic is hard to read: clitics, spellings, numbers in words, duals, ranges, names, denials. One line, one case. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

/** Published on a Wednesday. */
function read(text: string, section: string | null = null) {
  return readFacts(
    text,
    { start: 0, end: text.length },
    { section, publishedAt: '2014-03-12', language: 'ar', gazetteer },
  )
}

// oxfmt-ignore
const figures: [string, string][] = [
    ['5 بينهم طفلان ضحايا قصف على معرة مصرين', 'killed 5, of which killed 2'], ['بينهم 3 أطفال.. تسعة شهداء بغارة على مخيم للنازحين', 'of which killed 3, killed 9'],
    ['بينهم امرأتان.. إصابة ستة مدنيين بانفجار لغم شرق حماة', 'of which wounded 2, wounded 6'], ['8 قتلى بينهم ضابطان في كمين لفلول التنظيم بالبادية', 'killed 8, of which killed 2'],
    ['سبعة، معظمهم نساء، قضوا في انهيار مبنى بحي الفردوس', 'killed 7'], ['12 جريحاً معظمهم أطفال في قصف استهدف مدرسة بجسر الشغور', 'wounded 12'],
    ['من بينهم طبيب: أربعة قتلى في استهداف سيارة إسعاف', 'killed 4'], ['أربعة بينهم رضيعة انتشلهم الدفاع المدني أحياء', 'people 4'],
    ['استشهد أبو خالد ومعه طفلاه بقذيفة سقطت أمام منزله', 'killed 3'], ['أصيبت هي وابنتها بشظايا البرميل', 'wounded 2'], ['قضوا جميعاً تحت الأنقاض، وكان عددهم ستة', 'killed 6'],
    ['وأدى الانفجار إلى مقتلهم على الفور', ''], ['قتلت قوات الأسد منهم عشرة وأسرت أربعة', 'killed 10, captured 4'], ['فارق اثنان منهم الحياة قبل وصولهم إلى المشفى', 'killed 2'],
    ['خلّف القصف خمسة جرحى، حالة اثنين منهم حرجة', 'wounded 5, of which wounded 2'], ['بُترت ساق أحدهم ونُقل الثلاثة الباقون إلى تركيا', ''],
    ['💔 ٦ شــهــداء و١٣ جــريــح حصيلة اوليـة للمجزرة #بنش', 'killed 6, wounded 13'], ['#عاجل | ارتقاء ٣ شهـ.ـداء وأكثر من ١٠ إصـ.ـابات بينها خطرة', 'killed 3, wounded ≥10'],
    ['🔴 حتى الآن 4 ضحايا و 9 مصابين.. اللهم سلّم', 'killed 4, wounded 9'], ['ضـ،ـحايا القـ،ـصف ارتفعو ل ٧ والجرحى فوق ال٢٠', 'killed 7, wounded ≥20'],
    ['شهيدة و٤ جرحى يا رب لطفك 😢', 'killed 1, wounded 4'], ['لسا تحت الردم شي 5 او 6 ولاد', 'people 5–6'], ['طلعو من تحت الركام تنين عايشين وواحد ميت', 'people 2, killed 1'], ['9 عناصر من الفرقة 25 قتلوا بكمين', 'killed 9'], ['توفي شاب تحت التعذيب في فرع الأمن العسكري 215', 'killed 1'], ['بعد وفاة 3 جرحى', 'killed 3'], ['وثلاث مزارع قرب البلدة', 'other 3'], ['توفي في سجن صيدنايا 13 معتقلا', 'killed 13'],
    ['barrel bombs killed a couple and their infant son', 'killed 3'], ['اعتقل فرع فلسطين 12 شابا', 'captured 12'], ['مقتل رجلين وطفل', 'killed 3'], ['مقتل ثلاثة وفقدان اثنين', 'killed 3, missing 2'], ['حريق يلتهم 6 محال', 'buildings 6'],
    ['اعتقال 3 نساء وفتاة قاصر', 'captured 3, captured 1'], ['توزيع ألف حقيبة', 'other 1000'], ['وتنين مستشهدين', 'killed 2'], ['طلعت عيلتي من الغوطة', ''],
    ['توفي ثمانية وأربعون مهاجرا وأنقذ مئة وتسعة', 'killed 48, people 109'], ['استشهد مئتان وأحد عشر شخصا', 'killed 211'], ['نزح من 700 إلى 900 عائلة', 'displaced 700–900'], ['استشهاد الطفلة رهف (4 أعوام) ووالدها البالغ 38 عاما', 'killed 2'],
    ['ولا يقل عدد القتلى عن 17', 'killed ≥17'], ['Call +961 1 234 567 for details', ''],
    ['احتراق ثلاث باصات في الكراج', 'vehicles 3'], ['غرق قارب يقل 35 سوريا قبالة الجزيرة', 'people 35'], ['The number of displaced has topped 100,000', 'displaced ≥100000'], ['Insurgents lost 25 fighters and four tanks', 'killed 25, tanks 4'],
    ['قتل رجلان اثنان وامرأة حامل', 'killed 3'], ['وراحو فيه شي سبع عساكر', 'killed ~7'], ['فككت 14 لغما', 'shells 14'], ['12 people, three of whom were children, were killed', 'killed 12, of which killed 3'],
    ['treated 27 people, five of whom later died', 'people 27, of which people 5'], ['تسلم 12 موقوفا سوريا', 'captured 12'], ['واحد ميت وتلاتة جرحى', 'killed 1, wounded 3'], ['العثور على جثة شاب مجهول الهوية', 'killed 1'], ['بمساحة 12 كم مربع', 'other 12'],
    ['ضخ 500 متر مكعب من المياه', 'other 500'], ['A man and his three children were killed', 'killed 4'], ['Three men were beaten to death by guards', 'killed 3'],
    ['يوجد اكتر من ٣٠ اصابه منها حالات بتر', 'wounded ≥30'], ['العدد النهائي للشهداء ١٧ شهيد ١١ منهم من بيت واحد', 'killed 17, of which killed 11'],
    ['الحصيلة: 🔻3 شهداء 🔻8 جرحى 🔻5 مفقودين', 'killed 3, wounded 8, missing 5'], ['الشهداء (4) والجرحى (11) حتى الساعة', 'killed 4, wounded 11'],
    ['4شهداء و7جرحى جراء غارتين علی كنصفرة', 'killed 4, wounded 7, raids 2'], ['لترتفع بذلك حصيلة المجزرة إلى 21 شهيداً بعد استشهاد 3 متأثرين بجراحهم', 'killed 21, killed 3'],
    ['ليبلغ بذلك عدد من قتلوا منذ بداية الشهر 64 مدنياً', 'other 64'], ['وصل عدد الشهداء لـ 15 والمصابين لـ 40', 'killed 15, wounded 40'],
    ['الحصيلة مرشحة للارتفاع بعد أن بلغت تسعة قتلى', 'killed 9'], ['The death toll from Tuesday\'s strike has climbed to 44, with 17 others still missing', 'killed 44, missing 17'],
    ['The number of dead now stands at 13, hospital officials said', 'killed 13'], ['Six more bodies were pulled from the rubble, bringing the total to 29', 'killed 6, killed 29'],
    ['وكذّب الناطق العسكري ما نشرته الصفحات الموالية عن أسر عشرة مقاتلين', 'captured 10'], ['أغلق معبر باب الهوى منذ 4 أيام أمام حركة الشاحنات', ''],
    ['طالب المتظاهرون بتطبيق القرار 2254 والإفراج عن المعتقلين', ''], ['حددت الهيئة سعر ربطة الخبز بـ 5 ليرات تركية للربطة وزنها 600 غرام', 'money 5, other 600'],
    ['دمر الثوار قاعدة كورنيت وعربة ب م ب 1 على محور خان طومان', ''], ['أطلق عناصر حاجز الـ 48 الرصاص على المارة', ''],
    ['توفي الشاب محمود العلي، 27 عاماً، متأثراً بجراح أصيب بها قبل 3 أسابيع', ''], ['A 500kg bomb fell 300 metres from Bab al-Hawa hospital at around 3.40am', 'distance 300'],
    ['The 46th regiment came under attack by some 150 fighters', 'fighters ~150'], ['قتل اثنان وجرح سبعة من رجال الشرطة في تفجيرين متزامنين', 'killed 2, wounded 7'],
    ['انشق 14 عسكرياً بينهم ملازم أول عن الفرقة الخامسة', 'fighters 14'], ['إصابة رجل مسن وولديه بقصف الحي', 'wounded 3'], ['جرى توقيف شقيقيه في المداهمة', 'captured 2'],
    ['خلاف بين عائلتين من البلدة', ''], ['إصابة 6 مدنيين بينهم سيدة وطفلتان', 'wounded 6, of which wounded 2'], ['وصل مجموع الموقوفين إلى 18 شخصاً', 'captured 18'],
    ['مقتل ثلاثيني برصاص مجهولين في درعا البلد', 'killed 1'], ['استشهاد امرأة وأطفالها الأربعة بغارة', 'killed 1, killed 4'], ['مقتل سامر الأحمد وزوجته وابنتيهما تحت الأنقاض', 'killed 4'],
    ['أصيب هو ومرافقه بطلق ناري', 'wounded 2'], ['إصابة سيدة وطفلها، وتأكدنا من عدم وجود إصابات أخرى', 'wounded 2'], ['استشهاد والده وشقيقيه', 'killed 3'],
  ['قتل القصف عشرة أشخاص', 'killed 10'], ['قتل القصف على السوق عشرة أشخاص', 'killed 10'], ['قتلت غارة على السوق عشرة مدنيين', 'killed 10'],
  ['قتلت غارة استهدفت سوق الخضار وسط البلدة عشرة مدنيين', 'killed 10'], ['أدى القصف إلى مقتل سبعة مدنيين وإصابة آخرين', 'killed 7'],
  ['أدى القصف إلى مقتل سبعة مدنيين وإصابة خمسة آخرين', 'killed 7, wounded 5'], ['سقط ستة شهداء بينهم طفلان', 'killed 6, of which killed 2'],
  ['سقط ستة شهداء بينهم طفلان وامرأة', 'killed 6, of which killed 2'], ['استشهاد ثمانية أشخاص، بينهم ثلاثة أطفال، وجرح 12', 'killed 8, of which killed 3, wounded 12'],
  ['إحدى عشرة غارة', 'raids 11'], ['إحدى عشر غارة جوية', 'raids 11'], ['أحد عشر قتيلا', 'killed 11'], ['اثنا عشر قتيلا', 'killed 12'], ['اثنتا عشرة غارة', 'raids 12'],
  ['ثلاثة وعشرون جريحا', 'wounded 23'], ['ثلاث وعشرون غارة', 'raids 23'], ['ثلاثة و عشرون جريحاً', 'wounded 23'], ['مئة وخمسون برميلا', 'barrels 150'],
  ['مائة وخمسين برميلاً متفجراً', 'barrels 150'], ['ألفان من النازحين', 'displaced 2000'], ['ألفا نازح', 'displaced 2000'], ['ألفي مقاتل', 'fighters 2000'],
  ['مئتا قذيفة', 'shells 200'], ['مئتي صاروخ', 'rockets 200'], ['ثلاثمئة عائلة', 'displaced 300'], ['خمسة آلاف مدني محاصرون', 'people 5000'], ['غارتين جويتين', 'raids 2'],
  ['بغارتين جويتين', 'raids 2'], ['قتيلان وثلاثة جرحى', 'killed 2, wounded 3'], ['قتيلين و3 جرحى', 'killed 2, wounded 3'], ['قتيل وجريحان', 'killed 1, wounded 2'],
  ['مقتل جنديين وجرح ثالث', 'killed 2'], ['مقتل عنصرين من حزب الله', 'killed 2'], ['إصابة طفلين بجروح', 'wounded 2'], ['أصيب ثلاثة أشخاص بجروح خطيرة', 'wounded 3'],
  ['جرح أربعة مدنيين', 'wounded 4'], ['قُتِلَ خَمْسَةُ مَدَنِيِّين', 'killed 5'], ['قتـــل خمســـة مدنيين', 'killed 5'], ['نحو 20 غارة', 'raids ~20'],
  ['قرابة عشرين غارة', 'raids ~20'], ['زهاء ثلاثين قذيفة', 'shells ~30'], ['ما لا يقل عن 15 قتيلا', 'killed ≥15'], ['لا يقل عن خمسة عشر قتيلا', 'killed ≥15'],
  ['أكثر من أربعين جريحاً', 'wounded ≥40'], ['ما يزيد على مئة برميل', 'barrels ≥100'], ['أقل من عشرين مقاتلاً', 'fighters ≤20'], ['قتل 12 شخصا على الأقل', 'killed ≥12'],
  ['مقتل ما بين 10 و15 عنصرا', 'killed 10–15'], ['بين عشرة وخمسة عشر قتيلا', 'killed 10–15'], ['من 5 إلى 7 غارات', 'raids 5–7'], ['5 - 7 غارات', 'raids 5–7'],
  ['عشرات القذائف', 'shells 10s'], ['بعشرات القذائف والصواريخ', 'shells 10s'], ['مئات العائلات نزحت', 'displaced 100s'], ['عدة غارات', 'raids +'],
  ['عدد من الغارات', 'raids +'], ['بضع قذائف', 'shells +'], ['١٢ غارة', 'raids 12'], ['۱۲ غارة', 'raids 12'], ['12 غارة', 'raids 12'], ['١٬٥٠٠ نازح', 'displaced 1500'],
  ['1,500 نازح', 'displaced 1500'], ['1500 نازح', 'displaced 1500'], ['الفرقة 17', ''], ['اقتحموا مقر الفرقة السابعة عشرة', ''], ['اللواء 52', ''], ['لواء 52 في درعا', ''],
  ['الكتيبة 559', ''], ['الساعة 7 صباحا', ''], ['في الساعة السابعة', ''], ['عند السابعة والنصف', ''], ['الطريق الدولي M5', ''], ['دبابة T72', ''], ['دبابة تي 72', ''],
  ['مدفع 57', ''], ['مدفع 23 ملم', ''], ['عيار 122 ملم', ''], ['قرار مجلس الأمن 2254', ''], ['المادة 7 من الميثاق', ''], ['مجموعة 5+1', ''], ['حزيران 2015', ''],
  ['عام 2015', ''], ['في اليوم الثالث من المعركة', ''], ['لليوم السادس على التوالي', ''], ['للمرة الثانية خلال أسبوع', ''], ['ثاني غارة اليوم', ''], ['أحد القتلى', ''],
  ['أحد عناصر الدفاع الوطني', ''], ['إحدى الغارات', ''], ['ثلث المدينة', ''], ['طفل في العاشرة من عمره قتل', 'killed 1'], ['يبلغ من العمر 12 عاما', ''],
  ['تدمير دبابتين وعربة', 'tanks 2'], ['تدمير ثلاث دبابات وعربتي BMP', 'tanks 3, vehicles 2'], ['وبالغارات فللقصف', ''], ['فبلغ عدد القتلى 14', 'killed 14'],
  ['ارتفع عدد القتلى إلى 25', 'killed 25'], ['ارتفعت حصيلة القتلى إلى 25 شخصا', 'killed 25'], ['حصيلة الشهداء 9', 'killed 9'], ['عدد الجرحى بلغ ثلاثين', 'wounded 30'],
  ['بلغ عدد الشهداء 14 شهيدا', 'killed 14'], ['عدد الغارات تجاوز الأربعين', 'raids ≥40'], ['تجاوز عدد البراميل المئة برميل', 'barrels ≥100'],
  ['70 برميلا على الأقل', 'barrels ≥70'], ['استهدفت بـ 12 برميلا', 'barrels 12'], ['استهدفها ب12 برميلا', 'barrels 12'], ['بـ١٢ برميلا', 'barrels 12'],
  ['أسر أربعة جنود', 'captured 4'], ['اعتقال ثلاثة شبان', 'captured 3'], ['اعتقلت الدورية 3 شبان', 'captured 3'], ['خطف ستة مدنيين', 'captured 6'],
  ['فقدان 4 أشخاص', 'missing 4'], ['نزوح 200 عائلة', 'displaced 200'], ['تدمير 6 منازل', 'buildings 6'], ['مقتل رجل وامرأة وطفل', 'killed 3'],
  ['مقتل مدني وجرح خمسة', 'killed 1, wounded 5'], ['مقتل مدني', 'killed 1'], ['استشهد مدني وأصيب اثنان', 'killed 1, wounded 2'], ['استشهاد امرأة', 'killed 1'],
  ['استشهاد طفلة', 'killed 1'], ['لم يسقط أي قتيل', ''], ['دون تسجيل إصابات', ''], ['دفعت التعزيزات ثلاثين آلية', 'vehicles 30'], ['رتل من 20 سيارة', 'vehicles 20'],
  ['صاروخا أرض أرض', ''], ['صاروخي أرض أرض', ''], ['بصاروخين', 'rockets 2'], ['على بعد 5 كم', 'distance 5'], ['خمسة كيلومترات', 'distance 5'],
  ['50% من المدينة', 'percent 50'], ['50 في المئة', 'percent 50'], ['خمسون بالمئة', 'percent 50'], ['3 ملايين دولار', 'money 3000000'], ['مليونا لاجئ', 'displaced 2000000'],
  ['مليون و نصف مليون لاجئ', 'displaced 1500000'], ['مليون ونصف المليون لاجئ', 'displaced 1500000'], ['2,5 مليون لاجئ', 'displaced 2500000'],
  ['killed 10 people', 'killed 10'], ['The strike killed at least a dozen people', 'killed ≥12'], ['killing two children', 'killed 2'],
  ['two people were killed and five others wounded', 'killed 2, wounded 5'], ['at least 12 civilians, five of them children, were killed', 'killed ≥12, of which killed 5'],
  ['six dead, including two children', 'killed 6, of which killed 2'], ['three air strikes hit the town', 'raids 3'], ['a dozen barrel bombs', 'barrels 12'],
  ['dozens of shells', 'shells 10s'], ['the 17th Division', ''], ['Brigade 52', ''], ['at 7 am', ''], ['on July 4, 2015', ''],
  ['more than 100 barrel bombs in less than 48 hours', 'barrels ≥100'], ['11 Republican Guard soldiers were killed', 'killed 11'],
  ['The toll rose to 25', 'killed 25'], ['the death toll rose to 25', 'killed 25'], ['no one was killed', ''], ['killed no fewer than 9 soldiers', 'killed ≥9'],
  ['between 10 and 15 fighters died', 'killed 10–15'], ['some 200 families fled', 'displaced ~200'], ['twenty-three wounded', 'wounded 23'],
  ['a hundred and fifty rockets', 'rockets 150'],
]

// oxfmt-ignore
const events: [string, string][] = [
  ['وبالغارات', 'air-raid'], ['فللقصف أثر', 'shelling'], ['وبالبراميل', 'barrel-bomb'], ['فاشتبكوا', 'clash'], ['وليقصفوا', 'shelling'], ['سيقصفون', 'shelling'],
  ['استُهدِفت البلدة', 'targeting'], ['قُصفت البلدة', 'shelling'], ['تمّ قصف البلدة', 'shelling'], ['تعرّضت البلدة للقصف', 'shelling'], ['طالت الغارات السوق', 'air-raid'],
  ['قصف الطيران الحربي البلدة', 'air-raid'], ['قصف جوي', 'air-raid'], ['اعتقل الأمن شابا', 'arrest'], ['اعتُقل شاب', 'arrest'], ['أسر جنديين', 'arrest'],
  ['اندلعت مواجهات', 'clash'], ['اندلع حريق في المخيم', 'destruction'], ['سقوط البلدة بيد التنظيم', 'capture'], ['سقطت البلدة بيد التنظيم', 'capture'], ['بسط الجيش سيطرته', 'capture'],
  ['انسحبت الفصائل', 'withdrawal'], ['انفجرت مفخخة', 'bombing bombing'], ['هز انفجار المدينة', 'bombing'], ['خرجت مظاهرة', 'demonstration'],
  ['تظاهر العشرات', 'demonstration'], ['نزحت العائلات', 'displacement'], ['فرّ السكان', 'withdrawal'], ['اجتمع الوفدان', 'meeting'], ['قتل خمسة', 'casualties'],
  ['توغل القوات', 'advance'], ['airstrikes hit the market', 'air-raid targeting'], ['Barrel bombs fell on Daraya', 'barrel-bomb'], ['Clashes erupted', 'clash'],
  ['rebels took control of the town', 'capture'], ['the town fell to Islamic State', 'capture'], ['shelled the town', 'shelling'],
  ['a car bomb exploded', 'bombing bombing'], ['troops withdrew from the hill', 'withdrawal'], ['residents fled', 'displacement'], ['were arrested', 'arrest'],
]

// oxfmt-ignore
const denials: [string, boolean][] = [
  ['لم ترد أنباء عن إصابات', true], ['لم ترد أنباء عن سقوط ضحايا', true], ['ولم تسجل سقوط أي إصابة', true], ['دون وقوع إصابات', true], ['من دون خسائر بشرية', true],
  ['بلا إصابات', true], ['نفت الوزارة وقوع الغارة', true], ['قالت الوزارة إن الغارة لم تقع', true], ['لا صحة للأنباء', true], ['وأنكر الجيش قصف السوق', true],
  ['كذّب مصدر عسكري الخبر', true], ['لم يتوقف القصف', false], ['لا يزال القصف مستمرا', false], ['ما زالت المعارك', false], ['لم تهدأ المعارك', false],
  ['ليس هناك ضحايا', true], ['ليست المرة الأولى التي تقصف فيها', false], ['لا يقل عن عشرة', false], ['غير مسبوق', false], ['لم يقتصر القصف على السوق', false],
  ['لم يعرف عدد القتلى', false], ['لم تعرف حصيلة القتلى', false], ['لم يسلم أحد من القصف', false], ['عدم وقوع إصابات', true], ['ولم يبلغ عن أي خسائر', true],
  ['no losses were reported', true], ['no casualties', true], ['nobody was hurt', true], ['denied targeting civilians', true],
  ['There were no immediate reports of casualties', true], ['not only the market', false], ['did not stop', false], ['it was not immediately clear how many', false],
  ['without casualties', true], ["The raid caused no injuries", true], ['نافياً وقوع أي إصابات', true], ['نافيا سقوط قتلى', true],
]

// oxfmt-ignore
const dates: [string, string][] = [
  ['خلال أقل من 48 ساعة', '2014-03-10/2014-03-12'], ['خلال أقل من 48', '2014-03-10/2014-03-12'], ['خلال الـ24 ساعة الماضية', '2014-03-11/2014-03-12'],
  ['في غضون 24 ساعة', '2014-03-11/2014-03-12'], ['خلال أربع وعشرين ساعة', '2014-03-11/2014-03-12'], ['خلال يومين', '2014-03-10/2014-03-12'],
  ['منذ ثلاثة أيام', '2014-03-09/2014-03-12'], ['قبل يومين', '2014-03-10'], ['مساء الثلاثاء', '2014-03-11 evening'], ['ليل الثلاثاء الأربعاء', '2014-03-11 night'],
  ['صباح أمس الثلاثاء', '2014-03-11 morning'], ['ظهر اليوم', '2014-03-12 noon'], ['بعد منتصف الليل', '2014-03-12 night'], ['فجر اليوم', '2014-03-12 dawn'],
  ['أمس الأول', '2014-03-10'], ['يوم الثلاثاء الماضي', '2014-03-11'], ['الخميس الماضي', '2014-03-06'], ['في الثالث من آذار', '2014-03-03'], ['٣ آذار ٢٠١٤', '2014-03-03'],
  ['۳ مارس ۲۰۱۴', '2014-03-03'], ['الأسبوع الماضي', '2014-03-05/2014-03-11'], ['on Tuesday', '2014-03-11'], ['late on Tuesday', '2014-03-11 evening'],
  ['Tuesday morning', '2014-03-11 morning'], ['in the past 48 hours', '2014-03-10/2014-03-12'], ['within 24 hours', '2014-03-11/2014-03-12'],
  ['over 24 hours', '2014-03-11/2014-03-12'], ['in less than 48 hours', '2014-03-10/2014-03-12'], ['this morning', '2014-03-12 morning'],
  ['yesterday evening', '2014-03-11 evening'], ['ثلاث ساعات من القصف', ''], ['عند العاشرة والنصف صباحا', '2014-03-12 10:30'], ['وفي الساعة 10:25 صباحا', '2014-03-12 10:25'],
  ['الساعة الثالثة عصرا', '2014-03-12 15:00'], ['بين الخامسة فجرا والتاسعة مساء', '2014-03-12 05:00, 2014-03-12 21:00'], ['منذ طلوع الشمس', ''],
]

// oxfmt-ignore
const places: [string, string | null, string][] = [
  ['قصف حي الزهراء', 'حمص', 'homs/zahraa-homs'], ['قصف حي الزهراء', 'حلب', 'aleppo/zahraa-association'], ['قصف حي الزهراء', null, 'unresolved'],
  ['حي الشريعة', 'الحسكة', 'hasakah/sharia-hasakah'], ['بلدة الشريعة', 'حماة', 'hama/sharia-hama'], ['محور المناشر', 'دمشق', 'damascus/manashir'], ['حي المناشر', 'حلب', 'aleppo/manashir-aleppo'],
  ['في داريّا', null, 'rif-dimashq/darayya'], ['بالزبداني', 'ريف دمشق', 'rif-dimashq/zabadani'], ['وللزبداني', 'ريف دمشق', 'rif-dimashq/zabadani'], ['في مدينة الزبداني\u200f', null, 'rif-dimashq/zabadani'],
  ['فـي الــزبــدانـي', 'ریف دمشق', 'rif-dimashq/zabadani'], ['في مدینة حمص', null, 'homs/homs'], ['اللطامنه', 'حماة', 'hama/latamneh'], ['إعزاز', 'حلب', 'aleppo/azaz'], ['عزاز', 'حلب', 'aleppo/azaz'],
  ['#الزبداني', null, 'rif-dimashq/zabadani'], ['#ريف_دمشق', null, 'rif-dimashq'], ['ديرالزور', null, 'deir-ez-zor/deir-ez-zor'], ['عين عرب', null, 'aleppo/ayn-al-arab-kobani'], ['كوباني', null, 'aleppo/ayn-al-arab-kobani'],
  ['Az-Zabadani', null, 'rif-dimashq/zabadani'], ['Jisr al-Shughur', null, 'idlib/jisr-al-shughur'], ['Deir Ezzor', null, 'deir-ez-zor/deir-ez-zor'], ['Kobani', null, 'aleppo/ayn-al-arab-kobani'],
]

describe('hard cases', () => {
  it.each(figures)('counts in %s: %s', (text, expected) => {
    expect(
      read(text)
        .figures.map((figure) => `${figure.part ? 'of which ' : ''}${figure.kind} ${showFigure(figure)}`)
        .join(', '),
    ).toBe(expected)
  })

  it.each(events)('happens in %s: %s', (text, expected) =>
    expect(
      read(text)
        .events.map((event) => event.kind)
        .join(' '),
    ).toBe(expected),
  )

  it.each(denials)('is denied in %s: %s', (text, expected) => expect(read(text).negated).toBe(expected))

  it.each(dates)('is told as %s: %s', (text, expected) => {
    expect(
      read(text)
        .dates.map(({ from, to, time }) => `${from === to ? from : `${from}/${to}`}${time === null ? '' : ` ${time}`}`)
        .join(', '),
    ).toBe(expected)
  })

  it.each(places)('%s under %s is %s', (text, section, expected) =>
    expect(
      read(text, section)
        .places.map((place) => place.place ?? 'unresolved')
        .join(', '),
    ).toBe(expected),
  )
})
