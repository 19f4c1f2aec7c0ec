import { expect, test } from 'vitest'
import { shippedGazetteer } from '../../../intake/places/shipped-gazetteer'
import { buildGazetteer } from '../places/gazetteer'
import { readFacts } from '../read-facts'
import { addDays, isCalendarDay } from './calendar'
import { stampedDay } from './stamp'

const gazetteer = buildGazetteer(shippedGazetteer())

const texts = ['9', '99999', '999999999', '99999999999999999999', '٩٩٩٩٩٩٩٩٩٩'].flatMap((number) => [
  `قبل ${number} يوما قصف الطيران حلب`,
  `منذ ${number} ساعة`,
  `خلال ${number} ساعة الماضية`,
  `في آخر ${number} شهر`,
  `قبل ${number} مليون سنة`,
  `${number} days ago`,
  `${number} million hours ago`,
  `in the past ${number} weeks`,
  `${number}h ago`,
])

test.each(texts)('%s gives days that the program can count with, or none', (text) => {
  const { dates } = readFacts(
    text,
    { start: 0, end: text.length },
    { section: null, publishedAt: '2015-07-08', language: /^[A-Zi\d]/.test(text) ? 'en' : 'ar', gazetteer },
  )
  expect(dates.flatMap(({ from, to }) => [from, to]).filter((day) => !isCalendarDay(day))).toEqual([])
})

test.each(['99999999h', 'منذ 99999999 ساعة', '9999999999999 minutes ago', 'منذ 9999999999 يوم'])(
  'the stamp %s names no day that the program cannot count with',
  (stamp) => {
    const day = stampedDay(stamp, '2015-07-08T10:00:00Z', 'UTC')?.day
    expect(day === undefined || isCalendarDay(day)).toBe(true)
  },
)

test('a day beyond the calendar is its first or its last day', () => {
  expect(addDays('2015-07-08', -2)).toBe('2015-07-06')
  expect(addDays('2015-07-08', -1e15)).toBe('1000-01-01')
  expect(addDays('2015-07-08', 1e15)).toBe('9998-12-30')
})
