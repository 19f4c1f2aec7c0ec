import { expect, it } from 'vitest'
import { namedWeekday } from './named-weekday'

it.each([
  ['قُتل مدنيان مساء الجمعة', 5],
  ['قصف أمس الجمعة حياً سكنياً', 5],
  ['اليوم، الاثنين', 1],
  ['سقطت القذائف يوم السبت على الحي', 6],
  ['صباح اليوم الأحد', 0],
  ['ليلة أمس الثلاثاء', 2],
  ['The blast on Friday evening', 5],
  ['بعد صلاة الجمعة', null],
  ['في يوم واحد', null],
  ['خطبة الجمعة التي ألقاها', null],
  ['a good friday', null],
])('reads the day of the week in %s', (text, day) => {
  expect(namedWeekday(text)).toBe(day)
})
