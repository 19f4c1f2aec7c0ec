import type { ActionTransaction } from '../../audit/action/action.server'
import { terms } from '../../text/words/terms'
import type { TouchedClaims } from './touched-claims.server'

/**
 * Search terms of claims. A claim is found by its passages' own terms; it needs an entry of its own where words of
 * several passages, or of its wording, may be asked for together.
 */
export async function refreshSearchEntries(tx: ActionTransaction, { ids, standing }: TouchedClaims): Promise<void> {
  await tx.deleteFrom('derived.search_entry').where('kind', '=', 'claim').where('id', 'in', ids).execute()
  const entries = standing
    .filter(({ wording, passages }) => wording !== null || passages.length > 1)
    .map(({ id, wording, passages }) => ({
      kind: 'claim' as const,
      id,
      terms: [...new Set([...terms(wording ?? ''), ...passages.flatMap((passage) => passage.terms)])],
    }))
  if (entries.length > 0) await tx.insertInto('derived.search_entry').values(entries).execute()
}
