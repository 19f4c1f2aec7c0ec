import type { TestDatabase } from '../../testing/database'
import { decide } from '../commands/decide.server'

/** Confirms a claim as its page shows it now, in an action of its own; it needs evidence that supports it. */
export function confirm(database: TestDatabase, claimId: number) {
  return database.act(async (tx) => {
    const { version } = await tx
      .selectFrom('record.claim')
      .select('version')
      .where('id', '=', claimId)
      .executeTakeFirstOrThrow()
    return decide(tx, {
      claimId,
      seenVersion: version,
      decision: 'confirmed',
      credibility: 2,
      rationale: 'seen',
      personId: null,
    })
  }, 'decide')
}
