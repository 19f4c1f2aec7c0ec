import type { ReadDatabase } from '../../../audit/action/action.server'
import type { Change } from '../../../audit/history/changes'
import { readRestedOn, type RestedOn } from '../../lookups/claims/read-rested-on.server'
import type { Basis } from '../../rules/verdicts/basis'

/** The evidence that the verdict or the review of an action rested on, as it stood then; empty for any other action. */
export async function readActionGround(
  db: ReadDatabase,
  changes: readonly Change[],
  viewer: number | null,
): Promise<RestedOn[]> {
  const basis = changes.find(({ table, op }) => op === 'insert' && (table === 'verdict' || table === 'review'))?.after
    .basis as Partial<Basis> | undefined
  const [evidence] = await readRestedOn(db, [{ evidence: basis?.evidence ?? [] }], viewer)
  return evidence ?? []
}
