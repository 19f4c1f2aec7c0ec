import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { undoEvidence, withdrawEvidence } from './evidence.server'
import { judge, undoJudgement } from './judge.server'
import { readClaim } from '../queries/claims/read-claim.server'
import { rateSource } from './sources.server'
import { claimOfTwoSources, giveVerdict, stateOf, support } from '../testing/verdicts-for-tests'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

test('a verdict goes stale with a new passage, and stands again when that is undone', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own, other } = desk
  await support(desk, claimId, own.id)
  await giveVerdict(desk, claimId)
  const judgement = await desk.act(
    (tx) => judge(tx, { passages: [own.id, other.id], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  expect(await stateOf(desk, claimId)).toEqual({ state: 'confirmed', stale: true })
  expect((await readClaim(desk.app.db, claimId))?.verdicts.changes).toMatchObject([
    { what: 'passage-added', id: other.id, sourceName: expect.stringContaining('إذاعة السهل') as string },
  ])
  await desk.act((tx) => undoJudgement(tx, judgement, null), 'undo-judgement')
  expect(await stateOf(desk, claimId)).toEqual({ state: 'confirmed', stale: false })
})

test('a verdict goes stale with its evidence, and stands again when that is undone', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own, other } = desk
  const evidence = await support(desk, claimId, own.id)
  await giveVerdict(desk, claimId)
  const withdrawal = await desk.act((tx) => withdrawEvidence(tx, evidence, null), 'withdraw-evidence')
  expect((await stateOf(desk, claimId))?.stale).toBe(true)
  const restored = await desk.act((tx) => undoEvidence(tx, withdrawal, null), 'undo-evidence')
  expect((await stateOf(desk, claimId))?.stale).toBe(false)
  const added = await support(desk, claimId, other.id, 'refutes')
  expect((await stateOf(desk, claimId))?.stale).toBe(true)
  await desk.act((tx) => undoEvidence(tx, added, null), 'undo-evidence')
  expect((await stateOf(desk, claimId))?.stale).toBe(false)
  const turned = await support(desk, claimId, own.id, 'context')
  expect((await readClaim(desk.app.db, claimId))?.verdicts.changes).toMatchObject([
    { what: 'evidence-turned', from: 'supports', to: 'context' },
  ])
  await desk.act((tx) => undoEvidence(tx, turned, null), 'undo-evidence')
  expect((await stateOf(desk, claimId))?.stale).toBe(false)
  expect(turned).toBeGreaterThan(restored)
})

test('a verdict goes stale with the rating of a source it rests on, in the claim or in its evidence', async () => {
  const desk = await claimOfTwoSources(database)
  const { claimId, own, other, first, second } = desk
  await support(desk, claimId, own.id)
  await support(desk, claimId, other.id, 'context')
  await giveVerdict(desk, claimId)
  for (const [source, rating] of [
    [first, 'B'],
    [second, 'C'],
  ] as const) {
    await desk.act((tx) => rateSource(tx, source, rating, 'E'), 'change-source')
    expect((await readClaim(desk.app.db, claimId))?.verdicts.changes).toMatchObject([
      { what: 'rating-changed', source, from: rating, to: 'E' },
    ])
    expect((await stateOf(desk, claimId))?.stale).toBe(true)
    await desk.act((tx) => rateSource(tx, source, 'E', rating), 'change-source')
    expect((await stateOf(desk, claimId))?.stale).toBe(false)
  }
})

test('a rating that a colleague changed meanwhile is not overwritten', async () => {
  const desk = await claimOfTwoSources(database)
  await desk.act((tx) => rateSource(tx, desk.first, 'B', 'D'), 'change-source')
  await expect(desk.act((tx) => rateSource(tx, desk.first, 'B', 'A'), 'change-source')).rejects.toMatchObject({
    code: 'source-changed',
  })
})
