import { describe, expect, it } from 'vitest'
import { showFigure } from '../figures/figures.compare'
import { buildGazetteer } from '../places/gazetteer'
import { readFacts } from '../read-facts'

/** Dates, hours and numbers as people and programs write them, and that none of them is read as a count. */

const gazetteer = buildGazetteer([])

function read(text: string, publishedAt: string | null = '2024-03-26') {
  const facts = readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt, language: 'ar', gazetteer },
  )
  return {
    figures: facts.figures.map((figure) => `${figure.kind} ${showFigure(figure)}`).join(', '),
    dates: facts.dates
      .map(({ from, to, time, calendar }) =>
        [from === to ? from : `${from}/${to}`, time, calendar].filter(Boolean).join(' '),
      )
      .join(', '),
    facts,
  }
}

// oxfmt-ignore
const months: [string, number][] = [
  ['محرم', 1], ['صفر', 2], ['ربيع الأول', 3], ['ربيع الآخر', 4], ['ربيع الثاني', 4], ['جمادى الأولى', 5], ['جمادى الآخرة', 6], ['رجب', 7], ['شعبان', 8], ['رمضان', 9], ['شوال', 10], ['ذي القعدة', 11], ['ذو الحجة', 12],
]

const ummAlQura = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

function hijri(day: string): string {
  const parts = Object.fromEntries(ummAlQura.formatToParts(Date.parse(day)).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}`
}

describe('Hijri dates', () => {
  it.each(
    months.flatMap(([name, month]) =>
      ['5', '٢٧', 'الخامس من'].flatMap((day) =>
        ['1444', '١٤٤٤ هـ', '1444 هجري', 'سنة 1444هـ', 'عام ألف وأربعمئة وأربعة وأربعين'].map(
          (year) => [`${day} ${name} ${year}`, month] as const,
        ),
      ),
    ),
  )('%s is a date and no toll', (written, month) => {
    for (const text of [`في ${written} قتل ثلاثة مدنيين`, `قتل في ${written} ثلاثة مدنيين`]) {
      const { figures, facts } = read(text)
      expect(figures).toBe('killed 3')
      const [date, ...others] = facts.dates
      expect(others).toEqual([])
      expect(date).toMatchObject({ calendar: 'hijri', relative: false })
      expect(text.slice(date?.start, date?.end)).toBe(written.replace(/^الخامس من/, 'الخامس من'))
      const middle = new Date(Date.parse(date?.from ?? '') + 86_400_000).toISOString().slice(0, 10)
      expect(hijri(middle)).toBe(`1444-${month}-${written.startsWith('٢٧') ? 27 : 5}`)
      expect(Date.parse(date?.to ?? '') - Date.parse(date?.from ?? '')).toBe(2 * 86_400_000)
    }
  })

  it.each([
    ['في ١٥ رمضان ١٤٤٥ هـ قتل ثلاثة مدنيين', 'killed 3', '2024-03-24/2024-03-26 hijri'],
    ['في 27 رجب أصيب مدنيان', 'wounded 2', '2024-02-07/2024-02-09 hijri'],
    ['الموافق لـ 4 شوال 1444 هجري قتل أربعة مدنيين', 'killed 4', '2023-04-23/2023-04-25 hijri'],
    ['قتل في 10 محرم ١٤٤٥ خمسة', 'killed 5', '2023-07-27/2023-07-29 hijri'],
    ['15/9/1445 هـ', '', '2024-03-24/2024-03-26 hijri'],
    ['1445-09-15', '', '2024-03-24/2024-03-26 hijri'],
    ['بتاريخ 17 رمضان 1436 هـ الموافق 4 تموز 2015م', '', '2015-07-03/2015-07-05 hijri, 2015-07-04'],
    ['رمضان 1444', '', '2023-03-22/2023-04-21 hijri'],
    ['في شهر رجب', '', '2024-01-12/2024-02-11 hijri'],
    ['عام 1445 هـ', '', '2023-07-18/2024-07-07 hijri'],
    ['في 3 شعبان المعظم 1445 قتل 5 مدنيين', 'killed 5', '2024-02-12/2024-02-14 hijri'],
    ['في 12 ربيع الأنور 1445 قتل 5 مدنيين', 'killed 5', '2023-09-26/2023-09-28 hijri'],
    ['غرة رمضان 1445', '', '2024-03-10/2024-03-12 hijri'],
    ['On Ramadan 15, 1445 three civilians were killed', 'killed 3', '2024-03-24/2024-03-26 hijri'],
    ['بين 10 و12 محرم 1445 قتل 5 مدنيين', 'killed 5', '2023-07-27/2023-07-31 hijri'],
    ['في 10 و12 محرم 1445 قتل 5', 'killed 5', '2023-07-27/2023-07-29 hijri, 2023-07-29/2023-07-31 hijri'],
    ['أول أيام عيد الفطر 1445 قتل 5 مدنيين', 'killed 5', '2023-07-18/2024-07-07 hijri'],
    ['التقى رجب طيب أردوغان وفدا', '', ''],
    ['في العام الهجري الجديد', '', ''],
  ])('%s', (text, figures, dates) => expect(read(text)).toMatchObject({ figures, dates }))

  it('are no toll without a day of publication either', () =>
    expect(read('في 27 رجب أصيب مدنيان', null).figures).toBe('wounded 2'))
})

// oxfmt-ignore
const separators = ['/', '-', '.', '–', '—', '‑', '\\', ' / ', '\u200f/', '/\u200f', '\u060d', 'ـ', ' - ', '\u200f-\u200f', '_', '~', '·', '\u2215', '\uff0d', '\ufe63']
const digits = [
  (text: string) => text,
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  (text: string) => text.replace(/\d/g, (digit) => String.fromCharCode(0x6f0 + Number(digit))),
]

describe('dates in digits', () => {
  it.each(
    separators.flatMap((separator) =>
      digits.flatMap((script) =>
        [
          ['4', '7', '2023'],
          ['04', '07', '2023'],
          ['2023', '07', '04'],
        ].map((parts) => script(parts.join(separator))),
      ),
    ),
  )('%s is a day and no figure', (written) => {
    const text = `بتاريخ ${written} قتل ستة مدنيين`
    const { figures, dates, facts } = read(text)
    expect({ figures, dates }).toEqual({ figures: 'killed 6', dates: '2023-07-04' })
    expect(text.slice(facts.dates[0]?.start, facts.dates[0]?.end)).toBe(written)
  })

  it.each([
    ['بين 3 و7 كانون الأول وثقنا 41 غارة', 'raids 41', '2023-12-03/2023-12-07'],
    ['في 3 و7 كانون الأول', '', '2023-12-03, 2023-12-07'],
    ['3-7 كانون الأول', '', '2023-12-03/2023-12-07'],
    ['في 12 شباط 2015 قتل 15 شخصا، وفي 9 آذار من العام نفسه', 'killed 15', '2015-02-12, 2015-03-09'],
    ['4 تموز 2015م', '', '2015-07-04'],
    ['بتاريخ 4-7 قتل 8 مدنيين', 'killed 8', '2023-07-04'],
    ['بتاريخ 4-7 تموز قتل 8 مدنيين', 'killed 8', '2023-07-04/2023-07-07'],
    ['قتل 15~20 مدنياً بين 3--7 تموز', 'killed 15–20', '2023-07-03/2023-07-07'],
    ['في 14 تشرين الأول - أكتوبر قتل 3', 'killed 3', '2023-10-14'],
    ['في 14 آب أغسطس 2023 قتل 3', 'killed 3', '2023-08-14'],
    ['في 14 شهر 8 قتل 3', 'killed 3', '2023-08-14'],
    ['في 14 ت2 2023 قتل 3', 'killed 3', '2023-11-14'],
    ['في 14 كانون التاني 2024 قتل 3', 'killed 3', '2024-01-14'],
    ['في 14 آدار 2024 قتل 3', 'killed 3', '2024-03-14'],
    ['14ی تشرینی دووەم 2023', '', '2023-11-14'],
    ['14ê Tebaxê 2023: 3 killed', 'killed 3', '2023-08-14'],
  ])('%s', (text, figures, dates) => expect(read(text)).toMatchObject({ figures, dates }))
})

// oxfmt-ignore
const hours: [string, string][] = [
  ['الساعة 5:30 فجرا', '05:30'], ['الساعة الثانية ظهرا', '14:00'], ['في تمام الساعة الثانية ظهراً', '14:00'], ['الثانية عشرة ظهرا', '12:00'], ['الثانية عشرة ليلا', '00:00'], ['الواحدة ليلا', '01:00'],
  ['الثالثة بعد منتصف الليل', '03:00'], ['العاشرة ليلا', '22:00'], ['at 5:30 p.m.', '17:30'], ['at 5:30 pm', '17:30'], ['at 12:30 a.m.', '00:30'], ['at 5 p.m.', '17:00'], ['الساعة 17:45', '17:45'],
  ['الساعة 8 مساء', '20:00'], ['الساعة 5:30 م', '17:30'], ['السابعة إلا ربعا صباحا', '06:45'], ['الساعة الثالثة وعشرين دقيقة عصرا', '15:20'],
]

describe('hours', () => {
  it.each(hours)('%s is %s and no figure', (text, time) => {
    const { facts, figures } = read(text)
    expect(facts.dates.map((date) => date.time)).toEqual([time])
    expect(figures).toBe('')
  })
})

// oxfmt-ignore
const thousands = ['1200', '1 200', '1\u00a0200', '1\u202f200', '1\u2009200', '1,200', '1.200', '1،200', '1٬200', "1'200", '1’200', '1\u2007200', '1\u200a200', '1\u2002200', '1\u3000200', '1ʼ200', '1′200', '1，200', '1\u200f,200', '1\u200f \u200f200', '12\u206000']

describe('thousands', () => {
  it.each(thousands.flatMap((written) => digits.map((script) => script(written))))('%s is one number', (written) => {
    const text = `قتل ${written} مدني في قصف`
    const { figures, facts } = read(text)
    expect(figures).toBe('killed 1200')
    expect(text.slice(facts.figures[0]?.start, facts.figures[0]?.end)).toBe(`${written} مدني`)
  })

  it.each([
    ['نزح 12 000 شخص', 'displaced 12000'],
    ['نزح 1 250 000 شخص', 'displaced 1250000'],
    ['الساعة 14\u200f:30 قتل 6 مدنيين', 'killed 6'],
    ['نزح 2\u200f.\u200f5 مليون شخص', 'displaced 2500000'],
    ['قتل 12، 300 جريح', 'killed 12, wounded 300'],
    ['واتساب: +90 531 222 33 44', ''],
    ['على الرقم 00963944123456', ''],
  ])('%s', (text, expected) => expect(read(text).figures).toBe(expected))
})

describe('today', () => {
  it.each([
    ['2024-03-01T22:30:00Z', '2024-03-02'],
    ['2024-03-01T20:30:00Z', '2024-03-01'],
    ['2024-03-02T00:30:00+03:00', '2024-03-02'],
    ['2024-03-01', '2024-03-01'],
  ])('of a report stamped %s is %s on the desk', (publishedAt, day) => {
    expect(read('قصفت الطائرات اليوم حي الكلاسة', publishedAt).dates).toBe(day)
  })
})

it.each([
  ['On June 28 and 29 artillery shelled the town', '2015-06-28, 2015-06-29', ''],
  ['June 3, 5 and 7', '2015-06-03, 2015-06-05, 2015-06-07', ''],
  ['On July 4, 12 people were killed', '2015-07-04', 'killed 12'],
  ['On July 3 and 5 people were killed', '2015-07-03', 'killed 5'],
])('days behind the name of their month: %s', (text, dates, figures) => {
  expect(read(text, '2015-07-08')).toMatchObject({ dates, figures })
})
