import type { Word } from '../words'
/** A date read at a word: days, and the word after it. */
export interface Found {
  from: string
  to: string
  end: number
  relative: boolean
  time?: string
  calendar?: 'hijri'
}

/** Reads the day that begins at word `at`; `today` is the day of publication, null where unknown. */
export type DayReader = (words: Word[], at: number, today: string | null) => Found | null
