import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../../../intake/places/gazetteer-file'
import { buildGazetteer } from '../places/gazetteer'
import { readFacts } from '../read-facts'
import { segment } from '../../segment/segment'
import { showFigure } from './figures.compare'

/** Counts as bulletins, agencies and posts write them, each kind in several variants. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))
const context = { section: null, publishedAt: '2015-07-04', language: 'ar' as const, gazetteer }
const counts = (text: string, range = { start: 0, end: text.length }) =>
  readFacts(text, range, context)
    .figures.map((figure) => `${figure.part ? 'of which ' : ''}${figure.kind} ${showFigure(figure)}`)
    .join(', ')

// oxfmt-ignore
const cases: Record<string, [string, string][]> = {
  'another deed after a share': [
    ['قتل 7 بينهم امرأة وأصيب أكثر من ثلاثين', 'killed 7, wounded ≥30'], ['استشهد 5 مدنيين بينهم طفلة وجرح اكثر من عشرين', 'killed 5, wounded ≥20'],
  ],
  'persons named in a row': [
    ['استشهد كل من سالم العبيد ومروان الخلف وزياد النعسان جراء غارة', 'killed 3'], ['مقتل كل من: سالم العبيد، مروان الخلف، زياد وحسن، في قصف', 'killed 4'],
    ['سقط قتلى في كل من دوما وزملكا', ''], ['اعتقلت الدورية كلا من وليد الشامي وفؤاد الحوراني', 'captured 2'], ['استشهد محمد الزعبي وخالد الزبداني وعلي الحوراني بقصف', 'killed 3'],
    ['استشهد محمد الزعبي وخالد الزبداني ونضال الحوراني بقصف', ''], ['فقتل 4 من أسرة واحدة', 'killed 4'],
  ],
  'cases of choking, and a source behind a number': [
    ['تفشي شلل الأطفال في دير الزور بعد تسجيل 17 إصابة', 'other 17'], ['سجلت المشافي 17 إصابة بعد القصف', 'wounded 17'], ['وفي عشرات حالات الاختناق', 'wounded 10s'], ['A child starved to death in Moadamiya', 'killed 1'],
    ['أعدمت هيئة تحرير الشام ثلاثة متهمين بالقتل', 'killed 3'], ['Nine people from two families drowned', 'killed 9'], ['The number of wounded in the market attack climbed to 48.', 'wounded 48'],
    ['The two sides exchanged 22 prisoners and the bodies of five soldiers', 'captured 22, killed 5'],
    ['استقبل المشفى 11 حالة اختناق بعد قصف بغاز سام', 'wounded 11'], ['تراوح عدد القتلى بين 14 و18 بحسب المصادر الطبية', 'killed 14–18'],
  ],
  'totals of a year, a war, a month or a campaign so far are no tolls': [
    ['قتل أربعة في حاس، ليرتفع عدد القتلى منذ مطلع الشهر إلى 64', 'killed 4, other 64'], ['سقط 90 شهيدا منذ بدء الحملة العسكرية على الزبداني', 'other 90'], ['قضى 31 جوعا منذ فرض الحصار على مضايا', 'other 31'],
    ['A raid killed six in Hass, bringing the total to 64 since the beginning of the month', 'killed 6, other 64'], ['The toll since the ceasefire took effect stands at 40 dead', 'other 40'], ['64 people were killed last month', 'killed 64'],
    ['قتل 12 عنصرا منذ بدء المعركة', 'killed 12'], ['وثق التقرير مقتل 64 مدنيا خلال شهر حزيران', 'killed 64'], ['Six more bodies were found, bringing the total to 29', 'killed 6, killed 29'],
    ['وثق التقرير مقتل 412 مدنيا منذ بداية العام', 'other 412'], ['قتل 5 في حاس، ليرتفع العدد إلى 412 قتيلا منذ مطلع العام', 'killed 5, other 412'],
    ['More than 3,000 civilians have been killed since the start of the year', 'other ≥3000'], ['منذ الصباح قتل 5 مدنيين', 'killed 5'],
  ],
  'ages': [
    ['أصيب رجل في الستين من عمره برصاص قناص', 'wounded 1'],
    ['طفل لم يتجاوز عمره العامين قضى جوعاً في مضايا', 'killed 1'], ['قتل فتى في السادسة عشرة من عمره بلغم أرضي', 'killed 1'], ['استشهاد طفلين عمرهما 9 و12 سنة جراء القصف', 'killed 2'],
    ['توفي الرضيع ابن الأربعين يوماً لنقص الحليب', ''], ['three brothers aged 4, 7 and 11 died in the strike', 'killed 3'], ['Ahmad, 34, a baker, was wounded', ''],
    ['two children under the age of 10 were injured', 'wounded 2'], ['الطفلة جنى بعمر السنتين انتُشلت حية من تحت الركام', ''], ['قضى الشاب خالد عن عمر ٢٣ سنة تحت التعذيب', ''],
    ['وصلت إلى المشفى سيدة تبلغ من العمر خمسة وستين عاماً وطفلاها', ''],
    ['طفل عمره سنتين استشهد بالقصف', 'killed 1'], ['مقتل فتاة تبلغ 17 ربيعاً', 'killed 1'], ['Mariam, 8, and her brother Ali, 5, were killed', ''],
    ['at least six boys between the ages of 9 and 14 were wounded', 'wounded ≥6'], ['عجوز سبعيني استشهد تحت أنقاض منزله', 'killed 1'],
    ['شاب عمره 22 سني انصاب بطلق قناص', 'wounded 1'],
  ],
  'durations': [
    ['استمر القصف ساعتين متواصلتين', 'duration 2'], ['بعد حصار دام 18 شهراً خرجت أول دفعة', 'duration 18'],
  ],
  'weapons': [
    ['سقوط صاروخ غراد 40 قرب المشفى', ''], ['شنت طائرات سوخوي 24 أربع غارات على سراقب', 'raids 4'], ['12.7mm machine guns and a 23-mm cannon were seized', ''],
    ['راجمة 107 استهدفت مطار كويرس', ''], ['استهدف الثوار تجمعاً للنظام بمدفع 130 ملم', ''], ['قصف بصواريخ عيار 220 مم على الأحياء السكنية', ''],
  ],
  'units': [
    ['لواء درع الشهباء 3 انضم إلى غرفة العمليات', ''], ['دورية من الفرع 215 اعتقلت ستة طلاب', 'captured 6'], ['فرع فلسطين 235 ينقل 40 معتقلا إلى صيدنايا', 'captured 40'],
    ['عناصر من الفرقة 13 والفرقة 101 شاركوا في صد الهجوم', ''], ['الكتيبة 137 جنوب دير الزور تعرضت للقصف', ''],
    ['قتل ملازم من مرتبات الفرقة 18 دبابات', 'killed 1'],
  ],
  'fractions': [
    ['تضاعف عدد الجرحى ثلاث مرات خلال ساعة', ''], ['خمس السكان بلا مياه شرب', ''], ['عشر المنازل سوي بالأرض', ''], ['ألقى الطيران نصف دزينة من البراميل', 'barrels 6'],
    ['one in four residents fled', ''], ['a quarter of a million people displaced', 'displaced 250000'], ['نحو ٪٦٠ من الأهالي غادروا', 'percent ~60'], ['قُتل واحد من كل ثلاثة مقاتلين', ''],
    ['دمر القصف ثلثي المدينة', ''], ['نصف سكان الحي نزحوا باتجاه الحدود', ''],
    ['واحد من بين كل خمسة أطفال', ''],
  ],
  'ranges': [
    ['from 12 to 14 soldiers captured', 'captured 12–14'], ['two to three dozen wounded', 'wounded 24–36'], ['عشر إلى اثنتي عشرة غارة', 'raids 10–12'],
    ['مئتان إلى ثلاثمئة عائلة', 'displaced 200–300'], ['بين 30 إلى 40 قذيفة سقطت على الحي', 'shells 30–40'], ['ما بين عشرين وثلاثين جريحاً وصلوا إلى المشفى', 'wounded 20–30'],
    ['اثنين لتلاتة شهدا', 'killed 2–3'], ['أصيب ١٥ ــ ٢٠ مدنيا', 'wounded 15–20'],
  ],
  'toll lists': [
    ['توزع الشهداء: 14 في حلب و9 في إدلب و3 في درعا', 'killed 14, killed 9, killed 3'],
    ['قتل 23 مدنياً: 12 في دوما و6 في حرستا و5 في سقبا', 'killed 23, of which killed 12, of which killed 6, of which killed 5'],
    ['6 غارات على كفرنبل، 4 على حاس، و3 على معرة حرمة', 'raids 6, raids 4, raids 3'],
    ['سقط اليوم 41 شهيداً بينهم 5 أطفال و4 سيدات و2 تحت التعذيب', 'killed 41, of which killed 5, of which killed 4, of which killed 2'],
    ['14 شهيدا في سوريا و9 في العراق', 'killed 14, killed 9'], ['four raids on Hass, three on Kafranbel and one on Saraqib', 'raids 4, raids 3, raids 1'],
    ['١٢ برميل على داريا و٨ على خان الشيح', 'barrels 12, barrels 8'], ['استشهد 5 أشخاص في سراقب و3 في بنش و2 في تفتناز', 'killed 5, killed 3, killed 2'],
    ['killed 14 people in Aleppo and nine in Idlib', 'killed 14, killed 9'],
    ['الشهداء: 6 من حرستا، 4 من دوما، 1 من زملكا', 'killed 6, killed 4, killed 1'], ['شهداء اليوم: حلب 9، إدلب 4، درعا 2', 'killed 9, killed 4, killed 2'],
    ['10 براميل على داريا، 6 على المعضمية و2 على الزبداني', 'barrels 10, barrels 6, barrels 2'], ['Nine died in Homs, four in Hama and two in Idlib', 'killed 9, killed 4, killed 2'],
    ['وثقت الشبكة مقتل 96 مدنيا بينهم 21 طفلا و12 سيدة و3 بسبب التعذيب', 'killed 96, of which killed 21, of which killed 12, of which killed 3'],
    ['39 killed across Syria: 14 in Aleppo, 12 in Idlib, 13 in Daraa', 'killed 39, of which killed 14, of which killed 12, of which killed 13'],
    ['غارتان على سرمين وثلاث على بنش وأربع على تفتناز', 'raids 2, raids 3, raids 4'], ['قتلى النظام: 5 في جوبر، 3 في حرستا', 'killed 5, killed 3'],
    ['توزعت الغارات كالتالي: 5 على خان شيخون، 3 على كفرزيتا', 'raids 5, raids 3'], ['حلب: 14 شهيدا، إدلب: 6، حماة: 2', 'killed 14, killed 6, killed 2'],
    ['ووثق المركز استشهاد 4 في حلب، و3 في إدلب، وواحد في حماة', 'killed 4, killed 3, killed 1'],
    ['They counted 12 raids: five on Douma, four on Harasta and three on Jobar', 'raids 12, of which raids 5, of which raids 4, of which raids 3'],
    ['killed: 5 in Douma, 2 in Harasta', 'killed 5, killed 2'],
  ],
  'second clause': [
    ['انفجرت مفخخة وسط السوق وأودت بحياة تسعة أشخاص', 'killed 9'], ['انفجار في اعزاز أودى بحياة 14 وأدى لإصابة 40 آخرين', 'killed 14, wounded 40'],
    ['حصد الانفجار أرواح سبعة مدنيين', 'killed 7'], ['راح ضحيته أربعة أطفال', 'killed 4'], ['سقوط قذيفة على مدرسة، والحصيلة ثلاث طالبات شهيدات', 'killed 3'],
    ['The blast claimed the lives of nine people', 'killed 9'], ['A raid flattened a house, wounding scores', 'wounded 10s'], ['فقد 15 شخصا حياتهم في الغارة', 'killed 15'],
    ['أصيب جراءها خمسة، حالة اثنين منهم خطرة', 'wounded 5, of which wounded 2'], ['قصف الطيران سوق البلدة، ما أوقع 12 قتيلاً و30 جريحاً', 'killed 12, wounded 30'],
    ['ارتكب الطيران مجزرة في دوما راح ضحيتها 18 شهيداً وعشرات الجرحى', 'killed 18, wounded 10s'],
    ['14 people, among them four women, lost their lives', 'killed 14, of which killed 4'], ['انتشال جثث 5 أطفال من تحت الأنقاض', 'killed 5'],
    ['14 انصابو و3 استشهدو', 'wounded 14, killed 3'],
    ['Shelling wounds six in Jobar', 'wounded 6'], ['Nine killed, dozens hurt in Idlib raid', 'killed 9, wounded 10s'], ['12 Killed in Douma', 'killed 12'],
    ['نحو عشرة جرحى وحالة أربعة منهم حرجة', 'wounded ~10, of which wounded 4'],
  ],
  'numbers': [
    ['خمسمية عيلة نزحت', 'displaced 500'], ['تلات شهدا وسبع جرحى', 'killed 3, wounded 7'], ['استشهد تنين وانجرحو خمسة', 'killed 2, wounded 5'], ['حداعش شهيد', 'killed 11'],
    ['اتناعش قذيفة نزلت عالسوق', 'shells 12'], ['خمستعشر غارة من الصبح', 'raids 15'], ['طفلتان شهيدتان', 'killed 2'], ['مقاتلَين اثنين قتلا', 'killed 2'],
    ['مئات الآلاف من النازحين', 'displaced 1000s'], ['ألوف المدنيين محاصرون', 'people 1000s'], ['several hundred families', 'displaced 100s'], ['a couple of shells landed', 'shells 2'],
    ['half a dozen raids', 'raids 6'], ['2.5k people displaced', 'displaced 2500'], ['dozens killed, scores wounded', 'killed 10s, wounded 10s'],
    ['three members of one family were killed', 'killed 3'], ['12 people including five children and two women died', 'killed 12, of which killed 5, of which killed 2'],
    ['At least 31 killed, up from 25 earlier', 'killed ≥31'], ['one person killed and 4 hurt', 'killed 1, wounded 4'], ['injuring as many as 30', 'wounded ≤30'],
    ['و12 جريحا وصلوا المشفى', 'wounded 12'], ['قتل ثلاث نساء وأربعة رجال', 'killed 3, killed 4'],
    ['تلاتين صاروخ من الصبح', 'rockets 30'], ['ما يربو على 300 جريح', 'wounded ≥300'], ['نيف وعشرون شهيدا', 'killed ≥20'], ['as many as 40 rebels were killed', 'killed ≤40'],
    ['the bodies of 12 men were found', 'killed 12'], ['A shell killed a child and wounded two women', 'killed 1, wounded 2'], ['An elderly woman died in the raid', 'killed 1'],
    ['killing a journalist and a driver', 'killed 2'], ['أصيب ١٥ ـ ٢٠ مدنيا', 'wounded 15–20'], ['طفلة أصيبت بشظية', 'wounded 1'], ['رجل من دوما قال إن 5 استشهدوا', 'killed 5'],
    ['a woman was killed and two men injured', 'killed 1, wounded 2'],
    ['خمستاشر جريح', 'wounded 15'], ['سبعميت عيلة', 'displaced 700'], ['hundreds of thousands displaced', 'displaced 1000s'], ['tens of thousands of refugees', 'displaced 1000s'],
    ['مقتل 5 معتقلين تحت التعذيب', 'killed 5'], ['استشهاد 3 نازحين بقصف المخيم', 'killed 3'],
  ],
  'as people speak, in twos, without spaces, and questions': [
    ['شباب تنين تصاوبو', 'wounded 2'], ['رجال تنين انمسكو عالحاجز', 'captured 2'], ['شبين تنين انصابوا بالقنص', 'wounded 2'], ['شهيدين وجريحين', 'killed 2, wounded 2'],
    ['مقتل٥عناصر', 'killed 5'], ['3شهداء و7جرحى', 'killed 3, wounded 7'], ['اتصاوب ١٢ واستشهد تنين', 'wounded 12, killed 2'], ['عالاقل ست قتلى', 'killed ≥6'], ['اقل شي عشر جرحى', 'wounded ≥10'],
    ['شهيدتين وطفل جريح', 'killed 2, wounded 1'], ['ولد وبنت استشهدو', 'killed 2'], ['رجل وابنه وصلا إلى المخيم', ''], ['طيارتين عم يقصفو', 'aircraft 2'], ['ست نسوان تحت الردم', 'people 6'],
    ['ما بيقل عن عشر شهدا', 'killed ≥10'], ['مو اقل من عشر جرحى', 'wounded ≥10'], ['مات ختيار وحفيدو', 'killed 2'], ['نفذ 24 ضربة بينها 11 قرب الحسكة', 'raids 24, of which raids 11'],
    ['كام جريح بالمشفى', 'wounded +'], ['كذا شهيد', 'killed +'], ['كم شهيد لحد الان؟', ''], ['عاد الشبان إلى بيوتهم', ''], ['سبع شهدا منن تلات ولاد', 'killed 7, of which killed 3'],
  ],
  'killed after': [
    ['ثلاثة أطفال من عائلة واحدة استشهدوا', 'killed 3'], ['قال إن 9 من العسكريين تم أسرهم', 'captured 9'], ['مدنيان اثنان استشهدا وثالث جُرح', 'killed 2'],
    ['31 others were reported missing', 'missing 31'], ['18 civilians lost their lives', 'killed 18'], ['15 villagers were taken hostage', 'captured 15'],
    ['أن 14 مقاتلاً على الأقل لقوا مصرعهم', 'killed ≥14'], ['فيما 7 مدنيين فارقوا الحياة', 'killed 7'],
    ['ثمانية مدنيين، بينهم طفلان، فقدوا حياتهم', 'killed 8, of which killed 2'], ['تسعة أشخاص جرى اعتقالهم', 'captured 9'], ['seven were reported wounded', 'wounded 7'],
    ['about 40 detainees were executed', 'killed ~40'],
  ],
  'a whole that goes on with another fate': [
    ['سبعة شهداء وأصيب العشرات', 'killed 7, wounded 10s'], ['سبعة شهداء وإصابة العشرات', 'killed 7, wounded 10s'], ['20 قتيلا وجرح العشرات', 'killed 20, wounded 10s'], ['سقط 20 شهيدا وجريحا', 'people 20'],
    ['Rescuers pulled nine bodies and two survivors from a building', 'killed 9, people 2'], ['The bodies of three women and a boy were recovered', 'killed 3, killed 1'], ['Two men died and a woman was arrested', 'killed 2, captured 1'],
    ['حصيلة القصف على معرة حرمة ارتفعت إلى 9 بينهم 4 أطفال', 'killed 9, of which killed 4'], ['ارتفعت حصيلة الجرحى إلى 23', 'wounded 23'], ['وصلت حصيلة الغارات إلى 23', 'raids 23'], ['طفلة تبلغ من العمر ست سنوات قتلت برصاص طائش', 'killed 1'],
  ],
  'between killed and wounded': [
    ['50 قتيلا وجريحا حصيلة التفجير', 'people 50'], ['عشرات القتلى والجرحى في صفوف النظام', 'people 10s'], ['سقوط عدد من القتلى والجرحى', 'people +'], ['مقتل وجرح العشرات', 'people 10s'],
    ['وقوع 20 إصابة بين قتيل وجريح', 'people 20'], ['dozens were killed or wounded', 'people 10s'], ['25 killed and wounded', 'people 25'], ['خمسة قتلى وجرحى', 'people 5'],
    ['سقوط أكثر من 30 بين شهيد وجريح', 'people ≥30'], ['مئة شخص ما بين قتيل ومصاب', 'people 100'],
    ['أكثر من مئة قتيل وجريح في تفجيرين', 'people ≥100'], ['عشرات الشهداء والجرحى', 'people 10s'], ['15 dead or wounded', 'people 15'],
  ],
  'up from': [
    ['ارتفاع حصيلة الشهداء من 9 إلى 14', 'killed 14'], ['كانت الحصيلة الأولية تتحدث عن 6 شهداء وارتفعت إلى 11', 'killed 11'], ['the toll climbed from 12 to 19', 'killed 19'],
    ['raised the toll to 33 from 28', 'killed 33'], ['فيما كانت مصادر قد ذكرت سابقا مقتل 5', ''], ['ارتفع عدد ضحايا المجزرة إلى 45 بعد أن كان 38', 'killed 45'],
    ['ارتفعت الحصيلة من سبعة إلى أحد عشر قتيلا', 'killed 11'],
    ['الحصيلة ارتفعت إلى 18 بعد وفاة اثنين متأثرين بجراحهما', 'killed 18, killed 2'], ['ارتفع العدد من 5 شهداء إلى 8', 'killed 8'],
    ['بعد أن كانت الحصيلة 12 شهيدا أصبحت 15 شهيدا', 'killed 15'], ['the toll rose from 20 to at least 26', 'killed ≥26'],
    ['revised its toll to 31 dead, up from an earlier 27', 'killed 31'],
    ['officials had earlier put the toll at 20; it is now 28 dead', 'killed 28'], ['كان العدد صباحا 4 شهداء وأصبح 7', 'killed 7'],
    ['انخفضت الغارات من 20 غارة إلى 6 غارات', 'raids 6'],
  ],
  'what pages print': [
    ['All reactions:284 commentsLikeCommentMost', ''], ['قتل شاب 1y رحمه الله', 'killed 1'], ['4.8KViews214', ''], ['#درعا8:51 PM · 652', ''], ['197 زيارة', ''],
    ['@desk_12أصيب 3 مدنيين', 'wounded 3'],
  ],
  'names and lists by number': [
    ['1- أحمد 2- خالد 3- سعيد', ''], ['صواريخ إس-300 وطائرة أف 35 وصاروخ أم-114', ''], ['القرارين رقم 2139 و2254 القاضيين بوقف القصف', ''], ['عناصر الفرقتين 9 و15 انسحبوا', ''],
    ['أب لـ 5 أولاد', ''], ['شخص، الأربعاء، جراء القصف', ''], ['طالبان تقطع الاتصالات', ''], ['5 من الجبهة الوطنية للتحرير', ''],
  ],
  'a name, then an age': [
    ['استشهاد علي محمد 60 عاماً وأمين موسى 40 عاماً', ''], ['ابنة شقيقه البالغة من العمر عامين', ''], ['سجن 15 عاماً', 'duration 15'], ['حكم عليه بالسجن عشر سنوات', 'duration 10'],
  ],
  'of a group': [
    ['إصابة لاجئين اثنين في قصف المخيم', 'wounded 2'], ['مقتل مزارعين اثنين اليوم الأربعاء', 'killed 2'], ['four of the five men were killed', 'killed 4'],
    ['أربعة من أصل خمسة ركاب قتلوا', 'killed 4'], ['قتل أربعة من الرجال الخمسة', 'killed 4'], ['توفي اثنان من المصابين', 'killed 2'],
    ['Two of the five wounded died in hospital', 'killed 2'],
  ],
  'persons named one by one beside those counted': [
    ['The strike killed a nurse, two medics and a driver', 'killed 1, killed 2, killed 1'], ['Shelling wounded a mother, her three sons and a neighbour', 'wounded 1, wounded 3, wounded 1'],
    ['مقتل ممرضة ومسعفين اثنين وسائق جراء قصف مشفى', 'killed 1, killed 2, killed 1'], ['راحو ضحية القصف تلات ولاد وأمهم', 'killed 3, killed 1'],
    ['killing a beekeeper and a plumber near the well', 'killed 1, killed 1'], ['It killed a man and a house was destroyed', 'killed 1'], ['They captured 12 soldiers and a tank', 'captured 12'],
  ],
  'shares without a noun, revised tolls': [
    ['وصل إلى المشفى 17 مصاباً بينهم ستة في حالة خطرة', 'wounded 17, of which wounded 6'], ['رفعت الوزارة عدد القتلى من 17 إلى 23', 'killed 23'], ['The toll, earlier given as 9, now stands at 15', 'killed 15'],
    ['وانتشال 11 جثماناً حتى الآن', 'killed 11'], ['pulled three survivors and seven bodies from the rubble', 'people 3, killed 7'],
  ],
  'missing, lost, freed': [
    ['ثمانية لقوا حتفهم فيما لا يزال 12 آخرون في عداد المفقودين', 'killed 8, missing 12'], ['فقدت العائلة اثنين من أبنائها في القصف', 'killed 2'], ['Police detained 40 protesters but freed 12 of them hours later', 'captured 40, of which captured 12'],
    ['استشهاد سيدة حامل وجنينها وجرح زوجها', 'killed 2, wounded 1'], ['كان بالباص شي 20 واحد', 'people ~20'], ['استشهاد أب وأم وأطفالهما الأربعة', 'killed 2, killed 4'], ['مقتل زوجين وابنتهما', 'killed 3'],
    ['خسر الحزب 11 عنصراً', 'killed 11'], ['They lost at least four men in the fighting', 'killed ≥4'],
  ],
  'theirs, animals, dual of آلية': [
    ['Two schoolgirls and their teacher were killed', 'killed 2, killed 1'], ['Killed in the raid were four brothers and their grandmother', 'killed 4, killed 1'], ['It killed two farmers and their children', 'killed 2'],
    ['ذبح المسلحون 4 رجال و3 خراف', 'killed 4, other 3'], ['إعطاب آليتين', 'vehicles 2'], ['انخطف تنين من حارتنا', 'captured 2'], ['A 45-minute gun battle left one officer dead', 'duration 45, killed 1'], ['900 inmates escaped', 'captured 900'],
  ],
  'one of a state, shares of things, brackets': [
    ['وفاة معتقل في السجن', 'killed 1'], ['لغم يودي بحياة راعي أغنام', 'killed 1'], ['قتل أمام منزله', ''], ['عشر غارات، خمس منها بالفوسفور', 'raids 10, of which raids 5'], ['استخدموا صاروخ أرض أرض واحداً و5 براميل', 'rockets 1, barrels 5'],
    ['3 dead + 9 hurt', 'killed 3, wounded 9'], ['death toll now 14 (was 9)', 'killed 14'], ['a dozen or so raids', 'raids ~12'],
  ],
  'further places, denied limits': [
    ['أعداد الشهداء: دمشق وريفها ٢١، حلب ١٨، درعا ٧', 'killed 21, killed 18, killed 7'], ['في حلب 18 شهيداً وفي درعا 7', 'killed 18, killed 7'], ['نفذ الطيران 20 غارة منها 12 على الزبداني', 'raids 20, of which raids 12'],
    ['لا أقل من 50 جثة', 'killed ≥50'], ['مالايقل عن ١٢ شهيد', 'killed ≥12'], ['killing 3 and maiming 7', 'killed 3, wounded 7'], ['A sniper shot dead a girl on her way', 'killed 1'], ['Call 112 for help', ''],
  ],
  'who was a refugee, what is said behind, of whom': [
    ['قتلت الغارة سبعة عشر نازحاً', 'killed 17'], ['اعتقلت الشرطة 17 نازحاً', 'captured 17'], ['ارتفع عدد القتلى إلى سبعة عشر نازحاً', 'killed 17'], ['إصابة واحداً وعشرين شاباً', 'wounded 21'], ['مقتل طفل في مخيم يضم 300 نازح', 'killed 1, displaced 300'],
    ['Gunmen kidnapped 200 refugees', 'captured 200'], ['the abduction of two teenagers', 'captured 2'], ['The rebels took two soldiers prisoner', 'captured 2'], ['forced 117 people to flee', 'displaced 117'], ['leaving a civilian wounded', 'wounded 1'],
    ['left six members of the same family dead', 'killed 6'], ['It claimed the lives of a civilian', 'killed 1'], ['One soldier was killed and three went missing', 'killed 1, missing 3'],
  ],
  'whose, how badly, tied measures': [
    ['16 غارة للتحالف و3 للطيران الروسي', 'raids 16, raids 3'], ['Airstrikes kill 10, injure dozens', 'killed 10, wounded 10s'], ['3 civilians martyred', 'killed 3'], ['a five-storey building collapsed on 12 residents', 'people 12'],
    ['killed 6 and wounded 11 others, 3 seriously', 'killed 6, wounded 11, of which wounded 3'], ['some thirty-odd mortars', 'shells ~30'],
  ],
  'precision of two, one fate of two counts': [
    ['إصابة على الأقل مواطنين اثنين', 'wounded ≥2'], ['غارتين على الأقل', 'raids ≥2'], ['12 من الركاب و3 من المسعفين لقوا مصرعهم', 'killed 12, killed 3'], ['ألقت المروحية برميلاً واحداً', 'barrels 1'],
    ['انخفض عدد المحاصرين من 400 إلى 90', 'people 90'], ['لزيادة كميات المياه', ''], ['عدد من المتشددين الأجنبيين', ''], ['twice as many shells fell', ''],
  ],
  'alive': [
    ['انتشال 8 أحياء من تحت الأنقاض', 'people 8'], ['قصف 8 أحياء في المدينة', 'places 8'], ['انتشال 7 جثث و3 أحياء', 'killed 7, people 3'],
  ],
  'listed shares': [
    ['استشهد 6 مدنيين (طفلان وسيدتان ورجلان)', 'killed 6, of which killed 2, of which killed 2, of which killed 2'],
    ['إصابة 5 آخرين هم 3 أطفال وامرأتان', 'wounded 5, of which wounded 3, of which wounded 2'],
    ['12 dead: five children and seven women', 'killed 12, of which killed 5, of which killed 7'], ['استشهاد 3 مدنيين: أحمد الخالد، محمد الخالد، سعيد الخالد', 'killed 3'],
  ],
  'the deed is told far away': [
    ['ارتفعت حصيلة ضحايا الغارات التي استهدفت أحياء القصور والحارة الشمالية في المدينة يوم أمس إلى 16 مدنياً', 'killed 16'],
    ['ارتفاع حصيلة جرحى القصف على البلدة إلى 10 أطفال', 'wounded 10'], ['أن شخصاً على الأقل قتل وأصيب ثلاثة آخرون', 'killed 1, wounded 3'],
    ['فقدان 24 مدنياً لحياتهم وإصابة أكثر من 250', 'killed 24, wounded ≥250'], ['فقد طفل رضيع من أبناء البلدة حياته', 'killed 1'], ['قتل الجيش في الثالث من أيار مدنياً', 'killed 1'],
    ['أصيب 59 من العسكريين و12 من المدنيين', 'wounded 59, wounded 12'], ['يرتفع إلى 172 تعداد الغارات على المنطقة', 'raids 172'], ['a man and his 5-year-old son were killed', 'killed 2'],
  ],
  'things beside a toll': [
    ['81 قتيلاً ونحو 1300 إصابة في أكثر من 1400 حادث سير', 'killed 81, wounded ~1300, other ≥1400'], ['81 حالة اعتقال و12 تفجير', 'captured 81, other 12'],
    ['إصابة 4 بانفجار دراجة بثلاث عجلات', 'wounded 4, other 3'], ['قتل على يد 3 مسلحين', 'fighters 3'], ['إصابة طفلين من عائلة واحدة في حي جوبر', 'wounded 2'],
    ['انتشال 7 جثث و91 وفاة', 'killed 7, killed 91'],
  ],
  'as people speak': [
    ['ماتو تلاتة وتصاوبو خمسة', 'killed 3, wounded 5'], ['انقتل واحد وتصاوب تنين', 'killed 1, wounded 2'], ['نزلت شي عشر قذايف', 'shells ~10'], ['أكتر من عشرين جريح', 'wounded ≥20'],
    ['شهيدين تنين وكذا جريح', 'killed 2, wounded +'], ['اثنعش إصابة', 'wounded 12'], ['تلث شهداء', 'killed 3'], ['ثلطعش جريح', 'wounded 13'], ['خمست آلاف نازح', 'displaced 5000'],
    ['ستميه عيلة', 'displaced 600'], ['ش*هداء 8 و جر*حى 15', 'killed 8, wounded 15'],
  ],
  'halves': [
    ['one and a half million people', 'people 1500000'], ['two and a half hours', 'duration 2.5'], ['as many as two dozen fighters were killed', 'killed ≤24'],
  ],
  'beside other counts': [
    ['استشهد قائد وعدد من الجرحى', 'killed 1, wounded +'], ['September 4, 2025حراس الدين', ''], ['فيروس كوفيد19 يقتل', ''], ['كمية كبيرة من الذهب', ''], ['أدت لمقتل 4 أشخاص إصابة 23 آخرين', 'killed 4, wounded 23'], ['اعتقال المراهق - دون 15 سنة- خالد', ''], ['The attack left 14 people dead and wounded 32 others', 'killed 14, wounded 32'], ['وفاة فنانة رقصت لأكثر من 60 مسرحية', 'other ≥60'], ['تسجيل 4 إصابات بفيروس كورونا', 'other 4'],
    ['شهداء: 4 - جرحى: 12', 'killed 4, wounded 12'], ['شهداء القصف اليوم: 5 / الجرحى: 18', 'killed 5, wounded 18'], ['والدة الشهيدين احمد وعلي', ''], ['تم إسقاط مسيرتين', 'aircraft 2'], ['انتشلت 3 عالقين أحياء', 'people 3'],
    ['وقع عشرين قتيل عالأقل', 'killed ≥20'], ['قتل 4 عناصر واغتنام سيارتين و5 بنادق', 'killed 4, vehicles 2, other 5'], ['ألف شهيد وشهيدة خلال عام', 'killed 1000'], ['Nineteen migrants drowned', 'killed 19'],
    ['More than 600 civilians have fled', 'displaced ≥600'], ['Two 500-pound bombs and five 250kg bombs', 'other 2, other 5'], ['Ten aid workers went missing', 'missing 10'], ['two of them critically', ''],
  ],
}

// oxfmt-ignore
const tables: [string, string][] = [
    ['توزع الشهداء على المحافظات:\n• حلب = 12\n• إدلب = 5', 'killed 12 | killed 5'], ['جرحى القصف:\nسراقب: ١٥\nبنش: ٣ (بينهم طفل)\nالإجمالي: ١٨', 'wounded 15 | wounded 3 | wounded 18'],
    ['حصيلة البراميل المتفجرة اليوم:\nداريا - 24\nخان الشيح - 10', 'barrels 24 | barrels 10'], ['أطفال: 3\nنساء: 2\nرجال: 9', 'people 3 | people 2 | people 9'],
    ['الشهداء: 14\nالجرحى: 35\nالمفقودون: 3', 'killed 14 | wounded 35 | missing 3'], ['Killed: 14\nWounded: 35', 'killed 14 | wounded 35'],
    ['حصيلة الشهداء:\nدوما: 12\nحرستا: 4\nعربين: 7\nالمجموع: 23', 'killed 12 | killed 4 | killed 7 | killed 23'],
    ['والجرحى هم:\n4 (رجل وسيدتان وطفل) في بنش', 'wounded 4, of which wounded 3'],
    ['والقتلى هم:\n5 من المدنيين بينهم طفلان\n77 عنصراً من قوات النظام\n12 من حركة أحرار', 'killed 5, of which killed 2 | killed 77 | killed 12'],
    ['عدد الغارات اليوم:\nكفرنبل: 6 غارات\nمعرة النعمان: 11 غارة', 'raids 6 | raids 11'],
]

describe('counts as they are written', () => {
  for (const [kind, list] of Object.entries(cases))
    it.each(list)(`${kind}: %s`, (text, expected) => expect(counts(text)).toBe(expected))

  it('reads the first and last word of a passage that leaves out their marks of direction', () => {
    const text = '\u200fقتل ( ٨ ) عناصر\u202c'
    expect(counts(text, { start: 1, end: text.length - 1 })).toBe('killed 8')
  })

  it.each(tables)('tables: %s', (text, expected) => {
    const rows = segment(text, 'ar').stretches.filter((stretch) => stretch.kind === 'passage')
    expect(rows.map((row) => counts(text, row)).join(' | ')).toBe(expected)
  })
})
