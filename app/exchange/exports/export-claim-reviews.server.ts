import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { onSnapshot } from '../../audit/log/log-rows.server'
import { readDossierPassages } from '../../review/lookups/claims/read-claim-passages.server'
import { claimReviewOf, type Publisher, type ReviewedClaim } from './claim-review'
import { countRows, readBatches } from './cursor.server'
import { instant } from './instant'

const batchClaims = 100

/**
 * Writes the verdicts that hold as one JSON-LD document of ClaimReviews. A verdict that needs re-review is left out. `announce`
 * is told how many there are before the first byte leaves.
 */
export function exportClaimReviews(
  db: Kysely<DB>,
  publisher: Publisher,
  output: Writable,
  announce: (count: number) => Promise<unknown>,
): Promise<void> {
  return onSnapshot(db, async (tx) => {
    const query = sql<Omit<ReviewedClaim, 'passages'>>`
      select s.claim_id as id, coalesce(c.wording, s.headline) as words, v.decision, v.rationale, ${instant('v.created_at')} as "decidedAt"
        from derived.claim_state s join record.claim c on c.id = s.claim_id join record.verdict v on v.id = s.verdict_id
       where s.state in ('confirmed', 'disputed', 'unverifiable') and not s.stale order by s.claim_id`
    await announce(await countRows(tx, query))
    await pipeline(Readable.from(write(tx, readBatches(tx, query, batchClaims), publisher)), output)
  })
}

async function* write(
  tx: Transaction<DB>,
  batches: AsyncIterable<Omit<ReviewedClaim, 'passages'>[]>,
  publisher: Publisher,
): AsyncGenerator<string> {
  let before = '[\n'
  for await (const batch of batches) {
    const passages = await readDossierPassages(tx, { claims: batch.map(({ id }) => id) })
    for (const claim of batch) {
      const own = passages.filter(({ claimId }) => claimId === claim.id)
      yield `${before}${JSON.stringify(claimReviewOf({ ...claim, passages: own }, publisher))}`
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
