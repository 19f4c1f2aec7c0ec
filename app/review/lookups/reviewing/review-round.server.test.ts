import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../testing/database'
import { decide, undoVerdict } from '../../commands/decide.server'
import { addEvidence } from '../../commands/evidence.server'
import { listClaims } from '../../queries/claims/list-claims.server'
import { listQueue } from '../../queries/queue/list-queue.server'
import { readQueueFilters } from '../../rules/queue/read-queue-filters.server'
import { defaultPolicy } from '../../rules/verdicts/policy'
import { setPolicy } from '../../commands/set-policy.server'
import { readPolicy } from './policy.server'
import { readClaim } from '../../queries/claims/read-claim.server'
import { openReviewDatabase } from '../../testing/reviews-for-tests'
import { rateSource } from '../../commands/sources.server'
import { withdrawReview } from '../../commands/withdraw-review.server'
import { noFacts } from '../../../text/facts/no-facts-for-tests'

let database: TestDatabase
let desk: Awaited<ReturnType<typeof openReviewDatabase>>

beforeAll(async () => {
  database = await cloneDatabase()
  desk = await openReviewDatabase(database)
})
afterAll(() => database.close())

const prepare = () => desk.prepare()
const give = (...given: Parameters<typeof desk.give>) => desk.give(...given)
const settle = (...given: Parameters<typeof desk.settle>) => desk.settle(...given)
const state = (claimId: number) => desk.state(claimId)
const policy = (changes: Parameters<typeof desk.policy>[0]) => desk.policy(changes)
const version = (claimId: number) => desk.version(claimId)

describe('a first review', () => {
  test('holds nothing and waits', async () => {
    const { claimId } = await prepare()
    expect(await give('salma', claimId, 'confirmed')).toMatchObject({ outcome: 'awaits-second' })
    expect(await state(claimId)).toEqual({ state: 'open', review: 'second' })
    expect((await listClaims(database.app.db, { second: 'yes' })).claims.map((claim) => claim.id)).toContain(claimId)
    expect((await listClaims(database.app.db, { disagreement: 'yes' })).claims.map((claim) => claim.id)).not.toContain(
      claimId,
    )
    const asked = async (person = 0) =>
      (
        await listQueue(database.app.db, readQueueFilters(new URLSearchParams('kind=second-review')), person, null, 200)
      ).items.map(({ claim }) => claim)
    expect(await asked(desk.people.nizar)).toContain(claimId)
    expect(await asked(desk.people.salma)).not.toContain(claimId)
  })

  test('is replaced by its author without being answered, and withdrawn by nobody else', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    const again = await give('salma', claimId, 'disputed')
    if (again.outcome !== 'awaits-second') throw new Error(again.outcome)
    await expect(
      database.act((tx) => withdrawReview(tx, again.review, desk.people.nizar ?? null), 'withdraw-review'),
    ).rejects.toMatchObject({ code: 'cannot-undo' })
    await database.act((tx) => withdrawReview(tx, again.review, desk.people.salma ?? null), 'withdraw-review')
    expect(await state(claimId)).toEqual({ state: 'open', review: '' })
    expect(await give('nizar', claimId, 'confirmed')).toMatchObject({ outcome: 'awaits-second' })
  })

  test('lapses when what it rests on changes, and the next one begins anew', async () => {
    const { claimId, source } = await prepare()
    await give('salma', claimId, 'confirmed')
    await database.act(
      (tx) => addEvidence(tx, { claimId, kind: 'note', stance: 'refutes', quote: '', note: 'شهادة متأخرة' }, null),
      'add-evidence',
    )
    expect((await state(claimId)).review).toBe('')
    const dossier = await readClaim(database.app.db, claimId, desk.people.nizar)
    expect(dossier?.review).toMatchObject({
      awaits: '',
      own: false,
      reviews: [],
      lapsed: [{ what: 'evidence-added', stance: 'refutes' }],
    })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'awaits-second' })
    expect((await readClaim(database.app.db, claimId, desk.people.salma))?.review.reviews).toEqual([])
    expect(await give('salma', claimId, 'disputed')).toMatchObject({ outcome: 'agreed' })
    expect((await state(claimId)).state).toBe('disputed')
    await give('salma', claimId, 'disputed')
    await database.act((tx) => rateSource(tx, source, 'B', 'D'), 'change-source')
    expect((await state(claimId)).review).toBe('')
  })
})

