import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readGazetteerFile } from '../intake/places/gazetteer-file'
import { buildGazetteer } from '../text/facts/places/gazetteer'
import { segment } from '../text/segment/segment'
import type { Language } from '../text/facts/types'
import { finds, type Keyed } from './blocking/blocking-keys-for-tests'
import { readPassages } from './store/read-passages'
import { scorePair } from './scoring/score'
import { placeMeeting } from './features/places'
import { prepareSide, type Side } from './features/side'
import { fillOneTemplate } from './features/template'

/** Pairs that words alone get wrong, as two reports word them. The last passage of each is compared. */

const gazetteer = buildGazetteer(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))

interface PassageInReport {
  text: string
  day?: string
  language?: Language
  source?: string
}

function lastSide(
  { text, day = '2014-03-12', language = 'ar', source }: PassageInReport,
  reportId: string,
): { side: Side; keyed: Keyed } {
  const { sections, stretches } = segment(text, language)
  const passages = stretches
    .filter((stretch) => stretch.kind === 'passage')
    .map(({ start, end, section }) => ({
      start,
      end,
      section: section === null ? null : (sections[section]?.title ?? null),
    }))
  const reading = readPassages({ title: '', text, language, publishedDay: day, passages }, gazetteer).passages.at(-1)
  const passage = passages.at(-1)
  if (!reading || !passage) throw new Error('the report has a passage')
  const side = prepareSide({
    text: text.slice(passage.start, passage.end),
    start: passage.start,
    section: passage.section,
    publishedAt: day,
    reportId,
    sourceId: source ?? null,
    facts: reading.facts,
    context: reading.context,
  })
  return { side, keyed: { keys: reading.keys, day } }
}

/** The kind of the suggestion, null where there is none or the two would never meet. */
function suggested(one: PassageInReport, two: PassageInReport): string | null {
  const [left, right] = [lastSide(one, 'one'), lastSide(two, 'two')]
  return finds(left.keyed, right.keyed) ? (scorePair(left.side, right.side)?.kind ?? null) : null
}

const strike = 'ريف حماة:\nقتلت غارة على سوق الخضار في بلدة اللطامنة عشرة مدنيين بينهم طفلان'

const siren = (place: string, time: string): string =>
  `🔴 صافرات الإنذار تدوي الآن في ${place}، الساعة ${time}، التزموا الملاجئ`
const death = (title: string, name: string): string => `حماة:\nقتل ${title} ${name} جراء القصف على بلدة كفرزيتا`

const outage = (place: string, hours: number, time: string): string =>
  `تنقطع الكهرباء عن ${place} ${hours} ساعات ابتداء من ${time} لأعمال الصيانة`

const met: [string, PassageInReport, PassageInReport, string][] = [
  [
    'an English strike and the Arabic one',
    { text: strike },
    { text: 'An air strike on a market in Latamneh killed ten civilians, two of them children.', language: 'en' },
    'reworded',
  ],
  [
    'an English toll that differs',
    { text: strike },
    { text: 'An air strike on a market in Latamneh killed fourteen civilians.', language: 'en' },
    'other-figures',
  ],
  [
    'a toll in words and in digits',
    { text: strike },
    { text: 'حماة:\nاستشهد ١٠ مدنيين بينهم طفلان بغارة على سوق الخضار في اللطامنة' },
    'reworded',
  ],
  [
    'a toll that grew',
    { text: strike },
    { text: 'حماة:\nارتفعت حصيلة غارة سوق الخضار في اللطامنة إلى 14 شهيدا' },
    'other-figures',
  ],
  [
    'two lower bounds',
    { text: 'حماة:\nسقط على اللطامنة 70 برميلا متفجرا على الأقل' },
    { text: 'حماة:\nسقط على اللطامنة أكثر من 100 برميل متفجر' },
    'other-figures',
  ],
  [
    'a denial',
    { text: strike },
    { text: 'حماة:\nنفى مصدر عسكري أن تكون غارة على سوق الخضار في اللطامنة قتلت مدنيين' },
    'denied',
  ],
  [
    'a toll on one side alone',
    { text: strike },
    { text: 'حماة:\nشهدت بلدة اللطامنة غارة على سوق الخضار ومقتل مدنيين' },
    'adds-figure',
  ],
  [
    'tashkeel, tatweel, Persian letters and bidi marks',
    { text: 'حماة:\nألقت المروحيات براميل متفجرة على كفرزيتا' },
    { text: 'حماة:\nألقَتِ المروحــيات براميل متفجرة علی \u200fکفرزیتا\u200f' },
    'near-identical',
  ],
  [
    'a particular account in the bulletin of the next day',
    { text: 'حماة:\nافتتح متطوعون ورشة لصيانة الأطراف الصناعية في مستوصف كفرزيتا بتمويل مغتربين من البرازيل' },
    {
      text: 'حماة:\nافتتح متطوعون ورشة لصيانة الأطراف الصناعية في مستوصف كفرزيتا بتمويل مغتربين من البرازيل أمس',
      day: '2014-03-13',
    },
    'near-identical',
  ],
  [
    'a town meant by its kind',
    { text: 'حماة:\nألقت المروحيات سبعة براميل متفجرة على كفرزيتا' },
    { text: 'حماة:\nاندلعت اشتباكات في كفرزيتا. كما ألقت المروحيات سبعة براميل متفجرة على المدينة' },
    'near-identical',
  ],
  [
    'one template for one town',
    { text: siren('كفرزيتا', '14:05'), source: 'a' },
    { text: siren('كفرزيتا', '15:40'), source: 'a' },
    'near-identical',
  ],
  [
    'one template, the town written otherwise',
    { text: siren('كفرزيتا', '14:05'), source: 'a' },
    { text: siren('كفر زيتا', '14:20'), source: 'a' },
    'near-identical',
  ],
  [
    'the same figures for another town, at another source',
    { text: outage('كفرزيتا', 4, '08:15'), source: 'a' },
    { text: outage('اللطامنة', 4, '08:15'), source: 'b' },
    'near-identical',
  ],
  [
    'one of the dead, with a word more in the name',
    { text: death('الشاب', 'سامر العبدو') },
    { text: death('الشاب', 'سامر فؤاد العبدو') },
    'near-identical',
  ],
  [
    'one of the dead, the name spelt otherwise',
    { text: death('الشاب', 'سامر العبدو') },
    { text: death('الشاب', 'سمر عبدو') },
    'near-identical',
  ],
  [
    'one toll, from two activists',
    { text: 'حماة:\nقال الناشط سامر العبدو إن القصف على بلدة كفرزيتا قتل 7 مدنيين' },
    { text: 'حماة:\nقال الناشط هيثم الجاسم إن القصف على بلدة كفرزيتا قتل 7 مدنيين' },
    'near-identical',
  ],
]

