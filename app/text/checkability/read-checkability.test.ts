import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { buildGazetteer } from '../facts/places/gazetteer'
import { readFacts } from '../facts/read-facts'
import type { Language } from '../facts/types'
import type { WordingGround } from './grounds'
import { readCheckability } from './read-checkability'

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

function read(text: string, language: Language = 'ar') {
  const range = { start: 0, end: text.length }
  return readCheckability(
    text,
    range,
    readFacts(text, range, { section: null, publishedAt: '2014-03-12', language, gazetteer }),
  )
}

const arabic: [WordingGround | null, string[]][] = [
  [
    'prayer',
    [
      'اللهم فرّج عن أهلنا في الغوطة',
      'نسأل الله السلامة لأهل حمص',
      'رحم الله الشهداء وأسكنهم الجنة',
      'حسبنا الله ونعم الوكيل',
    ],
  ],
  ['threat', ['ستندمون على ما فعلتم', 'القائد يتوعد برد قاس على الهجوم', 'سيدفعون الثمن غالياً في الأيام القادمة']],
  ['promise', ['سنواصل العمل حتى عودة آخر مهجّر', 'تعهدت البلدية بإصلاح الشبكة في حلب', 'نعدكم بأن نعيد بناء المدرسة']],
  [
    'opinion',
    [
      'يجب على المجتمع الدولي أن يتحرك',
      'نأمل أن تكون الجولة القادمة أفضل',
      'أعتقد أن الحل سياسي فقط',
      'وكان ذلك للأسف متوقعاً من الجميع',
    ],
  ],
  ['forecast', ['من المتوقع أن تصل اللجنة إلى دمشق الأسبوع المقبل', 'يرجح مراقبون تمديد المهلة']],
  [
    'weather',
    ['درجات الحرارة أدنى من معدلاتها في دمشق وحلب', 'هطولات متفرقة فوق المناطق الساحلية', 'الطقس غداً غائم جزئياً'],
  ],
  [
    'prices',
    ['سعر صرف الدولار 150 ليرة للمبيع في دمشق', 'وبلغ سعر غرام الذهب 6200 ليرة', 'ارتفع سعر ربطة الخبز في إدلب'],
  ],
  ['notice', ['مواقيت الصلاة في دمشق وريفها', 'تردد القناة الجديد على القمر الصناعي']],
  [
    'boilerplate',
    [
      'اقرأ أيضاً',
      'تابعونا على فيسبوك',
      'جميع الحقوق محفوظة',
      'للمزيد اضغط هنا',
      '٢٣٤ إعجاب · ١٢ تعليقا · 5 مشاركات',
      '1.2K مشاهدة',
      'أعجبني · تعليق · مشاركة',
      'دمشق - سانا',
      'وكالات',
      'المصدر: رويترز',
      'بقلم: رنا الحموي',
      'إعداد: سامي الخطيب',
    ],
  ],
  ['no-detail', ['حيث دارت اشتباكات عنيفة', 'كما استمر القصف بشكل متقطع', 'ودمروا آليات']],
  ['no-facts', ['وهذه ليست المرة الأولى', 'وذلك من أجل كسب الوقت']],
  [
    null,
    [
      'قتل خمسة مدنيين في غارة على دوما',
      'اللهم ارحم شهداءنا الخمسة عشر الذين قتلوا في دوما',
      'سقط جرحى جراء القصف',
      'دارت اشتباكات في حي التضامن',
      'وصل وفد من الأمم المتحدة إلى حمص',
      'توفي ثلاثة أطفال بسبب موجة البرد',
      'قتل شاب أثناء احتجاج على أسعار المحروقات وأصيب 3',
      'المستشفى أغلق أبوابه أمس',
      'تم نقل العقيد سامر عزيز إلى جهة مجهولة',
      'استخدم التنظيم غاز الكلور ضد المدنيين',
      'مشاركة 12 طائرة في القصف على دوما',
      'كتب ناشطون على جدران المدرسة في حمص',
      'نقلت وكالة سانا عن مصدر إصابة مدنيين في حلب',
    ],
  ],
]

