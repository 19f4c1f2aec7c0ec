import { sql } from 'kysely'
import type { ClaimStateName } from '../../../../db/schema'
import type { ReadDatabase } from '../../../audit/action/action.server'
import { sealedWork } from '../../../audit/history/sealed.server'

/** How the other claim stands to this one: it is a later stage, an earlier one, or contradicts it. */
export type Relation = 'later' | 'earlier' | 'conflict'

export interface ClaimLink {
  /** The other claim. */
  claim: { id: number; headline: string; state: ClaimStateName; stale: boolean; publishedDay: string | null }
  relation: Relation
  /** The judgements that say so; passages as (own, other). */
  judgements: {
    id: number
    own: number
    other: number
    note: string
    person: string | null
    /** Its author is not told, since a review of theirs on this claim is sealed. */
    sealed: boolean
    at: string
  }[]
}

interface Row {
  id: number
  own: number
  other: number
  other_claim: number
  decision: 'update' | 'conflict'
  newer_passage_id: number | null
  note: string
  person: string | null
  sealed: boolean
  created_at: Date
}

/** The claims that judgements link to this one without merging them; conflicts first, then by claim. */
export async function readClaimLinks(db: ReadDatabase, claimId: number, viewer: number | null): Promise<ClaimLink[]> {
  const { rows } = await sql<Row>`
    select j.id, own.id as own, other.id as other, other.claim_id as other_claim, j.decision, j.newer_passage_id, j.note, w.name as person, j.created_at, (${sealedWork('j', sql.ref('own.claim_id'), viewer)} or ${sealedWork('j', sql.ref('other.claim_id'), viewer)}) as sealed
      from record.passage own
      join record.current_judgement j on own.id in (j.left_passage_id, j.right_passage_id) and j.decision in ('update', 'conflict')
      join record.passage other on other.id in (j.left_passage_id, j.right_passage_id) and other.id <> own.id
      left join record.person w on w.id = j.person_id
     where own.claim_id = ${claimId} and not own.retired and not other.retired and other.claim_id <> own.claim_id
     order by j.id`.execute(db)
  if (rows.length === 0) return []
  const states = await db
    .selectFrom('derived.claim_state')
    .selectAll()
    .where(
      'claim_id',
      'in',
      rows.map((row) => row.other_claim),
    )
    .execute()
  const links = new Map<string, ClaimLink>()
  for (const row of rows) {
    const state = states.find((candidate) => candidate.claim_id === row.other_claim)
    if (!state) continue
    const relation: Relation =
      row.decision === 'conflict' ? 'conflict' : row.newer_passage_id === row.own ? 'earlier' : 'later'
    const key = `${relation} ${row.other_claim}`
    const link = links.get(key) ?? {
      claim: {
        id: row.other_claim,
        headline: state.headline,
        state: state.state,
        stale: state.stale,
        publishedDay: state.published_day,
      },
      relation,
      judgements: [],
    }
    link.judgements.push({
      id: row.id,
      own: row.own,
      other: row.other,
      note: row.note,
      person: row.sealed ? null : row.person,
      sealed: row.sealed,
      at: row.created_at.toISOString(),
    })
    links.set(key, link)
  }
  const order: Relation[] = ['conflict', 'earlier', 'later']
  return [...links.values()].sort(
    (a, b) => order.indexOf(a.relation) - order.indexOf(b.relation) || a.claim.id - b.claim.id,
  )
}
