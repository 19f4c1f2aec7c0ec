import { planOnce } from '../../../db/plan-once'
import type { Decision } from '../../../db/schema'
import type { ActionTransaction } from '../../audit/action/action.server'
import { connectedClaims, withoutEdge } from '../rules/claims/claim-components'
import { lockPair, type Pair } from './lock-pair.server'
import { bumpVersions, reconnectClaims } from './reconnect-claims.server'
import { notifyHooks } from '../projections/notify-hooks.server'
import { refreshClaims, deferProjections } from '../projections/refresh-claims.server'
import { comparePublication } from '../rules/pairs/publication-order'
import { reachableMembers, sameEdges } from '../lookups/claims/read-members.server'
import { rejectionAcross } from '../lookups/pairs/rejections.server'
import { Refusal } from '../rules/refusal'

export interface Judging {
  /** The two passages, in any order. */
  passages: [number, number]
  decision: Decision
  note: string
  /** Of an update, the passage that the reviewer takes for the newer; by publication where it is left out. */
  newer?: number | null
  /** The judgement in force that the reviewer saw, null for none. */
  seen: number | null
  personId: number | null
}

/**
 * Records a decision on a pair, with what the reviewer was shown, and carries out its consequences. Returns the number of the
 * judgement. Throws `Refusal` if a colleague judged the pair meanwhile, a passage was cut again, `same` would merge claims
 * across a rejection, or another decision would separate passages that further judgements keep in one claim.
 *
 * @example
 * const id = await runAction(db, { actor, kind: 'judge' }, (tx) =>
 *   judge(tx, { passages: [3, 7], decision: 'same', note: '', seen: null, personId }),
 * )
 */
export async function judge(
  tx: ActionTransaction,
  { passages, decision, note, newer, seen, personId }: Judging,
): Promise<number> {
  const pair = await lockPair(tx, passages)
  const current = await currentJudgement(tx, pair)
  if ((current?.id ?? null) !== seen) throw new Refusal('judged-meanwhile')
  await refuseContradiction(tx, pair, decision)
  return recordJudgement(tx, pair, { decision, note, personId, newer, undoes: null }, current)
}

/**
 * Takes a judgement back: the one before it holds again, or none; `to` names an earlier one of the pair that is to hold,
 * null for none. Throws `Refusal` where it is not in force any more.
 */
export async function undoJudgement(
  tx: ActionTransaction,
  judgementId: number,
  personId: number | null,
  to?: number | null,
): Promise<number> {
  const undone = await tx.selectFrom('record.judgement').selectAll().where('id', '=', judgementId).executeTakeFirst()
  if (!undone) throw new Refusal('not-found')
  const pair = await lockPair(tx, [undone.left_passage_id, undone.right_passage_id])
  const current = await currentJudgement(tx, pair)
  if (current?.id !== judgementId) throw new Refusal('cannot-undo')
  const restored = to === undefined ? undone.supersedes : to
  const before =
    restored === null
      ? undefined
      : await tx.selectFrom('record.judgement').selectAll().where('id', '=', restored).executeTakeFirst()
  const decision = before?.decision ?? 'withdrawn'
  await refuseContradiction(tx, pair, decision)
  return recordJudgement(
    tx,
    pair,
    { decision, note: before?.note ?? '', personId, newer: before?.newer_passage_id, undoes: judgementId },
    current,
  )
}

/** Takes back the judgements of one action, the latest first; throws `Refusal` for all where one cannot be. */
export async function undoJudgements(
  tx: ActionTransaction,
  judgementIds: number[],
  personId: number | null,
): Promise<void> {
  await deferProjections(tx, async () => {
    for (const id of [...new Set(judgementIds)].sort((a, b) => b - a)) await undoJudgement(tx, id, personId)
  })
}

interface NewJudgement {
  decision: Decision | 'withdrawn'
  note: string
  personId: number | null
  /** Of an update; by publication where nobody chose. */
  newer?: number | null
  undoes: number | null
}

