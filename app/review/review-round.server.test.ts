import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../db/test/database'
import { storeLines } from '../../db/test/lines'
import type { VerdictDecision } from '../../db/schema'
import { readAction } from '../audit/read-action.server'
import { countActions, readActions } from '../audit/read-actions.server'
import { countDecisions, listVerdicts } from '../audit/who-verified.server'
import { decide, settleDisagreement, undoVerdict } from './decide.server'
import { addEvidence } from './evidence.server'
import { listClaims } from './list-claims.server'
import { listOpenReviews } from './list-open-reviews.server'
import { defaultPolicy, type Policy } from './policy'
import { readPolicy, setPolicy } from './policy.server'
import { readAgreement } from './read-agreement.server'
import { readClaimHistory } from './read-claim-history.server'
import { readClaim } from './read-claim.server'
import { readSource } from './read-source.server'
import { searchEverything } from './search.server'
import { addSource, rateSource } from './sources.server'
import { withdrawReview } from './withdraw-review.server'

let database: TestDatabase
let round = 0
const people: Record<string, number> = {}
/** Words that stand in nothing but a sealed rationale. */
const secret = 'لأن القرميد وصل مكسوراً'

beforeAll(async () => {
  database = await cloneDatabase()
  await database.act(async (tx) => {
    for (const [login, role] of [['salma', 'reviewer'], ['nizar', 'reviewer'], ['wafa', 'lead']] as const) {
      const { id } = await tx.insertInto('record.person').values({ login, name: `زميل اسمه ${login}`, role, password_hash: 'none' }).returning('id').executeTakeFirstOrThrow()
      people[login] = id
    }
  }, 'add-person')
  await policy({ secondFor: 'all' })
})
afterAll(() => database.close())

async function policy(changes: Partial<Policy>): Promise<void> {
  const { id } = await readPolicy(database.app.db)
  await database.act((tx) => setPolicy(tx, { ...defaultPolicy, ...changes, seen: id, reason: 'للتجربة' }, people.wafa ?? null), 'set-policy')
}

/** A claim of its own with evidence both ways. */
async function prepare() {
  const nth = ++round
  return database.act(async (tx) => {
    const source = await addSource(tx, { name: `نشرة المعبر ${nth}`, kind: 'bulletin', reliability: 'B', note: '' })
    const [passage] = await storeLines(tx, source, [`وصلت شحنة قرميد إلى المعبر، الدفعة ${nth}`], '2016-02-03')
    if (!passage) throw new Error('no passage')
    for (const stance of ['supports', 'refutes'] as const) await addEvidence(tx, { claimId: passage.claimId, kind: 'note', stance, quote: '', note: `ملاحظة ${stance}` }, null)
    return { claimId: passage.claimId, passageId: passage.id, source }
  })
}

async function version(claimId: number): Promise<number> {
  return (await database.owner.db.selectFrom('record.claim').select('version').where('id', '=', claimId).executeTakeFirstOrThrow()).version
}

async function give(who: string, claimId: number, decision: VerdictDecision, credibility = 2, rationale = secret) {
  const seenVersion = await version(claimId)
  return database.act((tx) => decide(tx, { claimId, seenVersion, decision, credibility, rationale, personId: people[who] ?? null }), 'decide')
}

async function settle(who: string, claimId: number, decision: VerdictDecision) {
  const seenVersion = await version(claimId)
  return database.act((tx) => settleDisagreement(tx, { claimId, seenVersion, decision, credibility: 3, rationale: 'رجّحت الشهادة الثانية', personId: people[who] ?? null }), 'settle-disagreement')
}

async function state(claimId: number) {
  return database.app.db.selectFrom('derived.claim_state').select(['state', 'review']).where('claim_id', '=', claimId).executeTakeFirstOrThrow()
}

