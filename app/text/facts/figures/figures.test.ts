import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../places/gazetteer'
import { showFigure } from './figures.compare'
import { readFacts } from '../read-facts'

const gazetteer = buildGazetteer([])

/** Kind and value of each figure, as the comparison shows it. */
function figures(text: string): string {
  const facts = readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2014-03-09', language: 'ar', gazetteer },
  )
  return facts.figures
    .map((figure) => `${figure.part ? 'of which ' : ''}${figure.kind} ${showFigure(figure)}`)
    .join(', ')
}

const arabic: [string, string][] = [
  ['استشهد خمسة مدنيين وجرح عشرون آخرون', 'killed 5, wounded 20'],
  ['مقتل شهيدين وطفلة', 'killed 2, killed 1'],
  ['نفذت المقاتلات غارتين على التلة', 'raids 2'],
  ['أعطبوا دبابتين وناقلة', 'tanks 2'],
  ['ألقت حوامة برميلين', 'barrels 2'],
  ['وصل المدنيين والمقاتلين إلى المعبر', ''],
  ['ارتقت شهيدة وأصيب أخوها', 'killed 1, wounded 1'],
  ['سقط ما يقارب الـ٣٠ برميلا', 'barrels ~30'],
  ['حوالي ستين قذيفة هاون', 'shells ~60'],
  ['أكثر من مئة وعشرين صاروخا', 'rockets ≥120'],
  ['أسروا ما لا يقل عن تسعة عناصر', 'captured ≥9'],
  ['لا تضم القرية أكثر من 40 عائلة', 'displaced ≤40'],
  ['أقل من عشرة جرحى', 'wounded ≤10'],
  ['قتلى يتراوح عددهم بين 8 و12 جنديا', 'killed 8–12'],
  ['أطلقوا 10-15 قذيفة', 'shells 10–15'],
  ['عشرات القتلى ومئات الجرحى', 'killed 10s, wounded 100s'],
  ['نزوح آلاف الأهالي', 'displaced 1000s'],
  ['مقتل عدد من الجنود', 'killed +'],
  ['أدت الغارة لمقتل 14 شخصا بينهم أربع نساء', 'killed 14, of which killed 4'],
  ['قتل وجرح عشرين عنصرا', 'people 20'],
  ['مقتل 6 وإصابة 17', 'killed 6, wounded 17'],
  ['شنت سبع عشرة ضربة وضربة واحدة أخرى', 'raids 17, raids 1'],
  ['هدموا ثلاثة منازل ومسجدين', 'buildings 3, buildings 2'],
  ['انهارت 45 بالمئة من المباني', 'percent 45'],
  ['بكلفة 3 ملايين دولار', 'money 3000000'],
  ['على بعد سبعة كيلومترات', 'distance 7'],
  ['اجتمع مندوبو الدول الخمس', ''],
  ['سيطروا على أربع قرى', 'places 4'],
  ['فجروا سيارتين مفخختين', 'vehicles 2'],
  ['استشهد 31 مدنيا بينهم 9 أطفال و4 نساء', 'killed 31, of which killed 9, of which killed 4'],
  ['8 شهداء بينهم سيدة وعشرات الجرحى', 'killed 8, wounded 10s'],
  ['عشرة شهداء على الأقل', 'killed ≥10'],
]

const english: [string, string][] = [
  ['Shelling killed at least nine people and wounded dozens', 'killed ≥9, wounded 10s'],
  ['Eleven people, including two children, were killed', 'killed 11, of which killed 2'],
  ['Jets dropped some twenty-four barrel bombs', 'barrels ~24'],
  ['Between 30 and 40 fighters were captured', 'captured 30–40'],
  ['fewer than five tanks crossed', 'tanks ≤5'],
  ['no more than 12 soldiers were killed', 'killed ≤12'],
  ['Hundreds of families fled', 'displaced 100s'],
  ['12 soldiers captured a hill', 'fighters 12'],
  ['leaving 8 dead and 15 injured', 'killed 8, wounded 15'],
  ['up to 300 militants', 'fighters ≤300'],
]

const noFigures = [
  'في 12 آذار 2014',
  'قصفوا برج 14 آذار',
  'اللواء 93 والفرقة 11',
  'مدفع عيار 57',
  'عند الساعة الرابعة',
  'عام 2012',
  'أثناء المعارك',
  'الحي الثاني',
  'T-72 و BM-21',
  'يوم 2014-03-08',
  'on 8 March 2014',
  'Resolution 2139',
  'one of them left',
]

describe('readFigures', () => {
  it.each(arabic)('%s', (text, expected) => expect(figures(text)).toBe(expected))
  it.each(english)('%s', (text, expected) => expect(figures(text)).toBe(expected))
  it.each(noFigures)('counts nothing in %s', (text) => expect(figures(text)).toBe(''))

  it('keeps the words of precision in the range and the clitic out', () => {
    const text = 'تعرضت لأكثر من 50 قذيفة وثلاثين صاروخا ونحو ستين جريحا'
    const { figures: found } = readFacts(
      text,
      { start: 0, end: text.length },
      { section: null, publishedAt: null, language: 'ar', gazetteer },
    )
    expect(found.map((figure) => text.slice(figure.start, figure.end))).toEqual([
      'لأكثر من 50 قذيفة',
      'ثلاثين صاروخا',
      'نحو ستين جريحا',
    ])
  })
})
