import type { ReadDatabase } from '../../../audit/action/action.server'
import type { ActionKind } from '../../../audit/action/kinds'
import { actionKind } from '../../../audit/history/read-kind.server'
import { currentClaim } from '../../lookups/claims/merged-claims.server'

/** What has a number; null where nothing of that kind has it. */
export interface Numbered {
  number: number
  /** The beginning of what it says today, also where it was merged into another claim. */
  claim: { words: string } | null
  report: { title: string } | null
  action: { kind: ActionKind } | null
}

/** The claim, the report and the action of this number. */
export async function findByNumber(db: ReadDatabase, number: number): Promise<Numbered> {
  const claim = await currentClaim(db, number)
  const [state, report, kind] = await Promise.all([
    claim === null
      ? undefined
      : db.selectFrom('derived.claim_state').select('headline').where('claim_id', '=', claim).executeTakeFirst(),
    db.selectFrom('record.report').select('title').where('id', '=', number).executeTakeFirst(),
    actionKind(db, number),
  ])
  return {
    number,
    claim: claim === null ? null : { words: state?.headline ?? '' },
    report: report ?? null,
    action: kind && { kind },
  }
}
