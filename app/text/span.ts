/** A half-open range [start, end) in UTF-16 code units of the text it was read from. */
export interface Span {
  start: number
  end: number
}
