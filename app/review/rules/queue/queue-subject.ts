/** Where something is decided: a pair of passages, the lower id first, an event by its least passage, or a claim. */
export type Subject = { pair: [number, number] } | { event: number } | { claim: number }

export function writeSubject(subject: Subject): string {
  if ('pair' in subject) return `pair:${Math.min(...subject.pair)}-${Math.max(...subject.pair)}`
  return 'event' in subject ? `event:${subject.event}` : `claim:${subject.claim}`
}

/** Null for what is no subject. */
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
