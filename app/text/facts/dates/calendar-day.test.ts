import { expect, test } from 'vitest'
import { isCalendarDay } from './calendar'

test.each(['1000-01-01', '2015-07-04', '2016-02-29', '9998-12-30'])('%s is a day', (day) => {
  expect(isCalendarDay(day)).toBe(true)
})

test.each([
  '',
  '0000-01-01',
  '0001-01-01',
  '0999-12-31',
  '9998-12-31',
  '9999-12-31',
  '10000-01-01',
  '2015-02-29',
  '2015-13-01',
  '2015-7-4',
  '+002015-07-04',
  '٢٠١٥-٠٧-٠٤',
])('%j is none', (day) => {
  expect(isCalendarDay(day)).toBe(false)
})
