import type { Precision } from '../../../text/facts/types'

/** What a value is; which parts are set depends on the field. */
export interface Value {
  /** Counts; null where the text only says "dozens". */
  low: number | null
  high: number | null
  precision: Precision | null
  /** 10 for dozens, 100 for hundreds, 1000 for thousands. */
  scale?: number
  /** Where this is counted, in a passage that counts one thing at several places; absent elsewhere. */
  place?: { key: string; name: string }
  /** A place's or a party's name as first written, or an event's kind. */
  name: string
  /** What the list of places calls a place that it has; absent elsewhere. */
  listed?: { ar: string; en: string | null }
  /** Days, `YYYY-MM-DD`, inclusive. */
  from: string | null
  to: string | null
}

export interface FieldValue extends Value {
  key: string
  /** Who says so: passages by id, each with the words it says it in; in the order given. */
  statedBy: { passage: number; written: string }[]
}
