import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { claimAsOf } from '../../audit/history/as-of'
import { claimRecordAsOf } from '../../audit/history/as-of.server'
import { recordCustody } from '../../evidence/custody/record-custody.server'
import { readCustody } from '../../evidence/snapshots/read-snapshot.server'
import { recordSnapshot } from '../../evidence/snapshots/record-snapshot.server'
import { selectEntries } from '../../audit/export/export-scope.server'
import { readAction } from '../../audit/history/read-action.server'
import { anySealed } from '../../audit/history/sealed.server'
import { countActions, readActions } from '../../audit/history/read-actions.server'
import { countDecisions, listVerdicts } from '../../audit/history/who-verified.server'
import { listClaims } from '../queries/claims/list-claims.server'
import { listQueue } from '../queries/queue/list-queue.server'
import { readQueueFilters } from '../rules/queue/read-queue-filters.server'
import { readPageState, readQueueState } from '../queries/queue/page-state.server'
import { readAgreement } from '../queries/trail/read-agreement.server'
import { readClaimHistory } from '../queries/claims/read-claim-history.server'
import { readClaim } from '../queries/claims/read-claim.server'
import { readSource } from '../queries/sources/read-source.server'
import { openReviewDatabase, secret } from '../testing/reviews-for-tests'
import { searchEverything } from '../queries/search/search.server'
import { addEvidence } from './evidence.server'
import { reserve } from './reservations.server'
import { withdrawReview } from './withdraw-review.server'

let database: TestDatabase
let desk: Awaited<ReturnType<typeof openReviewDatabase>>

beforeAll(async () => {
  database = await cloneDatabase()
  desk = await openReviewDatabase(database)
})
afterAll(() => database.close())

const prepare = () => desk.prepare()
const give = (...given: Parameters<typeof desk.give>) => desk.give(...given)
const policy = (changes: Parameters<typeof desk.policy>[0]) => desk.policy(changes)

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
    await listQueue(db, readQueueFilters(new URLSearchParams()), viewer ?? 0, null, 200),
    claimAsOf(await claimRecordAsOf(db, [claimId], new Date(Date.now() + 60_000)), claimId, []),
    await exportedBodies(db, viewer ?? 0),
  ])
}

/** The bodies that an export from the browser would have for this person. */
async function exportedBodies(db: Parameters<typeof selectEntries>[0], reader: number): Promise<(string | null)[]> {
  const size = 1_000_000
  const chosen = await selectEntries(db, { reader }, size)
  const bodies = await db
    .selectFrom('audit.body')
    .select('payload')
    .$if(chosen !== null, (query) => query.where('seq', 'in', (chosen ?? []).map(String)))
    .execute()
  return bodies.map(({ payload }) => payload)
}

