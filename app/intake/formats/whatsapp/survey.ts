import { solarDay } from '../../manifest/solar-days'
import { inOrder, settleYear, type DayOrder, type WrittenDay, type YearPlaces } from '../../manifest/dates'
import { hijriDayOf } from '../../manifest/hijri-days'
import { HiddenText } from '../hidden-text'
import { MessagesError } from '../messages/message'
import type { ChatLine } from './chat-lines'
import { ChatDays, writtenDay } from './day-order'
import { readHead, type Head } from './head'
import { LongNames } from './names'

/** What only a whole chat tells of its messages. */
export interface ChatFacts {
  /** How its days are read. */
  order: DayOrder
  /** False where nothing in the file tells day and month apart, and nobody said. */
  orderKnown: boolean
  places: YearPlaces
  longNames: ReadonlySet<string>
  /** Its first day as it is written, and whether a day of the chat was understood. */
  written: string
  dated: boolean
  /** What stands before the first head. */
  before: HiddenText
}

/** A first walk over the lines of a chat, in which next to nothing is kept. */
export class ChatSurvey {
  readonly #days = new ChatDays()
  readonly #names = new LongNames()
  readonly #before = new HiddenText()
  #style: Head['style'] | undefined
  #first = ''
  #day = ''
  #blank = true

  add({ text }: ChatLine): void {
    const head = readHead(text, this.#style)
    if (head) this.#addHead(text, head)
    else if (this.#style === undefined && text.trim() !== '') {
      this.#blank = false
      this.#before.add(`${text}\n`)
    }
  }

  #addHead(line: string, head: Head): void {
    if (this.#style === undefined) this.#first = head.written
    this.#style ??= head.style
    // Most messages are of the day of the one before.
    if (head.written !== this.#day) this.#days.add(dayOfHead(head))
    this.#day = head.written
    this.#names.add(line.slice(head.end))
  }

  /** @param chosen how somebody said that days are read. Throws `MessagesError` where the lines are no chat. */
  facts(chosen?: DayOrder): ChatFacts {
    if (this.#style === undefined) throw new MessagesError(this.#blank ? 'empty' : 'not-this')
    const told = this.#days.order
    const order = chosen ?? told ?? 'day-first'
    return {
      ...{ order, orderKnown: chosen !== undefined || told !== null, places: this.#days.places },
      ...{ longNames: this.#names.names, written: this.#first, dated: this.#days.has(order), before: this.#before },
    }
  }
}

/** What a head says of its day. */
export interface SettledDay {
  written: string
  /** '' where it is no day. */
  iso: string
  /** It is one of the Islamic calendar, reckoned. */
  hijri: boolean
}

/** The day of a head, as the days of the whole chat tell. */
export function settledDay(head: Head, { places, order }: Pick<ChatFacts, 'places' | 'order'>): SettledDay {
  const iso = inOrder(settleYear(dayOfHead(head), places), order) ?? ''
  return { written: head.written, iso, hijri: iso !== '' && iso === hijriDayOf(head.day) }
}

function dayOfHead(head: Head): WrittenDay {
  const known = solarDay(head.written, head.day.join('/')) ?? hijriDayOf(head.day)
  return known === null ? writtenDay(head.day) : { known }
}
