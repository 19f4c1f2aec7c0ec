import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import type { VerdictDecision } from '../../../db/schema'
import { AlreadyRecorded, runAction } from '../../audit/action/action.server'
import { decide, undoVerdict } from './decide.server'
import { addEvidence, undoEvidence, withdrawEvidence } from './evidence.server'
import { judge, undoJudgement } from './judge.server'
import { readClaim } from '../queries/claims/read-claim.server'
import { readPolicy } from '../lookups/reviewing/policy.server'
import { Refusal } from '../rules/refusal'
import { defaultPolicy } from '../rules/verdicts/policy'
import { beginWithPolicy, setPolicy } from './set-policy.server'
import { addSource, rateSource } from './sources.server'

let database: TestDatabase
let round = 0

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

/** Two sources with a report each, new for every test; the claim is that of the first passage. */
async function prepare() {
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

async function version(database: TestDatabase, claimId: number): Promise<number> {
  return (
    await database.owner.db
      .selectFrom('record.claim')
      .select('version')
      .where('id', '=', claimId)
      .executeTakeFirstOrThrow()
  ).version
}

async function support(
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

async function give(
  database: TestDatabase,
  claimId: number,
  decision: VerdictDecision = 'confirmed',
  seenVersion?: number,
): Promise<number> {
  const seen = seenVersion ?? (await version(database, claimId))
  const decided = await database.act(
    (tx) => decide(tx, { claimId, seenVersion: seen, decision, credibility: 2, rationale: 'روايتان', personId: null }),
    'decide',
  )
  if (decided.outcome !== 'holds') throw new Error(decided.outcome)
  return decided.verdict
}

function verdicts(claimId: number) {
  return database.owner.db.selectFrom('record.verdict').select('id').where('claim_id', '=', claimId).execute()
}

async function state(database: TestDatabase, claimId: number) {
  return database.app.db
    .selectFrom('derived.claim_state')
    .select(['state', 'stale'])
    .where('claim_id', '=', claimId)
    .executeTakeFirst()
}

test('a verdict needs evidence in its own direction', async () => {
  const desk = await prepare()
  const { claimId, own, other } = desk
  for (const decision of ['confirmed', 'disputed', 'unverifiable'] as const)
    await expect(give(desk, claimId, decision)).rejects.toMatchObject({ code: 'evidence-missing' })
  await support(desk, claimId, own.id, 'context')
  await expect(give(desk, claimId, 'confirmed')).rejects.toMatchObject({ code: 'evidence-missing' })
  await give(desk, claimId, 'unverifiable')
  await support(desk, claimId, other.id, 'refutes')
  await expect(give(desk, claimId, 'confirmed')).rejects.toMatchObject({ code: 'evidence-missing' })
  await give(desk, claimId, 'disputed')
  expect(await state(desk, claimId)).toEqual({ state: 'disputed', stale: false })
})

test('a desk that starts anew confirms nothing on a claim’s own source alone; one with people keeps its policy', async () => {
  const desk = await prepare()
  const { claimId, own, other } = desk
  const begin = (first: number) =>
    desk.act((tx) => beginWithPolicy(tx, { first, by: null, reason: 'سياسة البدء' }), 'add-person')
  const newPerson = { login: 'salma', name: 'سلمى', role: 'admin', password_hash: 'none' } as const
  const { id: person } = await desk.act(
    (tx) => tx.insertInto('record.person').values(newPerson).returning('id').executeTakeFirstOrThrow(),
    'add-person',
  )
  await begin(person + 1)
  expect(await readPolicy(desk.app.db)).toMatchObject({ id: 0, confirmOutside: 0 })
  await begin(person)
  const { id } = await readPolicy(desk.app.db)
  await support(desk, claimId, own.id)
  await expect(give(desk, claimId)).rejects.toMatchObject({ code: 'outside-missing' })
  await support(desk, claimId, other.id)
  await give(desk, claimId)
  await desk.act((tx) => setPolicy(tx, { ...defaultPolicy, seen: id, reason: 'بطاقة واحدة تكفي' }, null), 'set-policy')
})

test('withdrawn evidence carries no verdict', async () => {
  const desk = await prepare()
  const evidence = await support(desk, desk.claimId, desk.own.id)
  await desk.act((tx) => withdrawEvidence(tx, evidence, null), 'withdraw-evidence')
  await expect(give(desk, desk.claimId)).rejects.toMatchObject({ code: 'evidence-missing' })
})

test('of two reviewers who saw one version, one decides and the other is told', async () => {
  const desk = await prepare()
  const { claimId, own } = desk
  await support(desk, claimId, own.id)
  const seen = await version(desk, claimId)
  const results = await Promise.allSettled([
    give(desk, claimId, 'confirmed', seen),
    give(desk, claimId, 'unverifiable', seen),
  ])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = results.find((result) => result.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(Refusal)
  expect(refused?.reason).toMatchObject({ code: 'claim-changed' })
  expect(await verdicts(claimId)).toHaveLength(1)
})

test('a verdict on what was seen before new evidence is refused', async () => {
  const desk = await prepare()
  await support(desk, desk.claimId, desk.own.id)
  const seen = await version(desk, desk.claimId)
  await support(desk, desk.claimId, desk.other.id, 'refutes')
  await expect(give(desk, desk.claimId, 'confirmed', seen)).rejects.toMatchObject({ code: 'claim-changed' })
})

test('a request that is sent again decides once', async () => {
  const desk = await prepare()
  const { claimId, own } = desk
  await support(desk, claimId, own.id)
  const seen = await version(desk, claimId)
  const request = randomUUID()
  const send = () =>
    runAction(desk.owner.db, { actor: { operator: 'test' }, kind: 'decide', request }, (tx) =>
      decide(tx, {
        claimId,
        seenVersion: seen,
        decision: 'confirmed',
        credibility: 1,
        rationale: 'مرة',
        personId: null,
      }),
    )
  await send()
  await expect(send()).rejects.toBeInstanceOf(AlreadyRecorded)
  expect(await verdicts(claimId)).toHaveLength(1)
})

test('a verdict goes stale with a new passage, and stands again when that is undone', async () => {
  const desk = await prepare()
  const { claimId, own, other } = desk
  await support(desk, claimId, own.id)
  await give(desk, claimId)
  const judgement = await desk.act(
    (tx) => judge(tx, { passages: [own.id, other.id], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  expect(await state(desk, claimId)).toEqual({ state: 'confirmed', stale: true })
  expect((await readClaim(desk.app.db, claimId))?.verdicts.changes).toMatchObject([
    { what: 'passage-added', id: other.id, sourceName: expect.stringContaining('إذاعة السهل') as string },
  ])
  await desk.act((tx) => undoJudgement(tx, judgement, null), 'undo-judgement')
  expect(await state(desk, claimId)).toEqual({ state: 'confirmed', stale: false })
})

test('a verdict goes stale with its evidence, and stands again when that is undone', async () => {
  const desk = await prepare()
  const { claimId, own, other } = desk
  const evidence = await support(desk, claimId, own.id)
  await give(desk, claimId)
  const withdrawal = await desk.act((tx) => withdrawEvidence(tx, evidence, null), 'withdraw-evidence')
  expect((await state(desk, claimId))?.stale).toBe(true)
  const restored = await desk.act((tx) => undoEvidence(tx, withdrawal, null), 'undo-evidence')
  expect((await state(desk, claimId))?.stale).toBe(false)
  const added = await support(desk, claimId, other.id, 'refutes')
  expect((await state(desk, claimId))?.stale).toBe(true)
  await desk.act((tx) => undoEvidence(tx, added, null), 'undo-evidence')
  expect((await state(desk, claimId))?.stale).toBe(false)
  const turned = await support(desk, claimId, own.id, 'context')
  expect((await readClaim(desk.app.db, claimId))?.verdicts.changes).toMatchObject([
    { what: 'evidence-turned', from: 'supports', to: 'context' },
  ])
  await desk.act((tx) => undoEvidence(tx, turned, null), 'undo-evidence')
  expect((await state(desk, claimId))?.stale).toBe(false)
  expect(turned).toBeGreaterThan(restored)
})

test('a verdict goes stale with the rating of a source it rests on, in the claim or in its evidence', async () => {
  const desk = await prepare()
  const { claimId, own, other, first, second } = desk
  await support(desk, claimId, own.id)
  await support(desk, claimId, other.id, 'context')
  await give(desk, claimId)
  for (const [source, rating] of [
    [first, 'B'],
    [second, 'C'],
  ] as const) {
    await desk.act((tx) => rateSource(tx, source, rating, 'E'), 'change-source')
    expect((await readClaim(desk.app.db, claimId))?.verdicts.changes).toMatchObject([
      { what: 'rating-changed', source, from: rating, to: 'E' },
    ])
    expect((await state(desk, claimId))?.stale).toBe(true)
    await desk.act((tx) => rateSource(tx, source, 'E', rating), 'change-source')
    expect((await state(desk, claimId))?.stale).toBe(false)
  }
})

test('a rating that a colleague changed meanwhile is not overwritten', async () => {
  const desk = await prepare()
  await desk.act((tx) => rateSource(tx, desk.first, 'B', 'D'), 'change-source')
  await expect(desk.act((tx) => rateSource(tx, desk.first, 'B', 'A'), 'change-source')).rejects.toMatchObject({
    code: 'source-changed',
  })
})

test('an undone verdict lets the one before it hold, and can itself be taken back', async () => {
  const desk = await prepare()
  const { claimId, own, other } = desk
  await support(desk, claimId, own.id)
  const one = await give(desk, claimId, 'confirmed')
  await support(desk, claimId, other.id, 'refutes')
  const two = await give(desk, claimId, 'disputed')
  await expect(desk.act((tx) => undoVerdict(tx, one, null), 'undo-verdict')).rejects.toMatchObject({
    code: 'cannot-undo',
  })
  const undone = await desk.act((tx) => undoVerdict(tx, two, null), 'undo-verdict')
  expect(await state(desk, claimId)).toEqual({ state: 'confirmed', stale: true })
  await desk.act((tx) => undoVerdict(tx, undone, null), 'undo-verdict')
  expect(await state(desk, claimId)).toEqual({ state: 'disputed', stale: false })
})

test('undoing the first verdict opens the claim again', async () => {
  const desk = await prepare()
  await support(desk, desk.claimId, desk.own.id)
  const verdict = await give(desk, desk.claimId)
  await desk.act((tx) => undoVerdict(tx, verdict, null), 'undo-verdict')
  expect(await state(desk, desk.claimId)).toEqual({ state: 'open', stale: false })
})
