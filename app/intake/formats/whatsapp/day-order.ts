import { inOrder, orderOf, withShortYear, type DayOrder, type WrittenDay } from '../../manifest/dates'

/** A day as three numbers of a line's head. */
export function writtenDay([first, second, third]: readonly [string, string, string], time: string): WrittenDay {
  if (first.length === 4) return checked(Number(first), Number(second), Number(third), time)
  const year = third.length === 4 ? Number(third) : 2000 + Number(third)
  if (first.length === 2 && third.length === 2)
    return withShortYear([Number(first), Number(second), Number(third)], year, `T${time}`)
  return third.length === 4 || third.length === 2
    ? { numbers: [Number(first), Number(second)], year, time: `T${time}` }
    : { issue: true }
}

function checked(year: number, month: number, day: number, time: string): WrittenDay {
  const written: WrittenDay = { numbers: [day, month], year, time: `T${time}` }
  const known = inOrder(written, 'day-first')
  return known === null ? { issue: true } : { known }
}

/**
 * Whether days of a chat begin with the day or the month: a number above twelve tells, and else the order in which the chat
 * only goes forward. Null where the file does not tell.
 */
export function dayOrderOf(days: readonly WrittenDay[]): DayOrder | null {
  if (!days.some((day) => 'numbers' in day)) return 'day-first'
  const told = orderOf(days)
  if (told !== null) return told
  const [dayFirst, monthFirst] = [turns(days, 'day-first'), turns(days, 'month-first')]
  if (dayFirst === 0 && monthFirst > 0) return 'day-first'
  if (monthFirst === 0 && dayFirst > 0) return 'month-first'
  return days.every((day) => !('numbers' in day) || day.numbers[0] === day.numbers[1]) ? 'day-first' : null
}

/** How often the days go back, read in an order. */
function turns(days: readonly WrittenDay[], order: DayOrder): number {
  let count = 0
  let before = ''
  for (const day of days) {
    const now = inOrder(day, order)
    if (now === null) continue
    if (now.slice(0, 10) < before.slice(0, 10)) count += 1
    before = now
  }
  return count
}
