import type { Reliability, Stance } from '../../../../db/schema'

/**
 * What a verdict rests on: if any of it changes, the verdict is stale. Arrays
 * are in ascending order. Evidence goes by the first row of its chain, so that
 * one withdrawn and brought back is the same again.
 */
export interface Basis {
  passages: { id: number; sha256: string; source: number }[]
  /**
   * `page` is what the page of an address said when it was last captured: see `evidencePages`. `picture` is the file that a piece
   * shows: pieces with the same one count as one, see `evidencePictures`. Verdicts of earlier releases have none.
   */
  evidence: { id: number; stance: Stance; page?: string; picture?: string }[]
  ratings: { source: number; reliability: Reliability }[]
}

export type BasisChange =
  | { what: 'passage-added'; id: number }
  | { what: 'passage-gone'; id: number }
  /** The passage's report was put to another source. */
  | { what: 'passage-source'; id: number; from: number; to: number }
  | { what: 'evidence-added'; id: number }
  | { what: 'evidence-gone'; id: number }
  | { what: 'evidence-turned'; id: number; from: Stance; to: Stance }
  /** The page of an address is not what it was: the quoted words left it or came back, or its text changed. */
  | { what: 'evidence-page'; id: number; page: 'gone' | 'back' | 'text' }
  /** Somebody said that its picture shows the same as that of another piece, so that both count as one, or took that back. */
  | { what: 'evidence-picture'; id: number; same: boolean }
  | { what: 'rating-changed'; source: number; from: Reliability; to: Reliability }

export const emptyBasis: Basis = { passages: [], evidence: [], ratings: [] }

/** What changed between the basis of a verdict and today's; empty where the verdict still stands on its ground. */
export function basisChanges(then: Basis, now: Basis): BasisChange[] {
  return [
    ...passageChanges(then, now),
    ...evidenceChanges(then, now),
    ...pictureChanges(then, now),
    ...ratingChanges(then, now),
  ]
}

function passageChanges(then: Basis, now: Basis): BasisChange[] {
  const changes: BasisChange[] = []
  const before = new Map(then.passages.map((passage) => [passage.id, passage]))
  const after = new Set(now.passages.map((passage) => passage.id))
  for (const { id, source } of now.passages) {
    const known = before.get(id)
    if (!known) changes.push({ what: 'passage-added', id })
    else if (known.source !== source) changes.push({ what: 'passage-source', id, from: known.source, to: source })
  }
  for (const id of before.keys()) if (!after.has(id)) changes.push({ what: 'passage-gone', id })
  return changes
}

function evidenceChanges(then: Basis, now: Basis): BasisChange[] {
  const changes: BasisChange[] = []
  const before = new Map(then.evidence.map((evidence) => [evidence.id, evidence]))
  const after = new Set(now.evidence.map((evidence) => evidence.id))
  for (const { id, stance, page } of now.evidence) {
    const known = before.get(id)
    if (!known) changes.push({ what: 'evidence-added', id })
    else if (known.stance !== stance) changes.push({ what: 'evidence-turned', id, from: known.stance, to: stance })
    const changed = known && pageChange(known.page, page)
    if (changed) changes.push({ what: 'evidence-page', id, page: changed })
  }
  for (const id of before.keys()) if (!after.has(id)) changes.push({ what: 'evidence-gone', id })
  return changes
}

/** Which pieces count as one with a piece before them, and did not then, or the other way round. Pieces that came or left are told by that. */
function pictureChanges(then: Basis, now: Basis): BasisChange[] {
  const pictures = (basis: Basis) =>
    new Map(basis.evidence.flatMap(({ id, picture }) => (picture === undefined ? [] : [[id, picture] as const])))
  const [before, after] = [pictures(then), pictures(now)]
  const both = [...before.keys()].filter((id) => after.has(id))
  const firstLike = (of: ReadonlyMap<number, string>, id: number) =>
    both.find((other) => of.get(other) === of.get(id)) ?? id
  return both.flatMap((id) => {
    const first = firstLike(after, id)
    return first === firstLike(before, id) ? [] : [{ what: 'evidence-picture', id, same: first !== id } as const]
  })
}

/** A text as a browser shows it is not compared with one as sent. */
function pageChange(then: string | undefined, now: string | undefined): 'gone' | 'back' | 'text' | null {
  if (then === undefined || now === undefined || then === now) return null
  if (then.split(':')[0] !== now.split(':')[0]) return null
  if (!now.startsWith('quote:')) return 'text'
  return now === 'quote:no' ? 'gone' : 'back'
}

/** A source that came or left with its passage or evidence is told by that. */
function ratingChanges(then: Basis, now: Basis): BasisChange[] {
  const changes: BasisChange[] = []
  for (const { source, reliability } of then.ratings) {
    const rating = now.ratings.find((candidate) => candidate.source === source)
    if (rating && rating.reliability !== reliability)
      changes.push({ what: 'rating-changed', source, from: reliability, to: rating.reliability })
  }
  return changes
}