const english: [WordingGround | null, string[]][] = [
  ['prayer', ['May God protect the people of Homs.', 'Our prayers are with the families.']],
  ['threat', ['They will pay the price for this, the group said.', 'The commander threatened to cut the road.']],
  [
    'promise',
    ['The council pledged to repair the water network in Aleppo.', 'We will continue until everyone is home.'],
  ],
  ['opinion', ['The world must not look away; this is unacceptable.', 'I believe the talks should resume.']],
  ['forecast', ['The committee is expected to arrive in Damascus next week.']],
  ['weather', ['Temperatures below average, with rain showers on the coast.', 'Tomorrow partly cloudy in Damascus.']],
  ['prices', ['The exchange rate stood at 150 pounds to the dollar in Damascus.', 'Bread prices rose again in Idlib.']],
  ['notice', ['Prayer times for Damascus and its countryside.', 'Pharmacies on duty tonight.']],
  [
    'boilerplate',
    [
      'Follow us on Facebook',
      'Read more',
      'All rights reserved',
      'Like · Comment · Share',
      '1,204 likes 56 comments 12 shares',
      '3 replies',
      'By Salma Darwish',
      'BEIRUT (Reuters) -',
      'Editing by Karim Saleh',
    ],
  ],
  ['no-detail', ['which led to fierce clashes', 'and shelling continued intermittently']],
  [
    null,
    [
      'Five civilians were killed in an air strike on Douma.',
      'Clashes took place in Tadamon.',
      'Three children died in the cold wave, as temperatures fell.',
      'A UN delegation arrived in Homs.',
      'The hospital closed its doors.',
      'Reuters reporter wounded in Aleppo.',
      'By Tuesday 12 civilians were killed in Douma.',
    ],
  ],
]

describe.each([
  ['ar', arabic],
  ['en', english],
] as const)('in %s', (language, cases) => {
  test.each(cases.flatMap(([ground, texts]) => texts.map((text) => [ground, text] as const)))(
    '%s: %s',
    (ground, text) => {
      expect(read(text, language).ground).toBe(ground)
    },
  )
})

test.each([
  [true, 'وصل العقيد سامر عزيز إلى المدينة'],
  [true, 'اعتقلت الدورية محمد الحلاق من منزله'],
  [true, 'نعت الكتيبة قائدها أبو الفداء'],
  [false, 'زار الرئيس الروسي أنقرة'],
  [false, 'سقطت قذيفة على حي أبو رمانة'],
  [false, 'شن الطيران غارات على الزبداني'],
])('names a person: %s, %s', (person, text) => {
  expect(read(text).person).toBe(person)
})

test.each([
  [true, 'Colonel Samer Aziz arrived in the city.'],
  [true, 'Nadine Khoury said the road was closed.'],
  [false, 'Air strikes hit Aleppo and Homs.'],
  [false, 'The Free Syrian Army said the road was closed.'],
])('names a person in English: %s, %s', (person, text) => {
  expect(read(text, 'en').person).toBe(person)
})

