/** A date read at a word: days, and the word after it. */
export interface Found {
  from: string
  to: string
  end: number
  relative: boolean
  time?: string
  calendar?: 'hijri'
}
