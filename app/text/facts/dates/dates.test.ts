import { describe, expect, it } from 'vitest'
import { localDay, localMinute } from './calendar'
import { readDates } from './dates'
import { readWords } from '../words'

/** A Wednesday. */
const today = '2014-03-12'

function dates(text: string, day: string | null = today, minuteOfDay: number | null = null): string {
  const words = readWords(text)
  return readDates(words, 0, words.length, day, minuteOfDay)
    .map((date) =>
      [date.from === date.to ? date.from : `${date.from}/${date.to}`, date.time, date.relative ? 'relative' : null]
        .filter((part) => part !== null)
        .join(' '),
    )
    .join(', ')
}

const written: [string, string][] = [
  ['في 4 تموز 2013', '2013-07-04'],
  ['٤ تموز ٢٠١٣', '2013-07-04'],
  ['04.تموز.2013', '2013-07-04'],
  ['بتاريخ 4/7/2013', '2013-07-04'],
  ['يوم 2013-07-04', '2013-07-04'],
  ['04.07.2013', '2013-07-04'],
  ['الثاني والعشرين من يونيو/حزيران 2013', '2013-06-22'],
  ['الحادي عشر من شهر أيلول عام 2013', '2013-09-11'],
  ['الخامس من غشت 2013', '2013-08-05'],
  ['7 كانون الثاني 2014', '2014-01-07'],
  ['9 تشرين الأول', '2013-10-09'],
  ['12 يوليوز 2013', '2013-07-12'],
  ['3 آذار', '2014-03-03'],
  ['الثلاثين من حزيران الماضي', '2013-06-30'],
  ['خلال تموز 2013', '2013-07-01/2013-07-31'],
  ['خلال شهر حزيران', '2013-06-01/2013-06-30'],
  ['منذ عام 2011', '2011-01-01/2011-12-31'],
  ['يوم الجمعة 5 تموز 2013', '2013-07-05'],
  ['July 4, 2013', '2013-07-04'],
  ['on 4 July', '2013-07-04'],
  ['March 8th', '2014-03-08'],
  ['in July 2013', '2013-07-01/2013-07-31'],
]

const relative: [string, string][] = [
  ['سقطت القذائف اليوم', '2014-03-12 relative'],
  ['صباح اليوم', '2014-03-12 morning relative'],
  ['اندلعت صباحا', '2014-03-12 morning relative'],
  ['يوم أمس', '2014-03-11 relative'],
  ['مساء أمس', '2014-03-11 evening relative'],
  ['أول أمس', '2014-03-10 relative'],
  ['منذ يومين', '2014-03-10/2014-03-12 relative'],
  ['قبل ثلاثة أيام', '2014-03-09 relative'],
  ['قبل ساعة', '2014-03-12 relative'],
  ['قبل ساعتين', '2014-03-12 relative'],
  ['منذ 20 دقيقة', '2014-03-12 relative'],
  ['وقع قبل نحو خمس ساعات', '2014-03-12 relative'],
  ['خلال الساعات الـ24 الماضية', '2014-03-11/2014-03-12 relative'],
  ['في الساعات الثماني والأربعين الماضية', '2014-03-10/2014-03-12 relative'],
  ['an hour ago', '2014-03-12 relative'],
  ['a day ago', '2014-03-11 relative'],
  ['أمس، 9:41 م', '2014-03-11 21:41 relative'],
  ['قبل يوم الاثنين', '2014-03-10 relative'],
  ['الليلة الماضية', '2014-03-11/2014-03-12 night relative'],
  ['خلال 48 ساعة الماضية', '2014-03-10/2014-03-12 relative'],
  ['يوم الاثنين', '2014-03-10 relative'],
  ['الأربعاء الماضي', '2014-03-05 relative'],
  ['الجمعة المقبلة', '2014-03-14 relative'],
  ['فجر الأحد', '2014-03-09 dawn relative'],
  ['الساعة الخامسة مساء', '2014-03-12 17:00 relative'],
  ['the raid on Monday', '2014-03-10 relative'],
  ['two days ago', '2014-03-10 relative'],
  ['last night', '2014-03-11/2014-03-12 night relative'],
  ['yesterday at 14:30', '2014-03-11 14:30 relative'],
  ['بعد أسبوعين على التفجير', '2014-02-25/2014-02-27 relative'],
  ['فبعد نحو ثلاثة أسابيع من المجزرة', '2014-02-18/2014-02-20 relative'],
  ['بعد مرور عشرة أيام على وقوع الهجوم', '2014-03-02 relative'],
  ['بعد أسبوعين على التفجير في 25 شباط', '2014-02-25'],
  ['ten days after the attack', '2014-03-02 relative'],
  ['a week after a deadly blast', '2014-03-04/2014-03-06 relative'],
]