/** Everything that the screens read, as JSON. */
async function everythingSeenBy(viewer: number | undefined, claimId: number, source: number): Promise<string> {
  const { db } = database.app
  const actions = await readActions(db, { limit: 200, viewer })
  return JSON.stringify([
    await readClaim(db, claimId, viewer ?? null),
    await readClaimHistory(db, claimId, { viewer }),
    actions,
    await Promise.all(actions.map((action) => readAction(db, action.seq, viewer))),
    await listClaims(db, {}),
    await readSource(db, source),
    await searchEverything(db, 'قرميد'),
    await countDecisions(db, {}),
    await listVerdicts(db, {}, { limit: 200 }),
    await readAgreement(db),
    await listOpenReviews(db, { personId: viewer ?? 0, maySettle: true }),
  ])
}

describe('a first review', () => {
  test('holds nothing and waits', async () => {
    const { claimId } = await prepare()
    expect(await give('salma', claimId, 'confirmed')).toMatchObject({ outcome: 'awaits-second' })
    expect(await state(claimId)).toEqual({ state: 'open', review: 'second' })
    expect((await listClaims(database.app.db, { second: 'yes' })).claims.map((claim) => claim.id)).toContain(claimId)
    expect((await listClaims(database.app.db, { disagreement: 'yes' })).claims.map((claim) => claim.id)).not.toContain(claimId)
    expect((await listOpenReviews(database.app.db, { personId: people.nizar ?? 0, maySettle: false })).map((waiting) => waiting.claim)).toContain(claimId)
    expect((await listOpenReviews(database.app.db, { personId: people.salma ?? 0, maySettle: true })).map((waiting) => waiting.claim)).not.toContain(claimId)
  })

  test('is read by nobody but its author, on no page', async () => {
    const { claimId, source } = await prepare()
    const words = `${secret}، الدفعة الخاصة ${claimId}`
    await give('salma', claimId, 'disputed', 5, words)
    expect(await everythingSeenBy(people.salma, claimId, source)).toContain(words)
    for (const viewer of [people.nizar, people.wafa, undefined]) expect(await everythingSeenBy(viewer, claimId, source)).not.toContain(words)
  })

  test('is found neither by its author nor by its session, and looks the same whatever it says', async () => {
    const sealed = []
    for (const [who, decision] of [['salma', 'confirmed'], ['nizar', 'disputed']] as const) {
      const { claimId } = await prepare()
      await give(who, claimId, decision, decision === 'confirmed' ? 1 : 5)
      const [action] = await readClaimHistory(database.app.db, claimId, { viewer: people.wafa })
      const full = await readAction(database.app.db, action?.seq ?? -1, people.wafa)
      const { subjects: _subjects, story, actor, reason, session, request, changes } = full ?? {}
      sealed.push({ story: { ...story, claim: 0 }, actor, reason, session, request, changes })
      const db = database.app.db
      const mine = { actor: 'operator:test', claim: [claimId], kind: 'decide' as const }
      expect(await countActions(db, { ...mine, viewer: people[who] })).toBe(1)
      expect(await countActions(db, { ...mine, viewer: people.wafa })).toBe(0)
      expect(await countActions(db, { claim: [claimId], kind: 'decide', viewer: people.wafa })).toBe(1)
    }
    expect(sealed[0]).toEqual(sealed[1])
    expect(sealed[0]).toMatchObject({ actor: { by: 'sealed' }, reason: '', session: null, request: '', changes: [] })
  })

  test('is replaced by its author without being answered, and withdrawn by nobody else', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    const again = await give('salma', claimId, 'disputed')
    if (again.outcome !== 'awaits-second') throw new Error(again.outcome)
    await expect(database.act((tx) => withdrawReview(tx, again.review, people.nizar ?? null), 'withdraw-review')).rejects.toMatchObject({ code: 'cannot-undo' })
    await database.act((tx) => withdrawReview(tx, again.review, people.salma ?? null), 'withdraw-review')
    expect(await state(claimId)).toEqual({ state: 'open', review: '' })
    expect(await give('nizar', claimId, 'confirmed')).toMatchObject({ outcome: 'awaits-second' })
  })

  test('stays sealed after it was withdrawn, until a later round ends', async () => {
    const { claimId, source } = await prepare()
    const words = `${secret}، المسحوبة ${claimId}`
    const first = await give('salma', claimId, 'disputed', 2, words)
    if (first.outcome !== 'awaits-second') throw new Error(first.outcome)
    await database.act((tx) => withdrawReview(tx, first.review, people.salma ?? null), 'withdraw-review')
    await give('nizar', claimId, 'confirmed')
    expect(await everythingSeenBy(people.nizar, claimId, source)).not.toContain(words)
    await give('salma', claimId, 'confirmed')
    expect(await everythingSeenBy(people.nizar, claimId, source)).toContain(words)
  })

  test('lapses when what it rests on changes, and the next one begins anew', async () => {
    const { claimId, source } = await prepare()
    await give('salma', claimId, 'confirmed')
    await database.act((tx) => addEvidence(tx, { claimId, kind: 'note', stance: 'refutes', quote: '', note: 'شهادة متأخرة' }, null), 'add-evidence')
    expect((await state(claimId)).review).toBe('')
    const dossier = await readClaim(database.app.db, claimId, people.nizar)
    expect(dossier?.review).toMatchObject({ awaits: '', own: false, reviews: [], lapsed: [{ what: 'evidence-added', stance: 'refutes' }] })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'awaits-second' })
    expect((await readClaim(database.app.db, claimId, people.salma))?.review.reviews).toEqual([])
    expect(await give('salma', claimId, 'disputed')).toMatchObject({ outcome: 'agreed' })
    expect((await state(claimId)).state).toBe('disputed')
    await give('salma', claimId, 'disputed')
    await database.act((tx) => rateSource(tx, source, 'B', 'D'), 'change-source')
    expect((await state(claimId)).review).toBe('')
  })

  test('is not opened by another policy', async () => {
    const { claimId, source } = await prepare()
    const words = `${secret}، قبل السياسة ${claimId}`
    await give('salma', claimId, 'confirmed', 2, words)
    await policy({ secondFor: 'none', blind: false })
    expect(await everythingSeenBy(people.wafa, claimId, source)).not.toContain(words)
    expect(await give('salma', claimId, 'disputed')).toMatchObject({ outcome: 'awaits-second' })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'agreed' })
    await policy({ secondFor: 'all' })
  })
})

