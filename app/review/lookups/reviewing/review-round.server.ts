import type { Selectable } from 'kysely'
import { planOnce } from '../../../../db/plan-once'
import type { ReviewTable } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { anyOf } from '../../../matching/store/any-of'
import { basisChanges, emptyBasis, type Basis, type BasisChange } from '../../rules/verdicts/basis'
import { readBases } from '../claims/read-basis.server'

const columns = ['id', 'claim_id', 'answers', 'decision', 'credibility', 'basis', 'blind', 'person_id'] as const

export type Review = Pick<Selectable<ReviewTable>, (typeof columns)[number]>

/** A first review that waits for a second one, or two that disagree and wait for a lead. */
export interface Round {
  first: Review
  second: Review | null
  /** What changed under a first review that stands alone: it has lapsed, and the next verdict begins a round of its own. */
  lapsed: BasisChange[]
}

/**
 * The rounds that are open, by claim. A round ends when a verdict comes of it or its first review is withdrawn. A first
 * review lapses when its claim's passages, evidence or ratings change under it. Evidence that another person adds while
 * the round is open does not make it lapse: it belongs to the second review, and to the disagreement that may follow.
 */
export async function readRounds(db: ReadDatabase, claimIds: readonly number[]): Promise<Map<number, Round>> {
  if (claimIds.length === 0) return new Map()
  const firsts = await db
    .selectFrom('record.review as r')
    .select(columns.map((column) => `r.${column}` as const))
    .where('r.claim_id', '=', anyOf(claimIds))
    .where('r.kind', '=', 'first')
    .where('r.decision', '<>', 'withdrawn')
    .where((eb) =>
      eb.not(eb.exists(eb.selectFrom('record.review as s').select('s.id').whereRef('s.supersedes', '=', 'r.id'))),
    )
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('record.verdict as v')
            .select('v.id')
            .whereRef('v.claim_id', '=', 'r.claim_id')
            .whereRef('v.claim_version', '>', 'r.claim_version'),
        ),
      ),
    )
    .modifyEnd(planOnce)
    .execute()
  if (firsts.length === 0) return new Map()
  const seconds = await db
    .selectFrom('record.review')
    .select(columns)
    .where('kind', '=', 'second')
    .where('answers', '=', anyOf(firsts.map((first) => first.id)))
    .modifyEnd(planOnce)
    .execute()
  const bases = await readBases(
    db,
    firsts.map((first) => first.claim_id),
  )
  const changes = firsts.map((first) => basisChanges(first.basis as Basis, bases.get(first.claim_id) ?? emptyBasis))
  const addedBy = await readAuthors(
    db,
    changes.flat().flatMap((change) => (change.what === 'evidence-added' ? [change.id] : [])),
  )
  return new Map(
    firsts.map((first, at) => {
      const second = seconds.find((candidate) => candidate.answers === first.id) ?? null
      const lapsed = second
        ? []
        : (changes[at] ?? []).filter(
            (change) => change.what !== 'evidence-added' || isOwn(addedBy.get(change.id) ?? null, first.person_id),
          )
      return [first.claim_id, { first, second, lapsed }]
    }),
  )
}

/** Evidence without a known author, such as the command line's, counts as the first reviewer's: it may change what the review rested on. */
function isOwn(author: number | null, reviewer: number | null): boolean {
  return author === null || author === reviewer
}

async function readAuthors(db: ReadDatabase, evidenceIds: readonly number[]): Promise<Map<number, number | null>> {
  if (evidenceIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('record.evidence')
    .select(['id', 'person_id'])
    .where('id', 'in', evidenceIds)
    .execute()
  return new Map(rows.map((row) => [row.id, row.person_id]))
}

/** The open round of one claim, or null. */
export async function readRound(db: ReadDatabase, claimId: number): Promise<Round | null> {
  return (await readRounds(db, [claimId])).get(claimId) ?? null
}

/** What a claim waits for. */
export function awaited(round: Round | null | undefined): '' | 'second' | 'disagreement' {
  if (!round || round.lapsed.length > 0) return ''
  return round.second ? 'disagreement' : 'second'
}
