import type { Decision } from '../../../db/schema'
import type { ActionTransaction, ReadDatabase } from '../../audit/action/action.server'
import { withSavepoint } from './with-savepoint.server'
import { deferProjections } from '../projections/refresh-claims.server'
import { judge } from './judge.server'
import type { RefusalCode } from '../rules/refusal'
import { mostPairsAtOnce, type Pair } from '../rules/pairs/written-pairs'

/** Judges each of these pairs alike; throws `Refusal` for all where one cannot be. Returns the judgements' ids. */
export async function judgePairs(
  tx: ActionTransaction,
  pairs: readonly Pair[],
  decision: Decision,
  note: string,
  personId: number | null,
): Promise<number[]> {
  return deferProjections(tx, async () => {
    const ids: number[] = []
    for (const passages of pairs) ids.push(await judge(tx, { passages, decision, note, seen: null, personId }))
    return ids
  })
}

/** What judging these pairs alike comes to, each after those before it. */
export interface BulkJudgement {
  judged: Pair[]
  refused: { pair: Pair; code: RefusalCode }[]
  /** How many claims the judged passages are in before and after. */
  claims: { before: number; after: number }
  /** Claims whose verdict needs a look afterwards, or ends with the claim that was merged. */
  stale: number[]
  ended: number[]
}

/** Judges these pairs alike, leaving out those that are refused; for a preview, in an action that is then given up. */
export async function tryPairs(
  tx: ActionTransaction,
  pairs: readonly Pair[],
  decision: Decision,
  personId: number | null,
): Promise<BulkJudgement> {
  const before = await readGround(tx, pairs)
  const judged: Pair[] = []
  const refused: BulkJudgement['refused'] = []
  await deferProjections(tx, async () => {
    for (const pair of pairs) {
      const refusal = await withSavepoint(tx, () =>
        judge(tx, { passages: pair, decision, note: '', seen: null, personId }),
      )
      if (refusal) refused.push({ pair, code: refusal.code })
      else judged.push(pair)
    }
  })
  const after = await readGround(tx, pairs)
  return {
    judged,
    refused,
    claims: { before: before.claims.size, after: after.claims.size },
    stale: [...after.stale].filter((claim) => !before.stale.has(claim)),
    ended: [...before.decided].filter((claim) => !after.claims.has(claim)),
  }
}

/** The claims of these pairs: which they are, which have a verdict, and whose verdict needs a look. */
async function readGround(
  db: ReadDatabase,
  pairs: readonly Pair[],
): Promise<Record<'claims' | 'decided' | 'stale', Set<number>>> {
  if (pairs.length === 0) return { claims: new Set(), decided: new Set(), stale: new Set() }
  const rows = await db
    .selectFrom('record.passage as p')
    .innerJoin('derived.claim_state as s', 's.claim_id', 'p.claim_id')
    .select(['s.claim_id as claim', 's.verdict_id as verdict', 's.stale'])
    .distinct()
    .where('p.id', 'in', pairs.flat())
    .where('p.retired', '=', false)
    .orderBy('s.claim_id')
    .execute()
  const claims = (wanted: (row: (typeof rows)[number]) => boolean) =>
    new Set(rows.filter(wanted).map((row) => row.claim))
  return {
    claims: claims(() => true),
    decided: claims((row) => row.verdict !== null),
    stale: claims((row) => row.stale),
  }
}

/** The open suggestions that a report's passages are identical with, the best first. */
export async function identicalCopies(db: ReadDatabase, reportId: number): Promise<Pair[]> {
  const rows = await db
    .selectFrom('derived.queue_item as i')
    .innerJoin('derived.overlap as o', (join) =>
      join.onRef('o.left_passage_id', '=', 'i.left_passage_id').onRef('o.right_passage_id', '=', 'i.right_passage_id'),
    )
    .innerJoin('record.passage as l', 'l.id', 'o.left_passage_id')
    .innerJoin('record.passage as r', 'r.id', 'o.right_passage_id')
    .select(['l.id as left', 'r.id as right'])
    .where('o.kind', '=', 'identical')
    .where((eb) => eb.or([eb('l.report_id', '=', reportId), eb('r.report_id', '=', reportId)]))
    .orderBy('l.id')
    .orderBy('r.id')
    .limit(mostPairsAtOnce)
    .execute()
  return rows.map(({ left, right }): Pair => [left, right])
}