describe('a second review', () => {
  test('that agrees makes the verdict hold, with the more cautious credibility and both rationales', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed', 2, 'رأيت الصور')
    expect(await give('nizar', claimId, 'confirmed', 3, 'سألت السائق')).toMatchObject({ outcome: 'agreed' })
    expect(await state(claimId)).toEqual({ state: 'confirmed', review: '' })
    const dossier = await readClaim(database.app.db, claimId, people.wafa)
    expect(dossier?.verdicts.inForce).toMatchObject({ decision: 'confirmed', credibility: 3, reviews: [{ kind: 'first', rationale: 'رأيت الصور' }, { kind: 'second', rationale: 'سألت السائق', blind: true }] })
    expect(dossier?.verdicts.changes).toEqual([])
  })

  test('that differs waits for a lead who is neither of the two', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    expect(await give('wafa', claimId, 'disputed')).toMatchObject({ outcome: 'disagreement' })
    expect(await state(claimId)).toEqual({ state: 'open', review: 'disagreement' })
    await expect(give('nizar', claimId, 'confirmed')).rejects.toMatchObject({ code: 'awaits-lead' })
    await expect(settle('wafa', claimId, 'disputed')).rejects.toMatchObject({ code: 'own-review' })
    expect((await readClaim(database.app.db, claimId, people.nizar))?.review.reviews).toHaveLength(2)
    const verdict = await settle('nizar', claimId, 'disputed')
    expect(await state(claimId)).toEqual({ state: 'disputed', review: '' })
    await expect(settle('nizar', claimId, 'confirmed')).rejects.toMatchObject({ code: expect.stringMatching(/nothing-to-settle/) as string })
    expect((await readClaim(database.app.db, claimId))?.verdicts.inForce?.reviews.map((review) => review.kind)).toEqual(['first', 'second', 'settlement'])
    await expect(database.act((tx) => undoVerdict(tx, verdict, null), 'undo-verdict')).rejects.toMatchObject({ code: 'two-reviewers' })
    await database.act((tx) => undoVerdict(tx, verdict, people.wafa ?? null), 'undo-verdict')
    expect(await state(claimId)).toEqual({ state: 'open', review: '' })
  })

  test('is one of two that were sent at once', async () => {
    const { claimId } = await prepare()
    await give('salma', claimId, 'confirmed')
    const seenVersion = await version(claimId)
    const send = (who: string) => database.act((tx) => decide(tx, { claimId, seenVersion, decision: 'confirmed', credibility: 2, rationale: 'نعم', personId: people[who] ?? null }), 'decide')
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
    await expect(database.act((tx) => undoVerdict(tx, agreed.verdict, null), 'undo-verdict')).rejects.toMatchObject({ code: 'review-open' })
    await give('nizar', claimId, 'disputed')
    expect(await state(claimId)).toEqual({ state: 'confirmed', review: 'disagreement' })
  })
})

