import { describe, expect, it, test } from 'vitest'
import { inOrder, isAmbiguous, orderOf, readDay } from './dates'

test.each([
  ['', ''],
  ['2024-03-01', '2024-03-01'],
  ['2024-3-1', '2024-03-01'],
  ['٢٠٢٤-٠٣-٠١', '2024-03-01'],
  ['٢٠٢٤/٣/١', '2024-03-01'],
  ['2024.03.01', '2024-03-01'],
  ['45352', '2024-03-01'],
  ['45352.5', '2024-03-01T12:00'],
  ['31/3/2024', '2024-03-31'],
  ['31\\3\\2024', '2024-03-31'],
  ['31 / 3 / 2024', '2024-03-31'],
  ['31\u200f/3\u200f/2024', '2024-03-31'],
  ['٣١؍٣؍٢٠٢٤', '2024-03-31'],
  ['31.03.24', '2024-03-31'],
  ['5/5/2024', '2024-05-05'],
  ['1-Mar-24', '2024-03-01'],
  ['1 March 2024', '2024-03-01'],
  ['March 1, 2024', '2024-03-01'],
  ['1 آذار 2024', '2024-03-01'],
  ['١ مارس ٢٠٢٤', '2024-03-01'],
  ['2024-03-01T10:30:00Z', '2024-03-01T10:30:00Z'],
  ['2024-03-01T10:30', '2024-03-01T10:30'],
  ['2024-03-01 10:30', '2024-03-01T10:30'],
  ['31/3/2024 2:05 PM', '2024-03-31T14:05'],
  ['31/3/2024 12:05 ص', '2024-03-31T00:05'],
  ['31/3/2024 02:05:00 م', '2024-03-31T14:05'],
  ['31/3/2024، ٢:٠٥ مساءً', '2024-03-31T14:05'],
])('%s is %s', (cell, day) => {
  expect(inOrder(readDay(cell), 'day-first')).toBe(day)
})

test.each([
  'someday',
  '2024-13-01',
  '2024-02-30',
  '31/31/2024',
  '30/2/2024',
  '1/3',
  '1/3/224',
  '12',
  '123456',
  '2024-03-01 25:00',
  '1/3/2024 13:00 PM',
  '2024-03-01T99:00',
  '15 رمضان 1445',
])('%s is no day', (cell) => {
  expect(inOrder(readDay(cell), 'day-first')).toBeNull()
})

describe('day and month', () => {
  const days = (...cells: string[]) => cells.map(readDay)

  it('are decided over the whole file', () => {
    expect(orderOf(days('1/3/2024', '2/3/2024', '13/3/2024'))).toBe('day-first')
    expect(orderOf(days('1/3/2024', '3/13/2024', ''))).toBe('month-first')
    expect(inOrder(readDay('1/3/2024'), 'day-first')).toBe('2024-03-01')
    expect(inOrder(readDay('1/3/2024'), 'month-first')).toBe('2024-01-03')
  })

  it('stay open where nothing tells, or where the file says both', () => {
    expect(orderOf(days('1/3/2024', '2024-03-13', '5/5/2024'))).toBeNull()
    expect(orderOf(days('13/3/2024', '3/13/2024'))).toBeNull()
    expect(days('1/3/2024', '5/5/2024', '13/3/2024', '2024-01-02').map(isAmbiguous)).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})