const none = [
  'بعد أسبوعين من القصف',
  'بعد أسبوعين على الاتفاق',
  'بعد يومين على الهجوم',
  'بعد 999 أسبوعا على التفجير',
  'صلاة الجمعة',
  'برج 8 آذار',
  'قوى 14 آذار',
  'فجر المقاتلون المبنى',
  'يومياً',
  'سد تشرين',
  '31 شباط',
  'they may march',
  'آب إلى رشده',
]

describe('readDates', () => {
  it.each(written)('%s', (text, expected) => expect(dates(text)).toBe(expected))
  it.each(relative)('%s', (text, expected) => expect(dates(text)).toBe(expected))
  it.each(none)('finds no day in %s', (text) => expect(dates(text)).toBe(''))
  it.each([...relative.map(([text]) => text), '3 آذار', 'شهر حزيران'])(
    'leaves %s out without a publication day',
    (text) => expect(dates(text, null)).toBe(''),
  )

  it('still reads full dates without a publication day', () => expect(dates('4 تموز 2013', null)).toBe('2013-07-04'))
})

describe('hours counted back from the hour of publication', () => {
  const halfPastOne = 90
  it.each([
    ['قبل ساعة', '2014-03-12 relative'],
    ['قبل ثلاث ساعات', '2014-03-11 relative'],
    ['قبل 26 ساعة', '2014-03-10 relative'],
    ['منذ ساعتين', '2014-03-11/2014-03-12 relative'],
    ['three hours ago', '2014-03-11 relative'],
    ['خلال 48 ساعة الماضية', '2014-03-10/2014-03-12 relative'],
    ['قبل يومين', '2014-03-10 relative'],
  ])('%s', (text, expected) => expect(dates(text, today, halfPastOne)).toBe(expected))

  it('stay on the day of publication later on that day', () => {
    expect(dates('قبل ثلاث ساعات', today, 12 * 60)).toBe('2014-03-12 relative')
    expect(dates('في غضون 12 ساعة', today, 13 * 60)).toBe('2014-03-12 relative')
  })

  it.each([
    ['2014-03-11T23:30:00Z', 90],
    ['2014-03-12', null],
    ['2014-03-12T01:30:00', null],
    [null, null],
  ])('%s is minute %s of the day in Damascus', (published, minute) =>
    expect(localMinute(published, 'Asia/Damascus')).toBe(minute),
  )
})

it.each([
  ['نشرته اليوم الاثنين بيانا', '2014-03-12', 'اليوم الاثنين'],
  ['قصف أمس، الثلاثاء، البلدة', '2014-03-11', 'أمس، الثلاثاء'],
  ['اليوم الأربعاء 12 آذار', '2014-03-12', 'اليوم الأربعاء 12 آذار'],
  ['قصفوا صباح اليوم الثلاثاء حيا', '2014-03-12', 'صباح اليوم الثلاثاء'],
  ['it said today, Wednesday', '2014-03-12', 'today, Wednesday'],
])('the name of the day belongs to the day: %s', (text, from, span) => {
  const words = readWords(text)
  const found = readDates(words, 0, words.length, today)
  expect(found.map((date) => [date.from, text.slice(date.start, date.end)])).toEqual([[from, span]])
})

describe('localDay', () => {
  it.each([
    ['2014-03-12T22:30:00Z', '2014-03-13'],
    ['2014-03-12T22:30:00+02:00', '2014-03-12'],
    ['2014-03-12', '2014-03-12'],
    ['2014-03-12T23:59:00', '2014-03-12'],
    [null, null],
    ['soon', null],
  ])('%s is %s in Damascus', (published, day) => expect(localDay(published, 'Asia/Damascus')).toBe(day))
})