describe('a second review', () => {
  test('keeps the first one when it brings evidence of its own: two that differ are a disagreement', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    await database.act(
      (tx) =>
        addEvidence(
          tx,
          { claimId, kind: 'note', stance: 'refutes', quote: '', note: 'نفى الجار ذلك' },
          desk.people.nizar ?? null,
        ),
      'add-evidence',
    )
    expect(await state(claimId)).toEqual({ state: 'open', review: 'second' })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'disagreement' })
    expect(await state(claimId)).toEqual({ state: 'open', review: 'disagreement' })
  })

  test('that agrees makes the verdict hold, with the more cautious credibility and both rationales', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed', 2, 'رأيت الصور')
    expect(await give('nizar', claimId, 'confirmed', 3, 'سألت السائق')).toMatchObject({ outcome: 'agreed' })
    expect(await state(claimId)).toEqual({ state: 'confirmed', review: '' })
    const dossier = await readClaim(database.app.db, claimId, desk.people.wafa)
    expect(dossier?.verdicts.inForce).toMatchObject({
      decision: 'confirmed',
      credibility: 3,
      reviews: [
        { kind: 'first', rationale: 'رأيت الصور' },
        { kind: 'second', rationale: 'سألت السائق', blind: true },
      ],
    })
    expect(dossier?.verdicts.changes).toEqual([])
  })

  test('that differs waits for a lead who is neither of the two', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    expect(await give('wafa', claimId, 'disputed')).toMatchObject({ outcome: 'disagreement' })
    expect(await state(claimId)).toEqual({ state: 'open', review: 'disagreement' })
    await expect(give('nizar', claimId, 'confirmed')).rejects.toMatchObject({ code: 'awaits-lead' })
    await expect(settle('wafa', claimId, 'disputed')).rejects.toMatchObject({ code: 'own-review' })
    expect((await readClaim(database.app.db, claimId, desk.people.nizar))?.review.reviews).toHaveLength(2)
    const verdict = await settle('nizar', claimId, 'disputed')
    expect(await state(claimId)).toEqual({ state: 'disputed', review: '' })
    await expect(settle('nizar', claimId, 'confirmed')).rejects.toMatchObject({
      code: expect.stringMatching(/nothing-to-settle/) as string,
    })
    expect((await readClaim(database.app.db, claimId))?.verdicts.inForce?.reviews.map((review) => review.kind)).toEqual(
      ['first', 'second', 'settlement'],
    )
    await expect(database.act((tx) => undoVerdict(tx, verdict, null), 'undo-verdict')).rejects.toMatchObject({
      code: 'two-reviewers',
    })
    await database.act((tx) => undoVerdict(tx, verdict, desk.people.wafa ?? null), 'undo-verdict')
    expect(await state(claimId)).toEqual({ state: 'open', review: '' })
  })

  test('is one of two that were sent at once', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    const seenVersion = await version(claimId)
    const send = (who: string) =>
      database.act(
        (tx) =>
          decide(tx, {
            claimId,
            seenVersion,
            decision: 'confirmed',
            credibility: 2,
            rationale: 'نعم',
            personId: desk.people[who] ?? null,
          }),
        'decide',
      )
    const results = await Promise.allSettled([send('nizar'), send('wafa')])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((result) => result.status === 'rejected')?.reason).toMatchObject({ code: 'claim-changed' })
  })

  test('leaves the verdict in force alone until it agrees; what holds is not undone meanwhile', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    const agreed = await give('nizar', claimId, 'confirmed')
    if (agreed.outcome !== 'agreed') throw new Error(agreed.outcome)
    await give('salma', claimId, 'unverifiable')
    expect(await state(claimId)).toEqual({ state: 'confirmed', review: 'second' })
    await expect(database.act((tx) => undoVerdict(tx, agreed.verdict, null), 'undo-verdict')).rejects.toMatchObject({
      code: 'review-open',
    })
    await give('nizar', claimId, 'disputed')
    expect(await state(claimId)).toEqual({ state: 'confirmed', review: 'disagreement' })
  })
})

describe('the policy', () => {
  test('of two leads who saw one, one changes it', async () => {
    const { id } = await readPolicy(database.app.db)
    const change = (confirmNeeds: number) =>
      database.act(
        (tx) => setPolicy(tx, { ...defaultPolicy, secondFor: 'all', confirmNeeds, seen: id, reason: 'للتجربة' }, null),
        'set-policy',
      )
    const results = await Promise.allSettled([change(2), change(3)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    await policy({ secondFor: 'all' })
  })

  test('asks for separate evidence: one origin counts once', async () => {
    const { claimId, passageId } = await prepare()
    await policy({ confirmNeeds: 3 })
    await expect(give('salma', claimId, 'confirmed')).rejects.toMatchObject({
      code: 'evidence-missing',
      values: { needed: 3 },
    })
    await database.act(
      (tx) => addEvidence(tx, { claimId, kind: 'passage', passageId, stance: 'supports', quote: '', note: '' }, null),
      'add-evidence',
    )
    expect((await readClaim(database.app.db, claimId))?.weights.confirmed).toBe(2)
    await database.act(
      (tx) =>
        addEvidence(
          tx,
          { claimId, kind: 'address', address: 'https://example.org/a', stance: 'supports', quote: '', note: '' },
          null,
        ),
      'add-evidence',
    )
    expect(await give('salma', claimId, 'confirmed')).toMatchObject({ outcome: 'holds' })
    await policy({ secondFor: 'some', secondToll: 10 })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'holds' })
    const figure = { kind: 'killed', noun: null, low: 12, high: 12, precision: 'exact', start: 0, end: 1 }
    const facts = JSON.stringify({ ...noFacts, figures: [figure] })
    await database.act(
      (tx) =>
        tx
          .insertInto('derived.passage_facts')
          .values({ passage_id: passageId, engine: 'test', facts, context: '{}', terms: [] })
          .execute(),
      'migrate',
    )
    expect((await readClaim(database.app.db, claimId))?.review.next).toBe('first')
    await policy({ secondFor: 'some', secondToll: 12 })
    expect((await readClaim(database.app.db, claimId))?.review.next).toBe('holds')
    await policy({ secondFor: 'some', secondRefuted: true })
    expect(await give('nizar', claimId, 'unverifiable')).toMatchObject({ outcome: 'awaits-second' })
  })
})
