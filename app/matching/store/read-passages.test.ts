import { describe, expect, it } from 'vitest'
import { buildGazetteer } from '../../text/facts/places/gazetteer'
import { readPassages } from './read-passages'

const gazetteer = buildGazetteer([])

function reportDaysOf(
  text: string,
  publishedDay: string | null,
  section: string | null = null,
): (string | undefined)[] {
  const lines = text.split('\n')
  let at = 0
  const passages = lines.map((line) => {
    const start = at
    at += line.length + 1
    return { start, end: start + line.length, section }
  })
  return readPassages({ title: '', text, language: 'ar', publishedDay, passages }, gazetteer).passages.map(
    ({ facts }) => facts.reportDay,
  )
}

it('counts hours back from the hour of publication, on the day that the report was given', () => {
  const text = 'قصفت المدفعية البلدة قبل ثلاث ساعات'
  const dayOf = (publishedDay: string, publishedAt: string | null) => {
    const passages = [{ start: 0, end: text.length, section: null }]
    const report = { title: '', text, language: 'ar' as const, publishedDay, passages }
    const read = readPassages(
      { ...report, publishedAt: publishedAt === null ? null : new Date(publishedAt) },
      gazetteer,
    )
    return read.passages[0]?.facts.dates[0]?.from
  }
  expect(dayOf('2015-07-13', null)).toBe('2015-07-13')
  expect(dayOf('2015-07-13', '2015-07-12T22:30:00Z'), 'half past one in Damascus').toBe('2015-07-12')
  expect(dayOf('2015-07-13', '2015-07-13T12:00:00Z')).toBe('2015-07-13')
  expect(dayOf('2015-07-14', '2015-07-12T22:30:00Z'), 'a day of no zone known here').toBe('2015-07-14')
})

it.each([
  'قتل عشرة مدنيين خلال الساعات الـ24 الماضية',
  'قتل عشرة مدنيين اليوم الاثنين',
  'قتل عشرة مدنيين صباح اليوم الخميس',
])('takes no hours of a span and no name of a day for a count: %s', (text) => {
  const report = { title: '', text, language: 'ar' as const, publishedDay: '2015-07-13' }
  const { passages } = readPassages({ ...report, passages: [{ start: 0, end: text.length, section: null }] }, gazetteer)
  expect(passages[0]?.facts.figures.map(({ kind, low }) => `${kind} ${low}`)).toEqual(['killed 10'])
})

describe('the day that a report tells elsewhere', () => {
  const article = 'انفجرت سيارة في السوق في 3 تموز 2015\nقتل عشرة مدنيين'

  it('is that of an article’s lead, near its publication', () => {
    expect(reportDaysOf(article, '2015-07-05')).toEqual([undefined, '2015-07-03'])
    expect(reportDaysOf(article, '2015-09-05')).toEqual([undefined, undefined])
    expect(reportDaysOf(article, '2015-07-05', 'حمص')).toEqual([undefined, undefined])
  })

  it('is the day on which a night began that a lead gives', () => {
    expect(reportDaysOf('قصفت الطائرات السوق الليلة الماضية\nقتل عشرة مدنيين', '2015-07-05')).toEqual([
      undefined,
      '2015-07-04',
    ])
  })

  it('is the earliest that a lead gives, behind a dateline that tells nothing', () => {
    const buried = 'وكالة محلية\nشيعت المدينة في 4 تموز 2015 قتلى الهجوم الذي وقع في 3 تموز 2015\nوقتل فيه عشرة مدنيين'
    expect(reportDaysOf(buried, '2015-07-05')).toEqual(['2015-07-03', undefined, '2015-07-03'])
    expect(reportDaysOf(buried.replace('3 تموز', '3 آذار'), '2015-07-05')).toEqual([undefined, undefined, undefined])
  })

  it('is read from the text of a report without a day', () => {
    expect(reportDaysOf(article, null)).toEqual([undefined, '2015-07-03'])
    expect(reportDaysOf('انفجرت سيارة في السوق\nقتل عشرة مدنيين', null)).toEqual([undefined, undefined])
  })
})
