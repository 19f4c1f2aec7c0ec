import { describe, expect, it } from 'vitest'
import { daysAfterInYear, daysAround, daysFromRange, dayOfYear } from './yearless-days'

const day = (written: string): number => Date.parse(written) / 86_400_000

describe('days without a year', () => {
  it('have a number in the year, and none where there is no such day', () => {
    expect([dayOfYear('01-01'), dayOfYear('03-01'), dayOfYear('12-31')]).toEqual([0, 60, 365])
    expect([dayOfYear(null), dayOfYear('13-01')]).toEqual([null, null])
  })

  it('are as far apart as the shorter way round the calendar', () => {
    expect(daysAround(dayOfYear('12-31') ?? 0, dayOfYear('01-01') ?? 0)).toBe(1)
    expect(daysAround(dayOfYear('07-25') ?? 0, dayOfYear('07-22') ?? 0)).toBe(3)
  })

  it('come before or after each other by the nearer way', () => {
    expect(daysAfterInYear(dayOfYear('01-01') ?? 0, dayOfYear('12-31') ?? 0)).toBe(1)
    expect(daysAfterInYear(dayOfYear('07-14') ?? 0, dayOfYear('07-15') ?? 0)).toBe(-1)
  })

  it('meet a range of days in any year, but none that is longer than a month', () => {
    const yearless = dayOfYear('07-25') ?? 0
    expect(daysFromRange(yearless, [day('2022-07-25'), day('2022-07-25')])).toBe(0)
    expect(daysFromRange(yearless, [day('2021-07-23'), day('2021-07-24')])).toBe(1)
    expect(daysFromRange(yearless, [day('2022-01-01'), day('2022-12-31')])).toBeNull()
  })
})
