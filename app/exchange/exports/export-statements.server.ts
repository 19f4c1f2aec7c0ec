import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { DB } from '../../../db/schema'
import { readDossierPassages } from '../../review/lookups/claims/read-claim-passages.server'
import { fieldsOf } from '../../review/rules/claims/claim-values'
import { instant } from './instant'
import { statementsOf, type StatedClaim } from './ftm-statements'
import type { Narrowing } from './narrowing.server'
import { jsonLine } from './write-text'

type ClaimRow = Omit<StatedClaim, 'passages' | 'fields'>

export const batchStated = 100
const dataset = 'muqabala'

/** The claims of a narrowing, for their statements. */
export function statedClaimsQuery({ claims }: Narrowing): RawBuilder<ClaimRow> {
  return sql<ClaimRow>`
    select s.claim_id as id, coalesce(c.wording, s.headline) as words, ${instant('c.created_at')} as first, ${instant('c.created_at')} as last
      from derived.claim_state s join record.claim c on c.id = s.claim_id
     where s.state <> 'empty' and ${claims} order by s.claim_id`
}

/** FollowTheMoney statements, one JSON object a line, in the same memory however many claims there are. */
export async function* writeStatements(
  tx: Transaction<DB>,
  batches: AsyncIterable<readonly ClaimRow[]>,
): AsyncGenerator<string> {
  for await (const batch of batches) {
    const passages = await readDossierPassages(tx, { claims: batch.map(({ id }) => id) })
    for (const claim of batch) {
      const own = passages.filter(({ claimId }) => claimId === claim.id)
      for (const statement of statementsOf({ ...claim, passages: own, fields: fieldsOf(own) }, dataset))
        yield jsonLine(statement)
    }
  }
}
