import {
  inOrder,
  orderOf,
  settleYear,
  withShortYear,
  yearPlaces,
  type DayOrder,
  type WrittenDay,
  type YearPlaces,
} from '../../manifest/dates'

/** A day as three numbers of a line's head. */
export function writtenDay([first, second, third]: readonly [string, string, string]): WrittenDay {
  if (first.length === 4) return checked(Number(first), Number(second), Number(third))
  const year = third.length === 4 ? Number(third) : 2000 + Number(third)
  if (first.length === 2 && third.length === 2)
    return withShortYear([Number(first), Number(second), Number(third)], year, '')
  return third.length === 4 || third.length === 2
    ? { numbers: [Number(first), Number(second)], year, time: '' }
    : { issue: true }
}

function checked(year: number, month: number, day: number): WrittenDay {
  const written: WrittenDay = { numbers: [day, month], year, time: '' }
  const known = inOrder(written, 'day-first')
  return known === null ? { issue: true } : { known }
}

const orders: readonly DayOrder[] = ['day-first', 'month-first']

/** What the days of a chat tell, given one after the other, of which of their numbers is which. */
export class ChatDays {
  #places: YearPlaces = { first: false, last: false }
  // Where years stand is known at the end of the chat alone.
  readonly #tallies = [
    { first: true, last: false },
    { first: false, last: true },
    { first: false, last: false },
  ].map((places) => ({ places, tally: new OrderTally() }))

  add(day: WrittenDay): void {
    this.#places = yearPlaces(this.#places, day)
    for (const { places, tally } of this.#tallies) tally.add(settleYear(day, places))
  }

  get places(): YearPlaces {
    return this.#places
  }

  /**
   * Whether days begin with the day or the month: a number above twelve tells, and else the order in which the chat only goes
   * forward. Null where the chat does not tell.
   */
  get order(): DayOrder | null {
    return this.#tally?.order ?? null
  }

  /** Whether one of the days is a day in that order. */
  has(order: DayOrder): boolean {
    return this.#tally?.has(order) ?? false
  }

  get #tally(): OrderTally | undefined {
    const { first, last } = this.#places
    const known = first !== last
    return this.#tallies.find(({ places }) => places.first === (known && first) && places.last === (known && last))
      ?.tally
  }
}

class OrderTally {
  readonly #told = new Set<DayOrder>()
  readonly #turns = { 'day-first': 0, 'month-first': 0 }
  readonly #before = { 'day-first': '', 'month-first': '' }
  #numbers = false
  #differ = false

  add(day: WrittenDay): void {
    if ('numbers' in day) {
      this.#numbers = true
      this.#differ ||= day.numbers[0] !== day.numbers[1]
      const told = orderOf([day])
      if (told !== null) this.#told.add(told)
    }
    for (const order of orders) this.#addIn(order, inOrder(day, order)?.slice(0, 10) ?? '')
  }

  /** How often the days go back tells in which order they are not. */
  #addIn(order: DayOrder, now: string): void {
    if (now === '') return
    if (now < this.#before[order]) this.#turns[order] += 1
    this.#before[order] = now
  }

  get order(): DayOrder | null {
    if (!this.#numbers) return 'day-first'
    if (this.#told.size === 1) return [...this.#told][0] ?? null
    const { 'day-first': dayFirst, 'month-first': monthFirst } = this.#turns
    if (dayFirst === 0 && monthFirst > 0) return 'day-first'
    if (monthFirst === 0 && dayFirst > 0) return 'month-first'
    return this.#differ ? null : 'day-first'
  }

  has(order: DayOrder): boolean {
    return this.#before[order] !== ''
  }
}
