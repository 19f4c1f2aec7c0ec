/** Where something is decided: a pair of passages, the lower id first, or a claim. */
export type Subject = { pair: [number, number] } | { claim: number }

export function writeSubject(subject: Subject): string {
  return 'pair' in subject ? `pair:${Math.min(...subject.pair)}-${Math.max(...subject.pair)}` : `claim:${subject.claim}`
}

/** Null for what is no subject. */
export function readSubject(written: string | null): Subject | null {
  const pair = /^pair:([1-9]\d{0,8})-([1-9]\d{0,8})$/.exec(written ?? '')
  if (pair && Number(pair[1]) < Number(pair[2])) return { pair: [Number(pair[1]), Number(pair[2])] }
  const claim = /^claim:([1-9]\d{0,8})$/.exec(written ?? '')
  return claim ? { claim: Number(claim[1]) } : null
}

/** The page where it is decided. */
export function subjectAddress(subject: Subject): string {
  return 'pair' in subject ? `/overlaps/${subject.pair[0]}/${subject.pair[1]}` : `/claims/${subject.claim}`
}