describe('the policy', () => {
  test('of two leads who saw one, one changes it', async () => {
    const { id } = await readPolicy(database.app.db)
    const change = (confirmNeeds: number) => database.act((tx) => setPolicy(tx, { ...defaultPolicy, secondFor: 'all', confirmNeeds, seen: id, reason: 'للتجربة' }, null), 'set-policy')
    const results = await Promise.allSettled([change(2), change(3)])
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
    await policy({ secondFor: 'all' })
  })

  test('asks for separate evidence: one origin counts once', async () => {
    const { claimId, passageId } = await prepare()
    await policy({ confirmNeeds: 3 })
    await expect(give('salma', claimId, 'confirmed')).rejects.toMatchObject({ code: 'evidence-missing', values: { needed: 3 } })
    await database.act((tx) => addEvidence(tx, { claimId, kind: 'passage', passageId, stance: 'supports', quote: '', note: '' }, null), 'add-evidence')
    expect((await readClaim(database.app.db, claimId))?.weights.confirmed).toBe(2)
    await database.act((tx) => addEvidence(tx, { claimId, kind: 'address', address: 'https://example.org/a', stance: 'supports', quote: '', note: '' }, null), 'add-evidence')
    expect(await give('salma', claimId, 'confirmed')).toMatchObject({ outcome: 'holds' })
    await policy({ secondFor: 'some', secondToll: 10 })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'holds' })
    const figure = { kind: 'killed', noun: null, low: 12, high: 12, precision: 'exact', start: 0, end: 1 }
    const facts = JSON.stringify({ figures: [figure], dates: [], places: [], events: [], actors: [], negated: false })
    await database.act((tx) => tx.insertInto('derived.passage_facts').values({ passage_id: passageId, engine: 'test', facts, context: '{}', terms: [] }).execute(), 'migrate')
    expect((await readClaim(database.app.db, claimId))?.review.next).toBe('first')
    await policy({ secondFor: 'some', secondToll: 12 })
    expect((await readClaim(database.app.db, claimId))?.review.next).toBe('holds')
    await policy({ secondFor: 'some', secondRefuted: true })
    expect(await give('nizar', claimId, 'unverifiable')).toMatchObject({ outcome: 'awaits-second' })
  })
})

test('the entry of a review is in the trail from the beginning, and the row names its request', async () => {
  const { rows } = await sql<{ unnamed: number }>`
    select count(*)::int as unnamed from record.review r where not exists (select 1 from audit.entry e where e.head ->> 'request' = r.request)`.execute(database.owner.db)
  expect(rows).toEqual([{ unnamed: 0 }])
})
