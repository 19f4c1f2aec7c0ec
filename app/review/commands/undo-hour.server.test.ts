import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Decision } from '../../../db/schema'
import { createTestDatabase } from '../../testing/database'
import type { ActionTransaction } from '../../audit/action/action.server'
import { decide } from './decide.server'
import { addEvidence, withdrawEvidence } from './evidence.server'
import { tryPairs } from './judge-pairs.server'
import { judge } from './judge.server'
import { triageClaims } from './triage-claims.server'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { refreshQueue } from '../projections/queue-refresh.server'
import { stepKey, undoHour } from './undo-hour.server'
import { addReviewer } from '../../testing/people'

/** Two people, and passages a, b, c of three reports, each in a claim of its number. */
async function desk() {
  const database = await createTestDatabase()
  const { act, owner } = database
  const [me, other] = [await addReviewer(database, 'me'), await addReviewer(database, 'other')]
  const report = (name: string) =>
    act(async (tx) => (await storeReport(tx, { source: name, passages: [`${name} tells`] }))[0]!)
  const [a, b, c] = [await report('a'), await report('b'), await report('c')]
  await act(async (tx) => {
    await suggest(tx, a, b)
    await suggest(tx, b, c)
    await refreshQueue(tx, [1, 2, 3])
  })
  const judging = (personId: number, passages: [number, number], decision: Decision, seen: number | null = null) =>
    act((tx) => judge(tx, { passages, decision, note: '', seen, personId }), 'judge')
  const undo = (only: ReadonlySet<string> | null = null) => act((tx) => undoHour(tx, me, only), 'undo-hour')
  /** Everything that holds, whoever said it and under whichever number. */
  const state = async () => ({
    passages: await owner.db.selectFrom('record.passage').select(['id', 'claim_id']).orderBy('id').execute(),
    redirects: await owner.db.selectFrom('record.claim').select(['id', 'merged_into_claim_id']).orderBy('id').execute(),
    judgements: await owner.db
      .selectFrom('record.current_judgement')
      .select(['left_passage_id', 'right_passage_id', 'decision', 'newer_passage_id'])
      .orderBy('left_passage_id')
      .orderBy('right_passage_id')
      .execute(),
    verdicts: await owner.db
      .selectFrom('record.current_verdict')
      .select(['claim_id', 'decision', 'credibility', 'rationale', 'basis'])
      .orderBy('claim_id')
      .execute(),
    evidence: await owner.db
      .selectFrom('record.current_evidence')
      .select(['claim_id', 'kind', 'stance', 'note', 'quote', 'address', 'passage_id'])
      .orderBy('claim_id')
      .orderBy('note')
      .execute(),
    claims: await owner.db
      .selectFrom('derived.claim_state')
      .select(['claim_id', 'state', 'stale', 'passages', 'origins', 'conflicts', 'updates', 'triage', 'returned'])
      .orderBy('claim_id')
      .execute(),
    queue: await owner.db
      .selectFrom('derived.queue_item')
      .select(['subject', 'kind', 'reports', 'origins'])
      .orderBy('subject')
      .execute(),
  })
  return { database, me, other, a, b, c, judging, undo, state }
}

const link = (tx: ActionTransaction, claimId: number, note: string, personId: number) =>
  addEvidence(tx, { claimId, stance: 'supports', kind: 'note', quote: '', note }, personId)

async function give(tx: ActionTransaction, claimId: number, personId: number): Promise<number> {
  const { version } = await tx
    .selectFrom('record.claim')
    .select('version')
    .where('id', '=', claimId)
    .executeTakeFirstOrThrow()
  const decided = await decide(tx, {
    claimId,
    seenVersion: version,
    decision: 'confirmed',
    credibility: 2,
    rationale: 'seen',
    personId,
  })
  return 'verdict' in decided ? decided.verdict : 0
}

test('an hour of judgements, evidence and verdicts goes back to what held before it, in one action', async () => {
  const { database, me, other, a, b, c, judging, undo, state } = await desk()
  const { act, owner } = database
  await judging(other, [b, c], 'different')
  const evidence = await act((tx) => link(tx, 3, 'before', other), 'add-evidence')
  await act((tx) => give(tx, 3, other), 'decide')
  const before = await state()

  await act((tx) => triageClaims(tx, { claims: [{ id: 2, decision: 'routine' }], reason: '', personId: me }), 'triage')
  const first = await judging(me, [a, b], 'update')
  await judging(me, [a, b], 'same', first)
  await act((tx) => link(tx, 1, 'mine', me), 'add-evidence')
  await act((tx) => give(tx, 1, me), 'decide')
  await act((tx) => withdrawEvidence(tx, evidence, me), 'withdraw-evidence')
  expect(await state()).not.toEqual(before)

  const steps = await undo()
  expect(steps.map(({ kind, decision, kept }) => [kind, decision, kept])).toEqual([
    ['evidence', 'withdrawn', null],
    ['verdict', 'confirmed', null],
    ['evidence', 'supports', null],
    ['judgement', 'same', null],
    ['triage', 'routine', null],
  ])
  expect(await state()).toEqual(before)
  const { count } = await owner.db
    .selectFrom('audit.entry')
    .select(sql<number>`count(*)::int`.as('count'))
    .where(sql<string>`head ->> 'kind'`, '=', 'undo-hour')
    .executeTakeFirstOrThrow()
  expect(count).toBe(1)
  expect(await undo(), 'nothing is left to undo').toEqual([])
})

test('what a colleague built on, and what was not shown, stays', async () => {
  const { me, other, a, b, c, judging, undo } = await desk()
  const mine = await judging(me, [a, b], 'same')
  await judging(other, [a, b], 'conflict', mine)
  const shown = await judging(me, [b, c], 'unsure')
  const later = await judging(me, [a, c], 'unsure')
  const steps = await undo(
    new Set([stepKey({ kind: 'judgement', id: mine }), stepKey({ kind: 'judgement', id: shown })]),
  )
  expect(steps).toMatchObject([
    { id: shown, kept: null },
    { id: mine, kept: 'replaced', pair: [a, b] },
  ])
  expect((await undo()).map((step) => [step.id, step.kept])).toEqual([
    [later, null],
    [mine, 'replaced'],
  ])
})

test('what is older than an hour is left alone', async () => {
  const { database, me, a, b, judging, undo } = await desk()
  await judging(me, [a, b], 'same')
  await sql`alter table record.judgement disable trigger all; update record.judgement set created_at = now() - interval '61 minutes'`.execute(
    database.owner.db,
  )
  expect(await undo()).toEqual([])
})

test('a bulk judgement is tried pair by pair: what an earlier one rules out is told', async () => {
  const { database, me, a, b, c, judging } = await desk()
  await judging(me, [a, c], 'different')
  const tried = await database.act(
    (tx) =>
      tryPairs(
        tx,
        [
          [a, b],
          [b, c],
        ],
        'same',
        me,
      ),
    'judge',
  )
  expect(tried).toMatchObject({
    judged: [[a, b]],
    refused: [{ pair: [b, c], code: 'rejected-across' }],
    claims: { before: 3, after: 2 },
  })
})