describe('a sealed review', () => {
  test('is read by nobody but its author, on no page', async () => {
    const { claimId, source } = await prepare()
    const words = `${secret}، الدفعة الخاصة ${claimId}`
    await give('salma', claimId, 'disputed', 5, words)
    expect(await everythingSeenBy(desk.people.salma, claimId, source)).toContain(words)
    for (const viewer of [desk.people.nizar, desk.people.wafa, undefined])
      expect(await everythingSeenBy(viewer, claimId, source)).not.toContain(words)
  })

  test('is found neither by its author nor by its session, and looks the same whatever it says', async () => {
    const sealed = []
    for (const [who, decision] of [
      ['salma', 'confirmed'],
      ['nizar', 'disputed'],
    ] as const) {
      const { claimId } = await prepare()
      await give(who, claimId, decision, decision === 'confirmed' ? 1 : 5)
      const [action] = await readClaimHistory(database.app.db, claimId, { viewer: desk.people.wafa })
      const full = await readAction(database.app.db, action?.seq ?? -1, desk.people.wafa)
      const { subjects: _subjects, summary, actor, reason, session, request, changes } = full ?? {}
      sealed.push({ summary: { ...summary, claim: 0, claimWords: {} }, actor, reason, session, request, changes })
      const db = database.app.db
      const mine = { actor: 'operator:test', claim: [claimId], kind: 'decide' as const }
      expect(await countActions(db, { ...mine, viewer: desk.people[who] })).toBe(1)
      expect(await countActions(db, { ...mine, viewer: desk.people.wafa })).toBe(0)
      expect(await countActions(db, { claim: [claimId], kind: 'decide', viewer: desk.people.wafa })).toBe(1)
      expect(await anySealed(db, desk.people.wafa ?? 0), 'a list by person says that it leaves something out').toBe(
        true,
      )
    }
    expect(sealed[0]).toEqual(sealed[1])
    expect(sealed[0]).toMatchObject({ actor: { by: 'sealed' }, reason: '', session: null, request: '', changes: [] })
  })

  test('does not show by presence whose it is, on the claim and in the queue', async () => {
    const { db } = database.app
    const { salma = 0, nizar = 0 } = desk.people
    const { claimId } = await prepare()
    const at = `claim:${claimId}`
    const seen = async (viewer: number) => [
      (await readPageState(db, at, viewer))?.here.map(({ id }) => id) ?? [],
      (await readQueueState(db, viewer)).holders[at]?.map(({ id }) => id) ?? [],
    ]
    for (const person of [salma, nizar]) await reserve(db, at, person, 'opened')
    expect(await seen(desk.people.wafa ?? 0)).toEqual([
      [salma, nizar],
      [salma, nizar],
    ])
    await give('salma', claimId, 'confirmed')
    expect(await seen(desk.people.wafa ?? 0)).toEqual([[nizar], [nizar]])
    expect(await seen(nizar)).toEqual([[], []])
    expect(await seen(salma)).toEqual([[nizar], [nizar]])
    await give('nizar', claimId, 'confirmed')
    expect(await seen(desk.people.wafa ?? 0)).toEqual([
      [salma, nizar],
      [salma, nizar],
    ])
  })

  test('is not told by the custody of a file that its evidence cites, or by the trail of that, whose file it is first', async () => {
    const { db } = database.app
    const { salma = 0, wafa = 0 } = desk.people
    const { claimId } = await prepare()
    const at = new Date()
    const file = { sha256: 'a'.repeat(64), bytes: 1, mediaType: 'image/png', role: 'original' as const, name: 'a.png' }
    const snapshot = { kind: 'file' as const, address: null, startedAt: at, endedAt: at, files: [file] }
    const snapshotId = await database.act((tx) => recordSnapshot(tx, snapshot, null), 'upload-file')
    const place = { page: null, fromMs: null, toMs: null, box: null }
    const cited = {
      claimId,
      kind: 'file' as const,
      stance: 'supports' as const,
      quote: '',
      note: '',
      snapshotId,
      place,
    }
    await database.act((tx) => addEvidence(tx, cited, salma), 'add-evidence')
    const copied = { snapshotId, event: 'copied' as const, fileId: file.sha256, why: 'أرى فيها القرميد' }
    await database.act((tx) => recordCustody(tx, [copied], salma), 'copy-file')
    await give('salma', claimId, 'confirmed')
    const seenBy = async (viewer: number) => {
      const [action] = await readActions(db, { kind: 'copy-file', limit: 1, viewer })
      return [(await readCustody(db, snapshotId, viewer)).at(-1), action?.actor.by === 'sealed']
    }
    expect(await seenBy(wafa)).toMatchObject([{ event: 'copied', person: 'sealed', why: '' }, true])
    expect(await seenBy(salma)).toMatchObject([{ person: { id: salma }, why: copied.why }, false])
    await give('nizar', claimId, 'confirmed')
    expect(await seenBy(wafa)).toMatchObject([{ person: { id: salma } }, false])
  })

  test('stays sealed after it was withdrawn, until a later round ends', async () => {
    const { claimId, source } = await prepare()
    const words = `${secret}، المسحوبة ${claimId}`
    const first = await give('salma', claimId, 'disputed', 2, words)
    if (first.outcome !== 'awaits-second') throw new Error(first.outcome)
    await database.act((tx) => withdrawReview(tx, first.review, desk.people.salma ?? null), 'withdraw-review')
    await give('nizar', claimId, 'confirmed')
    expect(await everythingSeenBy(desk.people.nizar, claimId, source)).not.toContain(words)
    await give('salma', claimId, 'confirmed')
    expect(await everythingSeenBy(desk.people.nizar, claimId, source)).toContain(words)
  })

  test('is not opened by another policy', async () => {
    const { claimId, source } = await prepare()
    const words = `${secret}، قبل السياسة ${claimId}`
    await give('salma', claimId, 'confirmed', 2, words)
    await policy({ secondFor: 'none', blind: false })
    expect(await everythingSeenBy(desk.people.wafa, claimId, source)).not.toContain(words)
    expect(await give('salma', claimId, 'disputed')).toMatchObject({ outcome: 'awaits-second' })
    expect(await give('nizar', claimId, 'disputed')).toMatchObject({ outcome: 'agreed' })
    await policy({ secondFor: 'all' })
  })
})

test('the entry of a review is in the trail from the beginning, and the row names its request', async () => {
  const { rows } = await sql<{ unnamed: number }>`
    select count(*)::int as unnamed from record.review r where not exists (select 1 from audit.entry e where e.head ->> 'request' = r.request)`.execute(
    database.owner.db,
  )
  expect(rows).toEqual([{ unnamed: 0 }])
})
