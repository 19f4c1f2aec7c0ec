import { isolate } from './bidi'
import { createDates } from './dates'
import type { Dates } from './dates'
import { directionOf, localeTag } from './locale'
import type { Digits, Direction, Locale } from './locale'
import { formatMessage } from './message-format'
import { partOf, type Catalogue, type MessageKey } from './catalogue'

export type Value = string | number
export type Values = Record<string, Value>

/** One part of a formatted message: a string, or the value of a placeholder. */
export type MessagePart<T> = string | T

/** Values for a message's placeholders, and functions of the enclosed parts for its tags. */
export type Placeholders<T> = Record<string, Value | T | ((chunks: MessagePart<T>[]) => MessagePart<T>)>

export interface Text extends Dates {
  locale: Locale
  dir: Direction
  digits: Digits
  /** IANA name of the zone in which instants are shown. */
  timeZone: string
  /**
   * The message in the reader's language. Numbers appear in the reader's digits; foreign strings are isolated and
   * their bidi controls are replaced by names. Throws if a placeholder has no value.
   */
  t(key: MessageKey, values?: Values): string
  /** Like `t`, but values may be any objects and tags are rendered by functions. */
  parts<T>(key: MessageKey, values: Placeholders<T>): MessagePart<T>[]
  number(value: number, options?: Intl.NumberFormatOptions): string
  /** A share between 0 and 1 as a percentage. */
  percent(share: number): string
  /** The number of a thing (a claim, an action) in the reader's digits, never grouped. */
  id(value: number | string): string
  /** A list as the language writes it: "a, b and c". Items that could disturb the line's direction are isolated. */
  list(items: string[], type?: 'conjunction' | 'disjunction'): string
  /** The message parts that were used so far. */
  usedParts(): string[]
}

export interface TextOptions {
  locale: Locale
  digits: Digits
  messages: Catalogue
  /** IANA zone in which instants are shown; UTC when absent. */
  timeZone?: string
}

export function createText({ locale, digits, messages, timeZone = 'UTC' }: TextOptions): Text {
  const tag = localeTag(locale, digits)
  const used = new Set<string>()
  const plainNumber = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 })
  const percentNumber = new Intl.NumberFormat(tag, { style: 'percent' })
  const idNumber = new Intl.NumberFormat(tag, { useGrouping: false })

  function format(key: MessageKey, values: Record<string, unknown>): unknown[] {
    used.add(partOf(key))
    return formatMessage(messages[key], { tag, values, show })
  }

  function show(value: unknown): unknown {
    if (typeof value === 'number') return plainNumber.format(value)
    return typeof value === 'string' ? isolate(value, locale) : value
  }

  return {
    locale,
    dir: directionOf(locale),
    digits,
    timeZone,
    ...createDates(locale, digits, timeZone),
    t: (key, values = {}) => format(key, values).join(''),
    parts: <T>(key: MessageKey, values: Placeholders<T>) => format(key, values) as MessagePart<T>[],
    number: (value, options) =>
      options ? new Intl.NumberFormat(tag, options).format(value) : plainNumber.format(value),
    percent: (share) => percentNumber.format(share),
    id: (value) => idNumber.format(Number(value)),
    list: (items, type = 'conjunction') =>
      new Intl.ListFormat(tag, { type }).format(items.map((item) => isolate(item, locale))),
    usedParts: () => [...used],
  }
}
