import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { runAction, type ActionTransaction } from '../audit/action/action.server'
import type { ActionKind } from '../audit/action/kinds'
import { openSite, toolsFor, type TestSite } from '../evidence/capture/site-for-tests'
import { readVisits, readWatch } from '../evidence/watching/read-watches.server'
import { endWatch, visitNow, watchAddress } from '../evidence/watching/watch-address.server'
import { decide } from '../review/commands/decide.server'
import { addEvidence } from '../review/commands/evidence.server'
import { addSource } from '../review/commands/sources.server'
import { readClaim } from '../review/queries/claims/read-claim.server'
import { createTestDatabase, type TestDatabase } from '../testing/database'
import { storeLines } from '../testing/lines'
import { addReviewer, openSession } from '../testing/people'
import { compareCaptures } from './compare-captures.server'
import { scheduleVisits } from './schedule-visits.server'
import { visitJob } from './visit-job.server'

const reopened = '<title>بيان</title><p>أُعيد فتح الجسر الشرقي صباح الاثنين، وعبرته 12 شاحنة.'

/** A desk, and a site with one page whose content each test sets. */
async function desk() {
  const database = await createTestDatabase()
  const files = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
  onTestFinished(() => rmSync(files, { recursive: true }))
  let page: { status: number; body: string } = { status: 200, body: reopened }
  const site = await openSite({
    '/notice': (_request, response) =>
      response.writeHead(page.status, { 'Content-Type': 'text/html; charset=utf-8' }).end(page.body),
  })
  const person = await addReviewer(database, 'dana')
  const token = await openSession(database, person)
  const act = <T>(kind: ActionKind, work: (tx: ActionTransaction) => Promise<T>) =>
    runAction(database.app.db, { actor: { session: token }, kind }, work)
  return {
    ...database,
    files,
    site,
    person,
    act,
    asker: { personId: person, steers: false },
    answer: (body: string, status = 200) => (page = { status, body }),
    visit: () => visitDue(database, site, files),
  }
}

/** Does the visits that are due, each by its job, as a worker does. */
async function visitDue({ owner, app }: TestDatabase, site: TestSite, filesDirectory: string): Promise<number> {
  await scheduleVisits(owner.db)
  const jobs = await app.db.selectFrom('working.job').selectAll().where('state', '=', 'waiting').execute()
  const { guard, limits } = toolsFor([site.host])
  const { run } = visitJob({ guard, limits, filesDirectory, executable: null, owner: owner.db })
  for (const job of jobs) {
    const signal = new AbortController().signal
    await run({ ...job, worker: '', personId: job.person_id, db: app.db, signal, reportProgress: () => undefined })
    await app.db.updateTable('working.job').set({ state: 'done' }).where('id', '=', job.id).execute()
  }
  return jobs.length
}

/** A claim whose evidence is the page, cited for words of it; returns its number. */
async function claimOn({ act, person }: Awaited<ReturnType<typeof desk>>, address: string): Promise<number> {
  const claimId = await act('import-report', async (tx) => {
    const source = await addSource(tx, { name: 'نشرة المرفأ', kind: 'bulletin', reliability: 'B', note: '' })
    const [passage] = await storeLines(tx, source, ['أُعيد فتح الجسر الشرقي'], '2016-02-03')
    return passage?.claimId ?? 0
  })
  const evidence = { claimId, kind: 'address' as const, address, stance: 'supports' as const, note: '' }
  await act('add-evidence', (tx) => addEvidence(tx, { ...evidence, quote: 'اعيد فتح الجسر' }, person))
  return claimId
}

async function confirm({ app, act, person }: Awaited<ReturnType<typeof desk>>, claimId: number): Promise<void> {
  const { version } = await app.db.selectFrom('record.claim').select('version').executeTakeFirstOrThrow()
  const verdict = { claimId, seenVersion: version, credibility: 2, rationale: 'كما في الصفحة' }
  await act('decide', (tx) => decide(tx, { ...verdict, decision: 'confirmed', personId: person }))
}

