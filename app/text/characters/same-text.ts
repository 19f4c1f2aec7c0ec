import { withoutMarks } from './normalise'

/**
 * A text in the form in which two writings of one text are equal: they may differ in white space and line ends, in marks
 * (tashkeel, tatweel, bidi and zero-width marks) and in Unicode form, and in nothing else. For keys alone, never displayed.
 *
 * @example sameTextForm('مـدينةُ حلب\r\n') === sameTextForm('ﻣﺪﻳﻨﺔ حلب') // true
 */
export function sameTextForm(text: string): string {
  return withoutMarks(text).replace(/\s+/gu, ' ').trim()
}
