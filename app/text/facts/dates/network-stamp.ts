import type { Span } from '../../span'
import { isoDay } from './calendar'

/** The day that a network's page writes beside a post, often glued to the words around it where the page was copied. */

const names = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const day = `(${names.join('|')})[a-z]{0,6} (\\d{1,2}), ((?:19|20)\\d\\d)`
/** "December 3, 2024 · Shared with Public", "1:05 PM · Nov 23, 2024": the hour and the public say that it is no date of the text. */
const stamps = [new RegExp(`${day}(?= · Shared with)`), new RegExp(`(?<=\\d[AP]M · |\\d [AP]M · )${day}`)]

/** The day of the first such stamp with its words; null where there is none. */
export function networkStamp(text: string): (Span & { day: string }) | null {
  for (const stamp of stamps) {
    const found = stamp.exec(text)
    if (found === null) continue
    const written = isoDay(Number(found[3]), names.indexOf(found[1] ?? '') + 1, Number(found[2]))
    if (written !== null) return { day: written, start: found.index, end: found.index + found[0].length }
  }
  return null
}
