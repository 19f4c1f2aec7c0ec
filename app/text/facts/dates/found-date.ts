import type { Word } from '../words'
/** A date read at a word: days, and the word after it. */
export interface Found {
  from: string
  to: string
  end: number
  relative: boolean
  time?: string
  /** Where `time` is given in a zone: how many hours its clocks are ahead of UTC. */
  zone?: number
  calendar?: 'hijri'
  /** Counted in weeks, give or take a day: a day of the same passage within it is the one that is meant. */
  rounded?: true
  /** Where hours or minutes are counted back from the publication: how many minutes before it `from` and `to` lie. */
  minutesBack?: { from: number; to: number }
}

/** Reads the day that begins at word `at`; `today` is the day of publication, null where unknown. */
export type DayReader = (words: Word[], at: number, today: string | null) => Found | null
