import type { Kysely } from 'kysely'
import { runAction } from '../../app/audit/action/action.server'
import { addEvidence } from '../../app/review/commands/evidence.server'
import { decide } from '../../app/review/commands/decide.server'
import type { DB } from '../../db/schema'

/** Gives so many claims a piece of evidence and a verdict, as a reviewer does. */
export async function decideClaims(db: Kysely<DB>, count: number): Promise<void> {
  const claims = await db
    .selectFrom('derived.claim_state')
    .select('claim_id')
    .where('state', '=', 'open')
    .orderBy('claim_id')
    .limit(count)
    .execute()
  const actor = { operator: 'bench' }
  for (const { claim_id: claimId } of claims) {
    const note = 'The hospital gives the same number.'
    await runAction(db, { actor, kind: 'add-evidence' }, (tx) =>
      addEvidence(tx, { kind: 'note', claimId, stance: 'refutes', quote: '', note }, null),
    )
    const { version } = await db
      .selectFrom('record.claim')
      .select('version')
      .where('id', '=', claimId)
      .executeTakeFirstOrThrow()
    const verdict = { decision: 'disputed', credibility: 4, rationale: note, personId: null } as const
    await runAction(db, { actor, kind: 'decide' }, (tx) => decide(tx, { claimId, seenVersion: version, ...verdict }))
  }
}
