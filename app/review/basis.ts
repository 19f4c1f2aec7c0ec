import type { Reliability } from '../../db/schema'

/** What a verdict rests on: if any of it changes, the verdict is stale. Arrays are in ascending order. */
export interface Basis {
  passages: { id: number; sha256: string }[]
  evidence: number[]
  ratings: { source: number; reliability: Reliability }[]
}

export type BasisChange =
  | { what: 'passage-added'; id: number }
  | { what: 'passage-gone'; id: number }
  | { what: 'evidence-added'; id: number }
  | { what: 'evidence-gone'; id: number }
  | { what: 'rating-changed'; source: number; from: Reliability; to: Reliability }

/** What changed between the basis of a verdict and today's; empty where the verdict still stands on its ground. */
export function basisChanges(then: Basis, now: Basis): BasisChange[] {
  const changes: BasisChange[] = []
  const passagesThen = new Set(then.passages.map((passage) => passage.id))
  const passagesNow = new Set(now.passages.map((passage) => passage.id))
  for (const id of passagesNow) if (!passagesThen.has(id)) changes.push({ what: 'passage-added', id })
  for (const id of passagesThen) if (!passagesNow.has(id)) changes.push({ what: 'passage-gone', id })
  for (const id of now.evidence) if (!then.evidence.includes(id)) changes.push({ what: 'evidence-added', id })
  for (const id of then.evidence) if (!now.evidence.includes(id)) changes.push({ what: 'evidence-gone', id })
  for (const { source, reliability } of then.ratings) {
    const rating = now.ratings.find((candidate) => candidate.source === source)
    // A source that left with its passage is told by the passage.
    if (rating && rating.reliability !== reliability) changes.push({ what: 'rating-changed', source, from: reliability, to: rating.reliability })
  }
  return changes
}
