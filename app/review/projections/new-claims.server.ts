import { sql } from 'kysely'
import type { ActionTransaction } from '../../audit/action/action.server'
import { jsonRows } from '../../matching/store/json-rows'
import { headline } from '../rules/claims/headline'
import { proposalOf } from './proposals.server'
import { queueNewClaims } from './queue-refresh.server'

/** A claim made with its one passage, the quote, in this very transaction. */
export interface NewClaim {
  id: number
  quote: string
  /** `YYYY-MM-DD` */
  publishedDay: string | null
}

/**
 * Stores what lists, the queue and the search show of claims that nobody has touched yet:
 * what `refreshClaims` would compute for them, without reading anything back. Their readings must be there.
 */
export async function storeNewClaims(tx: ActionTransaction, claims: readonly NewClaim[]): Promise<void> {
  if (claims.length === 0) return
  const rows = jsonRows(
    claims.map(({ id, quote, publishedDay }) => ({ id, headline: headline(quote), day: publishedDay })),
  )
  await sql`
    insert into derived.claim_state (claim_id, verdict_id, state, stale, passages, reports, sources, origins, conflicts, updates, headline, published_day, proposal, person)
    select id, null, 'open', false, 1, 1, 1, 1, 0, 0, headline, day, ground, person
      from json_to_recordset(${rows}::json) as t(id int, headline text, day text) cross join lateral (${proposalOf(sql`t.id`)}) p`.execute(
    tx,
  )
  await queueNewClaims(tx, claims)
}