const apart: [string, PassageInReport, PassageInReport][] = [
  [
    'one place a day apart',
    { text: 'حماة:\nشن الطيران الحربي غارات على بلدة اللطامنة' },
    { text: 'حماة:\nشن الطيران الحربي غارات عنيفة على بلدة اللطامنة وأطرافها', day: '2014-03-13' },
  ],
  [
    'two states of one running total',
    {
      text: 'وبهذا يصل إلى 45 عدد المدنيين والعسكريين الذين قتلوا بانفجار الألغام ضمن مناطق التماس شمالي حماة منذ مطلع العام 2014',
    },
    {
      text: 'وبهذا يصل إلى 31 عدد المدنيين والعسكريين الذين قتلوا بانفجار الألغام ضمن مناطق التماس شمالي حماة منذ مطلع العام 2014',
      day: '2014-02-20',
    },
  ],
  [
    'namesakes in two governorates',
    { text: 'حمص:\nسقطت قذائف هاون على حي الزهراء' },
    { text: 'حلب:\nسقطت قذائف هاون على حي الزهراء' },
  ],
  [
    'a later stage of one battle',
    { text: 'حماة:\nهاجم المقاتلون حاجز الجسر في كفرزيتا' },
    { text: 'حماة:\nسيطر المقاتلون على حاجز الجسر في كفرزيتا' },
  ],
  [
    'phrases of every bulletin',
    { text: 'درعا:\nتستمر الاشتباكات العنيفة بين الثوار وقوات النظام في بصر الحرير' },
    { text: 'حماة:\nتستمر الاشتباكات العنيفة بين الثوار وقوات النظام في كفرزيتا' },
  ],
  [
    'one weapon on two towns',
    { text: 'حماة:\nألقت المروحيات براميل متفجرة على اللطامنة' },
    { text: 'حماة:\nألقت المروحيات براميل متفجرة على كفرزيتا' },
  ],
  [
    'one template for two towns',
    { text: siren('كفرزيتا', '14:05'), source: 'a' },
    { text: siren('اللطامنة', '14:05'), source: 'a' },
  ],
  [
    'one template for two places of which one is on no list',
    { text: siren('كفرزيتا', '14:05'), source: 'a' },
    { text: siren('مزارع السفافنة', '15:40'), source: 'a' },
  ],
  [
    'one template for two towns, with a word more before one of them',
    { text: siren('كفرزيتا', '14:05'), source: 'a' },
    { text: siren('مزارع الجنابرة', '15:40'), source: 'a' },
  ],
  [
    'one template for two places on no list',
    { text: outage('المزارع الجديدة', 4, '08:15'), source: 'a' },
    { text: outage('الحارة القبلية', 3, '09:15'), source: 'a' },
  ],
  [
    'a template that another source fills with another town and other figures',
    { text: outage('كفرزيتا', 4, '08:15'), source: 'a' },
    { text: outage('اللطامنة', 9, '11:30'), source: 'b' },
  ],
  [
    'two of the dead, at two sources',
    { text: death('الشاب', 'سامر العبدو') },
    { text: death('الشاب', 'هيثم فؤاد الجاسم') },
  ],
  [
    'two of the dead of one given name',
    { text: death('', 'خالد سليم العبدو') },
    { text: death('', 'خالد فؤاد الجاسم') },
  ],
]

describe('pairs that are one event', () => {
  it.each(met)('%s', (_, one, two, kind) => {
    expect(suggested(one, two)).toBe(kind)
    expect(suggested(two, one)).toBe(kind)
  })
})

describe('pairs that only look alike', () => {
  it.each(apart)('%s', (_, one, two) => expect(suggested(one, two)).toBeNull())
})

it('takes one name for no other filling of a template, even where it was read as another place of that name', () => {
  const [homs, aleppo] = ['حمص', 'حلب'].map(
    (heading, at) =>
      lastSide({ text: `${heading}:\nسقطت ${at + 3} قذائف هاون على حي الزهراء`, source: heading }, heading).side,
  ) as [Side, Side]
  expect(placeMeeting(homs, aleppo)).toBe('other')
  expect(fillOneTemplate(homs, aleppo)).toBe(false)
})
