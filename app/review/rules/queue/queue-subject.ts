/** Where something is decided: a pair of passages, the lower id first, an event by its least passage, or a claim. */
export type Subject = { pair: [number, number] } | { event: number } | { claim: number }

/**
 * Writes a subject as addresses, forms and reservations carry it.
 *
 * @example
 * writeSubject({ pair: [7, 3] }) // 'pair:3-7'
 * writeSubject({ claim: 12 }) // 'claim:12'
 */
export function writeSubject(subject: Subject): string {
  if ('pair' in subject) return `pair:${Math.min(...subject.pair)}-${Math.max(...subject.pair)}`
  return 'event' in subject ? `event:${subject.event}` : `claim:${subject.claim}`
}

/**
 * Reads what `writeSubject` wrote; null for anything else.
 *
 * @example
 * readSubject('pair:3-7') // { pair: [3, 7] }
 * readSubject('pair:7-3') // null
 */
export function readSubject(written: string | null): Subject | null {
  const pair = /^pair:([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(written ?? '')
  if (pair && Number(pair[1]) < Number(pair[2])) return { pair: [Number(pair[1]), Number(pair[2])] }
  const other = /^(claim|event):([1-9]\d{0,8})$/.exec(written ?? '')
  if (!other) return null
  return other[1] === 'event' ? { event: Number(other[2]) } : { claim: Number(other[2]) }
}

/** The page where it is decided. */
export function subjectAddress(subject: Subject): string {
  if ('pair' in subject) return `/overlaps/${subject.pair[0]}/${subject.pair[1]}`
  return 'event' in subject ? `/events/${subject.event}` : `/claims/${subject.claim}`
}
