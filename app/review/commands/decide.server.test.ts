import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { AlreadyRecorded, runAction } from '../../audit/action/action.server'
import { decide, undoVerdict } from './decide.server'
import { withdrawEvidence } from './evidence.server'
import { readPolicy } from '../lookups/reviewing/policy.server'
import { Refusal } from '../rules/refusal'
import { defaultPolicy } from '../rules/verdicts/policy'
import { beginWithPolicy, setPolicy } from './set-policy.server'
import { claimOfTwoSources, giveVerdict, stateOf, support, versionOf } from '../testing/verdicts-for-tests'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

function verdicts(claimId: number) {
  return database.owner.db.selectFrom('record.verdict').select('id').where('claim_id', '=', claimId).execute()
}

test('a verdict needs evidence in its own direction', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own, other } = desk
  for (const decision of ['confirmed', 'disputed', 'unverifiable'] as const)
    await expect(giveVerdict(desk, claimId, decision)).rejects.toMatchObject({ code: 'evidence-missing' })
  await support(desk, claimId, own.id, 'context')
  await expect(giveVerdict(desk, claimId, 'confirmed')).rejects.toMatchObject({ code: 'evidence-missing' })
  await giveVerdict(desk, claimId, 'unverifiable')
  await support(desk, claimId, other.id, 'refutes')
  await expect(giveVerdict(desk, claimId, 'confirmed')).rejects.toMatchObject({ code: 'evidence-missing' })
  await giveVerdict(desk, claimId, 'disputed')
  expect(await stateOf(desk, claimId)).toEqual({ state: 'disputed', stale: false })
})

test('a desk that starts anew confirms nothing on a claim’s own source alone; one with people keeps its policy', async () => {
  const desk = await claimOfTwoSources(database)
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
  await expect(giveVerdict(desk, claimId)).rejects.toMatchObject({ code: 'outside-missing' })
  await support(desk, claimId, other.id)
  await giveVerdict(desk, claimId)
  await desk.act((tx) => setPolicy(tx, { ...defaultPolicy, seen: id, reason: 'بطاقة واحدة تكفي' }, null), 'set-policy')
})

test('withdrawn evidence carries no verdict', async () => {
  const desk = await claimOfTwoSources(database)
  const evidence = await support(desk, desk.claimId, desk.own.id)
  await desk.act((tx) => withdrawEvidence(tx, evidence, null), 'withdraw-evidence')
  await expect(giveVerdict(desk, desk.claimId)).rejects.toMatchObject({ code: 'evidence-missing' })
})

test('of two reviewers who saw one version, one decides and the other is told', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own } = desk
  await support(desk, claimId, own.id)
  const seen = await versionOf(desk, claimId)
  const results = await Promise.allSettled([
    giveVerdict(desk, claimId, 'confirmed', seen),
    giveVerdict(desk, claimId, 'unverifiable', seen),
  ])
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = results.find((result) => result.status === 'rejected')
  expect(refused?.reason).toBeInstanceOf(Refusal)
  expect(refused?.reason).toMatchObject({ code: 'claim-changed' })
  expect(await verdicts(claimId)).toHaveLength(1)
})

test('a verdict on what was seen before new evidence is refused', async () => {
  const desk = await claimOfTwoSources(database)
  await support(desk, desk.claimId, desk.own.id)
  const seen = await versionOf(desk, desk.claimId)
  await support(desk, desk.claimId, desk.other.id, 'refutes')
  await expect(giveVerdict(desk, desk.claimId, 'confirmed', seen)).rejects.toMatchObject({ code: 'claim-changed' })
})

test('a request that is sent again decides once', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own } = desk
  await support(desk, claimId, own.id)
  const seen = await versionOf(desk, claimId)
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

test('an undone verdict lets the one before it hold, and can itself be taken back', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own, other } = desk
  await support(desk, claimId, own.id)
  const one = await giveVerdict(desk, claimId, 'confirmed')
  await support(desk, claimId, other.id, 'refutes')
  const two = await giveVerdict(desk, claimId, 'disputed')
  await expect(desk.act((tx) => undoVerdict(tx, one, null), 'undo-verdict')).rejects.toMatchObject({
    code: 'cannot-undo',
  })
  const undone = await desk.act((tx) => undoVerdict(tx, two, null), 'undo-verdict')
  expect(await stateOf(desk, claimId)).toEqual({ state: 'confirmed', stale: true })
  await desk.act((tx) => undoVerdict(tx, undone, null), 'undo-verdict')
  expect(await stateOf(desk, claimId)).toEqual({ state: 'disputed', stale: false })
})

test('undoing the first verdict opens the claim again', async () => {
  const desk = await claimOfTwoSources(database)
  await support(desk, desk.claimId, desk.own.id)
  const verdict = await giveVerdict(desk, desk.claimId)
  await desk.act((tx) => undoVerdict(tx, verdict, null), 'undo-verdict')
  expect(await stateOf(desk, desk.claimId)).toEqual({ state: 'open', stale: false })
})
