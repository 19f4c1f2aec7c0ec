import { sql } from 'kysely'
import { planOnce } from '../../../db/plan-once'
import { anyOf } from '../../matching/store/any-of'
import type { DerivedTransaction } from '../../matching/store/derived-transaction.server'
import { terms } from '../../text/words/terms'
import type { TouchedClaims } from './touched-claims.server'

/**
 * Search terms of claims. A claim is found by its passages' own terms and facts; it needs an entry of its own where words of
 * several passages, or of its wording, may be asked for together.
 */
export async function refreshSearchEntries(tx: DerivedTransaction, { ids, contents }: TouchedClaims): Promise<void> {
  if (ids.length === 0) return
  await tx
    .deleteFrom('derived.search_entry')
    .where('kind', '=', 'claim')
    .where('id', '=', anyOf(ids))
    .modifyEnd(planOnce)
    .execute()
  const entries = contents
    .filter(({ wording, passages }) => wording !== null || passages.length > 1)
    .map(({ id, wording, passages }) => ({
      kind: 'claim' as const,
      id,
      terms: [...new Set([...terms(wording ?? ''), ...passages.flatMap(({ terms, codes }) => [...terms, ...codes])])],
    }))
  if (entries.length > 0)
    await tx
      .insertInto('derived.search_entry')
      .values(entries)
      // Reading a report anew and a decision on its claim may come together.
      .onConflict((conflict) => conflict.columns(['kind', 'id']).doUpdateSet({ terms: sql`excluded.terms` }))
      .execute()
}