test('visits report first, unchanged, changed, gone and unreachable, and the verdict on a changed page needs re-review', async () => {
  const place = await desk()
  const { app, act, answer, visit, asker, site } = place
  const address = site.url('/notice')
  const claimId = await claimOn(place, address)
  const watch = await act('watch-address', (tx) => watchAddress(tx, { address, every: 'day' }, asker))
  expect(await visit()).toBe(1)
  expect(await visit()).toBe(0)
  const again = async (body: string, status?: number) => {
    answer(body, status)
    await act('capture', (tx) => visitNow(tx, watch))
    await visit()
  }
  await confirm(place, claimId)
  await again(`${reopened}<!-- 1 -->`)
  const stale = async () => (await readClaim(app.db, claimId))?.verdicts.changes
  expect(await stale()).toEqual([])
  await again('<title>بيان</title><p>أُغلق الجسر الشرقي صباح الاثنين، وعبرته 3 شاحنات.')
  expect(await stale()).toMatchObject([{ what: 'evidence-page', page: 'gone', address, snapshot: 3 }])
  await again('<p>Not here', 404)
  await again('<p>Later', 503)
  await again('<title>تسجيل الدخول</title><p>أدخل رقم الهاتف')
  const visits = await readVisits(app.db, watch)
  expect(visits.map(({ outcome, status, failure }) => [outcome, status, failure]).reverse()).toEqual([
    ['first', 200, null],
    ['unchanged', 200, null],
    ['changed', 200, null],
    ['gone', 404, 'error-page'],
    ['unreachable', 503, 'error-page'],
    ['unreachable', 200, 'login-wall'],
  ])
  expect(await readWatch(app.db, watch)).toMatchObject({ last: { outcome: 'unreachable' }, changed: { snapshot: 3 } })
  // Of a page that did not change no second archive is kept.
  const kept = await app.db.selectFrom('record.snapshot_file').select(['snapshot_id', 'role']).execute()
  expect(kept.filter(({ snapshot_id }) => snapshot_id === 2).map(({ role }) => role)).toEqual(['original', 'text'])
  const compared = await compareCaptures(app.db, { directory: place.files, snapshotId: 3 })
  expect(compared).toMatchObject({ earlier: { id: 2 }, same: false })
  const marked = compared?.pieces.filter(({ kind }) => kind !== 'same').map(({ before, after }) => before + after)
  expect(marked?.map((words) => words.trim())).toEqual(['أُعيد فتح', 'أُغلق', '12 شاحنة.', '3 شاحنات.'])
})

test('a visit acts for whoever asked, until the watch ends or its person loses the right to it', async () => {
  const place = await desk()
  const { app, owner, act, visit, asker, site } = place
  const first = { address: site.url('/notice'), every: 'day' as const }
  const watch = await act('watch-address', (tx) => watchAddress(tx, first, asker))
  await visit()
  const { rows } = await sql<{ actor: string; mandate: boolean }>`
    select head ->> 'actor' as actor, head ->> 'subjects' like '%mandate:%' as mandate from audit.entry
     where head ->> 'kind' = 'capture'`.execute(owner.db)
  expect(rows).toEqual([{ actor: `person:${asker.personId}`, mandate: true }])
  const { mandate } = await app.db.selectFrom('record.watch').select('mandate').executeTakeFirstOrThrow()
  const other = { personId: asker.personId + 1, steers: false }
  await expect(act('unwatch-address', (tx) => endWatch(tx, watch, other))).rejects.toMatchObject({
    code: 'watched-already',
  })
  const weekly = await act('watch-address', (tx) => watchAddress(tx, { ...first, every: 'week' }, asker))
  expect(await readWatch(app.db, watch)).toMatchObject({ ended: { why: 'replaced' }, next: null })
  await expect(
    runAction(app.db, { actor: { mandate: mandate ?? '' }, kind: 'capture' }, () => Promise.resolve()),
  ).rejects.toThrow(/session has ended/)
  await place.act('capture', (tx) => visitNow(tx, weekly))
  const demoting = { actor: { operator: 'test' }, kind: 'change-role' as const }
  await runAction(owner.db, demoting, (tx) => tx.updateTable('record.person').set({ role: 'viewer' }).execute())
  expect(await visit()).toBe(0)
  expect(await readWatch(app.db, weekly)).toMatchObject({ ended: { why: 'not-allowed' } })
})

test('two workers give a visit that is due to one of them, and the command line needs no mandate', async () => {
  const { owner, app, visit, site } = await desk()
  const wanted = { address: site.url('/notice'), every: 'hour' as const }
  const operator = { actor: { operator: 'night-desk' }, kind: 'watch-address' as const }
  await runAction(owner.db, operator, (tx) => watchAddress(tx, wanted, { personId: null, steers: true }))
  await Promise.all([scheduleVisits(owner.db), scheduleVisits(owner.db), scheduleVisits(owner.db)])
  const jobs = await app.db.selectFrom('working.job').select(['kind', 'queue', 'person_id']).execute()
  expect(jobs).toEqual([{ kind: 'visit', queue: `host:${site.host}`, person_id: null }])
  expect(await visit()).toBe(1)
  const { rows } = await sql<{ actor: string }>`
    select head ->> 'actor' as actor from audit.entry where head ->> 'kind' = 'capture'`.execute(owner.db)
  expect(rows).toEqual([{ actor: 'operator:night-desk' }])
  // Jobs that ask one host share a queue, whose jobs run one after the other.
  const { rows: queued } = await sql<{ queue_name: string }>`select queue_name from graphile_worker.jobs`.execute(
    owner.db,
  )
  expect(queued).toEqual([{ queue_name: `host:${site.host}` }])
})