/** What pages say of themselves and to their readers, and reports that begin or are built as such lines are. */
// oxfmt-ignore
const ofPages: string[] = [
  'شارك هذا الخبر مع أصدقائك', '17 تعليقاً على هذا الموضوع', 'اشترك الآن لتصلك نشرتنا الإخبارية كل صباح',
  'تصوير: ليث المصري / وكالة الأناضول', 'حمّل تطبيقنا من متجر غوغل بلاي أو آب ستور', 'إذا وجدت خطأ في هذا النص أرسل لنا ملاحظتك',
  'الرئيسية > أخبار > سوريا > ريف دمشق', 'آخر تحديث للصفحة: الثلاثاء 14 أيار 2019 - 18:20', 'الآراء الواردة في هذا المقال لا تعبر بالضرورة عن رأي الموقع',
  'By Mark Linden, Middle East correspondent', 'We and our partners use cookies to give you the best experience',
  'Photograph: Lina Barakat/AFP via Getty Images', 'An earlier version of this article misspelled the name of the mayor', 'Home > World > Middle East > Syria',
  'اشترك في خدمة العاجل على هاتفك المحمول', 'مراسلو الغد العربي - إسطنبول', 'المقالات المنشورة تعبر عن آراء أصحابها',
  'لا توجد تعليقات حتى الآن، كن أول المعلقين', 'الأكثر شعبية هذا الأسبوع', 'هذه المادة مترجمة عن صحيفة ألمانية، لقراءة النص الأصلي اضغط هنا',
  'كل ما تريد معرفته عن سوريا في نشرة أسبوعية واحدة', 'وسائط متعددة: انفوغراف، بودكاست، قصص مصورة', 'Sign up here for The Levant Weekly, our take on the region',
  'Listen to this article · 6:42 min', 'Most Popular in World News', 'Our standards: the trust principles',
  'Enter your email address to receive notifications of new posts', 'Copyright 2023 The Northern Post. All rights reserved. This material may not be published or broadcast.',
  'تابع آخر المستجدات عبر حساب الموقع على إكس', 'نص: رنا خليل | تحرير: ماهر عيسى', 'يمكنك الآن متابعة أخبارنا عبر تطبيق نبض',
  'اشترك مجاناً وكن أول من يعرف', 'تاريخ النشر: 2022/08/03 - الساعة 11:40', 'ترجمة هيئة التحرير عن "لوموند"',
  'أعاد النشر: مكتب حلب الإعلامي', 'تعليقات فيسبوك', 'إخفاء التعليقات وعرض الأحدث أولاً',
  'Nadia Karim is a journalist based in Istanbul', '12 May 2019 | 18:20 BST', 'Show comments (14)',
  'Become a supporter', 'Make a donation', 'كن شريكا في عملنا', 'المزيد من التقارير', 'الأخبار العاجلة', 'You are here: Home > News > Aid convoy enters Homs',
  'Donate today.', 'Keep us independent.', 'Chip in today', 'ادعم عملنا', 'ساعدونا على الاستمرار', 'More from Middle East', 'More by Lina Farah', 'المزيد من أخبار إدلب', 'أخبار حلب',
  'Home › Middle East › Syria › Shelling resumes in Homs countryside', 'الرئيسية / أخبار سوريا / قصف يستهدف ريف حمص',
  'Already a subscriber? Log in', 'View in app', 'Join the conversation on our Telegram channel',
  'ساهم في إعداد التقرير سناء الحموي من عمّان', 'نود إعلامك بأن موقعنا يستخدم ملفات الكوكيز', 'التعليقات المنشورة لا تمثل رأي الصحيفة',
  'كل الأوقات بتوقيت دمشق', 'لقراءة العدد كاملاً بصيغة بي دي إف', 'مصدر الصورة، غيتي إيميجز',
  'للمشتركين فقط: تابع القراءة', 'جميع المواد المنشورة ملك للشبكة ولا يحق لأحد نسخها', 'You can unsubscribe at any time',
  'Follow live updates from the region here', 'Image caption, The old market before the war', 'To play this video you need to enable JavaScript in your browser',
  'Click here to share on Twitter (Opens in new window)', "The views in this column are the writer's own",
  'أرسل لنا خبراً أو صورة من منطقتك', 'اشترك في النشرة الإخبارية لتحصل على آخر التحديثات',
  'صحيفة يومية سياسية مستقلة تأسست عام 1998', 'كافة الحقوق محفوظة لموقع صوت الجنوب 2018', 'تقدير وقت القراءة: 6 دقائق',
  'هذا المقال جزء من سلسلة عن مدن الفرات', 'العلامات: إدلب، نازحون، مخيمات', 'What to read next',
  'This story has been updated with a statement from the council', 'By the Foreign Desk', 'Skip advertisement',
  'Report an error in this article', 'Sara Lind, Correspondent', "You've reached your monthly limit of free articles",
  'لمزيد من التفاصيل تابعوا حسابنا على منصة إكس', 'سجّل بريدك وسنرسل لك ملخص الأسبوع', 'يعتمد الموقع على ملفات الكوكيز، بمتابعتك للتصفح أنت توافق على ذلك',
  'أخبار ذات صلة', 'فريق التحرير', 'نقلا عن العربية نت',
  'المصدر: الجزيرة + وكالات', 'نبذة عن الكاتب: باحث في شؤون الجزيرة السورية', '(Reporting by Noor Haddad; Additional reporting by Tim Marsh; Writing by Eva Stone)',
  'Sara Lind reports from Gaziantep', 'Stay up to date with our free weekly email', 'Watch: How the bakery survived',
  '5 Comments', 'يمكنكم متابعتنا أيضاً على تويتر وانستغرام', 'اقرأ التقرير كاملاً من هنا',
  '0 تعليق', 'آخر تعديل بتاريخ 14/05/2019', 'يرجى احترام شروط النشر عند كتابة التعليق',
  'موقع إخباري مستقل يعنى بأخبار الجزيرة السورية',
  'Follow our correspondent on X: @samiodeh', 'Published in The Levant Wire, 4 June 2018', 'With reporting from Amman by Huda Nasser',
  'View all comments (27)', 'Listen to the latest episode of our podcast',
  'للاطلاع على سياسة التعليقات اضغط هنا', 'تحديث: أضيف تعليق المجلس إلى هذا الخبر', 'صورة تعبيرية',
  'سياسة النشر | فريق العمل | اتصل بنا', 'هذا الرابط لم يعد متاحاً', 'أبلغ عن محتوى غير لائق',
  'نشرت هذه المادة في العدد 44 من المجلة', 'شارك رأيك في التعليقات',
  'Sign in or create an account to comment', 'Support our work with a monthly gift', 'Our reporters on the ground need your help',
  'The author is a fellow at a policy institute', 'Comments have been disabled for this post', 'Ask our team a question',
  'اقرأ المزيد من التقارير في قسم التحقيقات', 'المصدر: صفحة المجلس المحلي', 'كن أول من يشارك برأيه',
  'لمراسلة الكاتب: البريد الإلكتروني', 'لا يتحمل الموقع مسؤولية ما ورد في التعليقات', 'أخبار | تقارير | مقابلات | فيديو',
  'تم آخر تحديث يوم السبت 9 شباط 2019', 'ترجمة وتحرير: نورث ريفيو', 'Register now for unlimited access',
  'Mark Linden and Huda Nasser contributed to this report', 'Sort by: newest', '(Photo by Anadolu Agency)',
  'Read this story in Arabic', 'Leave your comment below', 'The Levant Wire is not responsible for the content of external sites',
  'تصحيح: ورد اسم القرية خطأ في نسخة سابقة', 'شارك عبر تويتر وفيسبوك',
]
// oxfmt-ignore
const likePages: string[] = [
  'سرق مجهولون صورة أرشيفية من متحف المدينة', 'اشتركت ثلاث فصائل في الهجوم على الحاجز', 'تابع الطيران تحليقه فوق البلدة حتى المساء',
  'حمّل الأهالي المجلس مسؤولية انقطاع المياه', 'شارك المئات في تشييع المعلم بالبلدة', 'انقطاع الإنترنت عن أحياء المدينة',
  'Follow-up raids hit the market in Saraqib', 'Share of displaced families rises in the camp', 'Home of the mayor raided in Daraa',
  'By nightfall the crossing had been closed', 'سجل المركز ارتفاعاً في عدد النازحين إلى المخيم', 'أرسلت المنظمة قافلة أدوية إلى المستوصف',
  'الأكثر تضرراً حي الميدان شرق المدينة', 'صورة الأوضاع في المخيم قاتمة', 'لا توجد أدوية في المستوصف حتى الآن',
  'انضم قائد الكتيبة إلى الفصيل الجديد', 'Support for the strike grows in Sweida', 'Sign of calm: shops reopen in Douma',
  'Read the riot act, the guards beat detainees', 'Contact with the convoy was lost near Palmyra',
  'مجلس البلدة: تحسن في ضخ المياه', 'ناشطون: الوضع الإنساني صعب في المخيم', 'كاتب الضبط في المحكمة لم يحضر الجلسة',
  'نشر الجيش حواجز على مداخل البلدة', 'عودة الإنترنت إلى المدينة - مصدر محلي', 'تحديث: وصول القافلة إلى مشارف البلدة',
  'Life after the siege: water, queues and fear', 'Subscribers in Homs lose phone lines', 'Journalist based in Azaz is missing',
  'Show of force near the border crossing', 'ساهم متطوعون في إعداد وجبات للنازحين', 'أرسل المجلس فريقاً إلى القرية',
  'المحررون من السجن وصلوا إلى بيوتهم', 'مصدر الصوت انفجار إطار شاحنة', 'أخبار عن انسحاب الرتل من القرية',
  'شكراً للدفاع المدني الذي أخمد الحريق في السوق', 'Follow the convoy: aid reaches Rukban', 'You are under siege, the leaflet read',
  'The video shows a column of tanks near Saraqib', 'Play resumed at the stadium in Aleppo',
  'خاص بالنازحين: توزيع خيام في المخيم', 'تقدم الرتل نحو رابط الطريق بين البلدتين', 'تأسست لجنة لتبادل الموقوفين في السويداء',
  'تابع المزارعون حصاد القمح رغم الحرائق', 'هذا الطريق جزء من خط الإمداد إلى حلب', 'انتقل المقاتلون إلى الجبهة الشرقية',
  'Print shops reopened in Manbij', 'Report: water cut in Hasakah for a third week', 'Comments by the minister angered residents of Tartus',
  'Our house was searched twice, a teacher from Harasta wrote', 'نقلاً عن شهود، توقفت الأفران عن العمل في القامشلي', 'فريق من الأطباء يصل إلى المشفى الميداني',
  'أحد المشاهدين أصيب في الملعب', 'إرسال تعزيزات إلى محور الطار', 'تعديل على خط سير القافلة بعد إغلاق الجسر',
  'لا تنسوا أهل مضايا، لم يدخلها طحين منذ شهرين', 'Watch tower abandoned near Tel Abyad', 'Stay of execution granted to two prisoners',
  'Related families sheltered in the school', 'Email from the council confirms the road is closed', 'اقرأ أحد الأهالي التهديد على الحاجز',
  'المزيد من العائلات تصل إلى المخيم', 'قائمة بأسماء المفقودين في البحر لدى الهلال الأحمر', 'استمع المحقق إلى الشهود في دوما',
  'انضم عشرات الجنود إلى الفرقة الرابعة', 'موقع عسكري مهجور قرب تدمر', 'More families from Afrin reach the camp',
  'Save the Children opens a clinic in Azaz', 'Published lists name 60 detainees held in Saydnaya', 'Please help us, we have no bread in Moadamiya, residents wrote on a wall',
  'تحديث: ارتفاع عدد النازحين إلى المخيم', 'صورة من الجو تظهر اتساع المخيم', 'انضم الفصيل إلى غرفة العمليات',
  'التالي في قيادة الفرقة عقيد من حمص', 'تم حذف أسماء 30 عائلة من قوائم الإغاثة في الرستن', 'سجل المشفى ثلاث حالات تسمم',
  'Support our fighters, the banner in Zabadani read', 'Sign of the plague: rats in the camp', 'The author of the leaflet was detained in Homs',
  'المزيد من التقارير تؤكد سقوط البلدة', 'Gifts were handed to orphans.', 'Supporters gathered in Tartus.',
  'Give and take at the talks', 'Support us, rebels told villagers in Azaz', 'ساهم المتطوعون بإخلاء الجرحى', 'Help reached Madaya.', 'More from Idlib fled north', 'More in Aleppo than in Homs', 'المزيد من القصف على دوما', 'أخبار عن سقوط البلدة',
  'Home after home was hit in Jobar', 'Idlib / Hama: shelling at dawn', 'Home guards took the hill.', 'Back in Aleppo, snow fell.', 'تبرع السكان بالطعام للنازحين',
  'Share prices and bread queues grow in Aleppo',
  'نود معرفة مصير أبنائنا، يقول أهالي المعتقلين', 'المجلس المحلي: لا مسؤولية لنا عن انقطاع المياه', 'أخبار سارة: عودة الكهرباء إلى الحي',
  'عدسة كاميرا مراقبة ترصد لحظة سقوط الصاروخ', 'زر الإنذار لم يعمل في المشفى', 'استفاد 400 طالب من المنحة',
  'Register of the missing holds 900 names in Idlib', 'Turn in the war: Raqqa council splits', 'Filed complaints reach 70 in the camp',
  'Get out, soldiers told families in Rastan', 'هل تظهر هذه الصورة سمكة قرش في الشارع؟', 'هل هذه صورة حقيقية للسد؟', 'هل يحصل الموظفون على سيارات مجانية؟', 'CafÃ © أغلق أبوابه في البلدة',
]

const withLanguage = (text: string) => read(text, /[\u0600-\u06ff]/.test(text) ? 'ar' : 'en')

test('a page that speaks of itself or to its reader is told from a report that has its words', () => {
  expect(ofPages.filter((text) => withLanguage(text).ground !== 'boilerplate')).toEqual([])
  expect(likePages.filter((text) => withLanguage(text).ground === 'boilerplate')).toEqual([])
})

const queries = '../shared/data/checkthat21-ar/dev.queries.tsv'
const withQueries = existsSync(queries) ? test : test.skip

withQueries('of claims that fact-checkers took up few are proposed to be left out', () => {
  const texts = readFileSync(queries, 'utf8')
    .split('\n')
    .flatMap((line) => line.split('\t')[1] ?? [])
  const left = texts.filter((text) => read(text).ground !== null)
  expect(texts.length).toBeGreaterThan(80)
  expect(left.length / texts.length).toBeLessThan(0.08)
})
