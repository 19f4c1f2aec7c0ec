import type { VerdictDecision } from '../../../db/schema'
import type { TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { decide } from '../commands/decide.server'
import { addEvidence } from '../commands/evidence.server'
import { addSource } from '../commands/sources.server'

let round = 0

/** Two sources with a report each, new at each call; the claim is that of the first passage. */
export async function claimOfTwoSources(database: TestDatabase) {
  const nth = ++round
  const made = await database.act(async (tx) => {
    const first = await addSource(tx, { name: `نشرة الميناء ${nth}`, kind: 'bulletin', reliability: 'B', note: '' })
    const second = await addSource(tx, { name: `إذاعة السهل ${nth}`, kind: 'broadcaster', reliability: 'C', note: '' })
    const [own] = await storeLines(
      tx,
      first,
      [`انهار سقف السوق القديم وأصيب ثلاثة باعة، الخبر ${nth}`, 'أغلقت البلدية الشارع الخلفي'],
      '2016-02-03',
    )
    const [other] = await storeLines(tx, second, [`أصيب أربعة أشخاص بانهيار سقف سوق قديم، الخبر ${nth}`], '2016-02-04')
    if (!own || !other) throw new Error('no passage')
    return { first, second, own, other, claimId: own.claimId }
  })
  return { ...database, ...made }
}

/** The version that a reviewer sees now. */
export async function versionOf(database: TestDatabase, claimId: number): Promise<number> {
  return (
    await database.owner.db
      .selectFrom('record.claim')
      .select('version')
      .where('id', '=', claimId)
      .executeTakeFirstOrThrow()
  ).version
}

/** Links a passage to a claim as evidence; returns its id. */
export async function support(
  database: TestDatabase,
  claimId: number,
  passageId: number,
  stance: 'supports' | 'refutes' | 'context' = 'supports',
): Promise<number> {
  return database.act(
    (tx) => addEvidence(tx, { claimId, kind: 'passage', passageId, stance, quote: '', note: '' }, null),
    'add-evidence',
  )
}

/** Gives a verdict on the version that is seen, by default the newest; throws where it does not hold at once. */
export async function giveVerdict(
  database: TestDatabase,
  claimId: number,
  decision: VerdictDecision = 'confirmed',
  seenVersion?: number,
): Promise<number> {
  const seen = seenVersion ?? (await versionOf(database, claimId))
  const decided = await database.act(
    (tx) => decide(tx, { claimId, seenVersion: seen, decision, credibility: 2, rationale: 'روايتان', personId: null }),
    'decide',
  )
  if (decided.outcome !== 'holds') throw new Error(decided.outcome)
  return decided.verdict
}

/** What the claim's verdict stands at, and whether it needs re-review. */
export async function stateOf(database: TestDatabase, claimId: number) {
  return database.app.db
    .selectFrom('derived.claim_state')
    .select(['state', 'stale'])
    .where('claim_id', '=', claimId)
    .executeTakeFirst()
}
