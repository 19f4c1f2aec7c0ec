import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { showFigure } from './figures/figures.compare'
import { buildGazetteer } from './places/gazetteer'
import { readFacts } from './read-facts'

/** Kinds of facts that posts and articles had read wrongly, each in several variants. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))
const read = (text: string) =>
  readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2015-07-04', language: 'ar', gazetteer },
  )
const figures = (text: string) =>
  read(text)
    .figures.map((figure) => `${figure.part ? 'of which ' : ''}${figure.kind} ${showFigure(figure)}`)
    .join(', ')

// oxfmt-ignore
const counts: Record<string, [string, string][]> = {
  'ages are no durations and no tolls': [
    ['استشهاد الطفل محمد (7 سنوات)', ''], ['الشاب محمد (22 عاماً)', ''], ['البالغة من العمر 12 عاماً', ''], ['رجل يبلغ 70 عاما', ''], ['عن عمر ناهز 60 عاما', ''], ['ابن الـ 15 عاما', ''], ['طفلة عمرها 3 أشهر', ''],
    ['استشهد أحمد (22)', ''], ['الشاب محمد، 22 عاما، من دوما', ''], ['a 7-year-old girl', ''], ['who was 22 years old', ''], ['a boy aged 7', ''], ['رجل في الخمسين من عمره', ''],
    ['استمر القصف 3 ساعات', 'duration 3'], ['بعد 4 سنوات من الحصار', 'duration 4'], ['قتل (٨) عناصر وجرح (١٣) عنصرا', 'killed 8, wounded 13'],
  ],
  'ages between strokes and of few words': [['استشهاد المواطن علي محمد /18/ عاماً', ''], ['قتل الشاب أحمد ذو العشرين ربيعا برصاص قناص', ''], ['إصابة طفلة بعمر /9/ سنوات', 'wounded 1']],
  'parts of a million': [['قتل نصف مليون شخص', 'killed 500000'], ['نزوح ربع مليون مدني', 'displaced 250000'], ['أكثر من نصف مليون قتيل', 'killed ≥500000'], ['killing half a million people', 'killed 500000'], ['مليون ونصف المليون نازح', 'displaced 1500000'], ['مقتل أكثر من 3000 آلاف مدني', 'killed ≥3000']],
  'a toll that was told before': [['وكانت حصيلة سابقة قد أشارت إلى مقتل 12 شخصا', ''], ['فيما كانت الحصيلة السابقة 25 قتيلا', ''], ['ارتفعت الحصيلة إلى 31 قتيلا', 'killed 31'], ['an earlier toll put it at 12 dead', '']],
  'a known group is no count': [['اجتمعت الدول الثلاث', ''], ['اتفق الأطراف الأربعة', ''], ['الفصائل الخمسة', ''], ['البلدان الثلاثة', ''], ['قتل الضباط الأربعة', 'killed 4'], ['3 دول', 'other 3']],
  'dead and wounded counted together': [
    ['سقط العشرات بين قتيل وجريح', 'people 10s'], ['60 شخصاً بين شهيد وجريح في الغوطة', 'people 60'], ['سقط 60 بين قتيل وجريح', 'people 60'], ['مئات المدنيين بين قتيل وجريح', 'people 100s'], ['سقط 20 ما بين شهيد وجريح', 'people 20'],
    ['مقتل وإصابة 25 عنصراً', 'people 25'], ['قتيل وجريحان', 'killed 1, wounded 2'],
  ],
  'digits after a scale': [
    ['3 آلاف و500 نازح', 'displaced 3500'], ['ألف و500 نازح', 'displaced 1500'], ['مليون و200 ألف لاجئ', 'displaced 1200000'], ['3 آلاف وخمسمئة نازح', 'displaced 3500'], ['خمسة آلاف و 250 عائلة', 'displaced 5250'], ['3 آلاف نازح', 'displaced 3000'],
  ],
  'some teens': [['وفُقد بضعة عشر شخصاً', 'missing 13–19'], ['قتل بضع عشرة امرأة', 'killed 13–19'], ['أصيب بضعة وعشرون مدنيا', 'wounded 23–29'], ['بضع قذائف', 'shells +']],
  'parts and multiples': [['ثلاثة أرباع المدينة', ''], ['3 أضعاف العدد', ''], ['خمسة أضعاف', ''], ['ثلاثة أخماس السكان', ''], ['three quarters of the city', ''], ['3 times more', '']],
  'names of units, calibres and roads': [
    ['استهدف الفوج 45 مواقع الثوار في تل 45 بقذائف الهاون', ''], ['اللواء 52 دبابات', ''], ['الفرقة 4 مواقع', ''], ['رشاش 14.5 ملم', ''], ['دمروا مدفع 23 مم ورشاش 14.5 ملم على طريق M4', ''], ['قذائف 120 ملم', ''], ['رشاش 12.7mm', ''],
    ['مقتل 3 عناصر وجرح 5 آخرين من الفرقة 17', 'killed 3, wounded 5'], ['سيطر اللواء 52 على حاجز 68', ''],
  ],
  'names built on a date': [['مشفى 8 آذار', ''], ['ساحة 7 نيسان', ''], ['قوى 14 آذار', ''], ['ثورة 26 سبتمبر', '']],
  'hours': [['الثانية ظهراً سقط صاروخ', ''], ['at 5:30 p.m. two shells fell', 'shells 2']],
  'what happened is told after the number': [
    ['أن 12 من عناصر الجبهة لقوا حتفهم', 'killed 12'], ['قضت القوات على 14 مسلحا', 'killed 14'], ['قضت المحكمة بسجن 14 ناشطا', 'people 14'], ['9 مدنيين قضوا نحبهم', 'killed 9'], ['فيما كان 40 عنصراً قد قتلوا أمس', 'killed 40'], ['و31 على الأقل قضوا في التفجير', 'killed ≥31'], ['31 على الأقل قتلوا', 'killed ≥31'], ['إن 15 مدنيا لقوا مصرعهم', 'killed 15'],
    ['20 شخصا من أهالي البلدة أصيبوا', 'wounded 20'], ['12 عنصرا هاجموا القرية وقتلوا 3 مدنيين', 'fighters 12, killed 3'],
  ],
  'what the count was before': [
    ['The death toll rose to 40, up from 31', 'killed 40'], ['ارتفعت حصيلة القتلى من 12 إلى 31', 'killed 31'], ['25 قتيلا مقارنة بـ31 قتيلا', 'killed 25'], ['ارتفاعا من 31 قتيلا', ''], ['بلغ عدد القتلى 40 بعد أن كان 31', 'killed 40'],
  ],
  'counts of readers': [['12 تعليق', ''], ['350 مشاهدة', ''], ['1,204 views', ''], ['5 comments', ''], ['45 إعجابات', '']],
}

// oxfmt-ignore
const denied: [string, boolean][] = [
  ['قصف الطيران كلاً من معرة النعمان وكفرنبل', false], ['اتفق كلا الطرفين', false], ['كلا الجانبين', false], ['وكلاهما', false], ['على بعد 5 كلم من حلب', false], ['لا إصابات', true], ['ولا خسائر', true], ['بلا إصابات', true], ['لم يصب أحد', true],
]

// oxfmt-ignore
const events: [string, string][] = [
  ['توقف القصف', 'shelling'], ['توقفت الاشتباكات', 'clash'], ['يتوقف العمل', ''], ['أوقفت السلطات 5 أشخاص', 'arrest'], ['أوقف القصف', 'shelling'], ['تم توقيفهم', 'arrest'],
  ['تراجع الإنتاج بنسبة 35%', ''], ['تراجعت أسعار الوقود', ''], ['تراجع سعر الليرة', ''], ['تراجعت قوات النظام', 'withdrawal'], ['تراجع المقاتلون', 'withdrawal'],
]

// oxfmt-ignore
const places: [string, string][] = [
  ['إصابة طفلين بجروح', ''], ['أصيبوا بجروح خطيرة', ''], ['أصيب بحروق وكسور', ''], ['سقط برميلان متفجران', ''], ['ذكرت شبكة أخبار العراق', ''], ['قالت قناة حلب اليوم', ''], ['لواء شهداء دوما', ''], ['كتيبة أحرار درعا', ''], ['وكالة أنباء سوريا', ''],
  ['قتل عن طريق الخطأ', ''], ['على طريق M4 قرب أريحا', 'M4 أريحا'], ['وقطعوا الأوتوستراد M5 عند معرة النعمان', 'M5 معرة النعمان'], ['بندقية M4', ''], ['على طريق الكاستيلو', 'طريق الكاستيلو'], ['قصف مدينة دوما', 'دوما'],
]

describe('figures', () => {
  for (const [kind, cases] of Object.entries(counts))
    it.each(cases)(`${kind}: %s`, (text, expected) => expect(figures(text)).toBe(expected))

  const units = ['فوج', 'لواء', 'فرقة', 'كتيبة']
  const after = ['مواقع الثوار', 'عناصر', 'دبابات', 'قرى', 'قتلى في صفوفه']
  it.each(
    units.flatMap((unit) =>
      ['7', '17', '45', '121', '٥٢'].flatMap((number) => after.map((noun) => `قصف ال${unit} ${number} ${noun}`)),
    ),
  )('names a unit: %s', (text) => {
    expect(read(text).figures.filter((figure) => figure.low !== null)).toEqual([])
  })
})

describe('denials', () => it.each(denied)('%s: %s', (text, expected) => expect(read(text).negated).toBe(expected)))
describe('events', () =>
  it.each(events)('%s: %s', (text, expected) =>
    expect(
      read(text)
        .events.map((event) => event.kind)
        .join(' '),
    ).toBe(expected),
  ))
describe('places', () =>
  it.each(places)('%s: %s', (text, expected) =>
    expect(
      read(text)
        .places.map((place) => place.name)
        .join(' '),
    ).toBe(expected),
  ))