async function recordJudgement(
  tx: ActionTransaction,
  pair: Pair,
  judgement: NewJudgement,
  current: { id: number; decision: string } | undefined,
): Promise<number> {
  const { decision, note, personId, undoes } = judgement
  const chosen = [pair.left.id, pair.right.id].find((id) => id === judgement.newer)
  const last = await lastJudgement(tx, pair)
  const { id } = await tx
    .insertInto('record.judgement')
    .values({
      left_passage_id: pair.left.id,
      right_passage_id: pair.right.id,
      left_claim_id: pair.left.claim_id,
      right_claim_id: pair.right.claim_id,
      decision,
      newer_passage_id: decision === 'update' ? (chosen ?? (await newerByPublication(tx, pair))) : null,
      note,
      shown: await shownSuggestion(tx, pair),
      supersedes: last,
      undoes,
      person_id: personId,
    })
    .returning('id')
    .modifyEnd(planOnce)
    .executeTakeFirstOrThrow()
  if (decision === 'conflict' && current?.decision !== 'conflict')
    await notifyHooks(tx, [{ event: 'conflict.found', about: { judgement: id } }])
  if (decision === 'same' || current?.decision === 'same') await reconnectClaims(tx, [pair.left.id, pair.right.id])
  else {
    const claims = [...new Set([pair.left.claim_id, pair.right.claim_id])]
    await bumpVersions(tx, claims)
    await refreshClaims(tx, claims, ['record.judgement'])
  }
  return id
}

async function currentJudgement(tx: ActionTransaction, pair: Pair) {
  return tx
    .selectFrom('record.current_judgement')
    .select(['id', 'decision'])
    .where('left_passage_id', '=', pair.left.id)
    .where('right_passage_id', '=', pair.right.id)
    .modifyEnd(planOnce)
    .executeTakeFirst()
}

/** The end of the pair's chain, a withdrawal included: the next row supersedes it. */
async function lastJudgement(tx: ActionTransaction, pair: Pair): Promise<number | null> {
  const row = await tx
    .selectFrom('record.judgement')
    .select('id')
    .where('left_passage_id', '=', pair.left.id)
    .where('right_passage_id', '=', pair.right.id)
    .orderBy('id', 'desc')
    .limit(1)
    .modifyEnd(planOnce)
    .executeTakeFirst()
  return row?.id ?? null
}

async function refuseContradiction(tx: ActionTransaction, pair: Pair, decision: Decision | 'withdrawn'): Promise<void> {
  if (decision === 'same') {
    const rejection = await rejectionAcross(tx, pair.left.claim_id, pair.right.claim_id, [pair.left.id, pair.right.id])
    if (rejection) throw new Refusal('rejected-across', { left: rejection.left, right: rejection.right })
  } else if (setsApart(decision) && pair.left.claim_id === pair.right.claim_id) {
    const members = await reachableMembers(tx, [pair.left.id, pair.right.id])
    const claims = connectedClaims(members, withoutEdge(await sameEdges(tx, members), [pair.left.id, pair.right.id]))
    if (claims.get(pair.left.id) === claims.get(pair.right.id))
      throw new Refusal('one-claim', { claim: pair.left.claim_id })
  }
}

function setsApart(decision: Decision | 'withdrawn'): boolean {
  return decision === 'different' || decision === 'update' || decision === 'conflict'
}

async function shownSuggestion(tx: ActionTransaction, pair: Pair): Promise<string | null> {
  const overlap = await tx
    .selectFrom('derived.overlap')
    .select(['kind', 'score', 'reasons', 'engine'])
    .where('left_passage_id', '=', pair.left.id)
    .where('right_passage_id', '=', pair.right.id)
    .modifyEnd(planOnce)
    .executeTakeFirst()
  return overlap ? JSON.stringify(overlap) : null
}

/** The passage of the report that came out later; where nothing tells, the one stored later. */
async function newerByPublication(tx: ActionTransaction, pair: Pair): Promise<number> {
  const rows = await tx
    .selectFrom('record.passage as p')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .select(['p.id', 'r.published_day', 'r.published_at', 'r.received_at'])
    .where('p.id', 'in', [pair.left.id, pair.right.id])
    .orderBy('p.id')
    .execute()
  const [left, right] = rows
  if (!left || !right) throw new Refusal('not-found')
  return comparePublication(left, right) > 0 ? left.id : right.id
}
