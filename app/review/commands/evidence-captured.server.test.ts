import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { readClaim } from '../queries/claims/read-claim.server'
import { decide } from './decide.server'
import { recordCaptureOf } from './evidence-captured.server'
import { addEvidence } from './evidence.server'
import { addSource } from './sources.server'

interface Page {
  contains?: boolean
  text?: string
  failure?: string
}

async function capture({ act }: TestDatabase, evidenceId: number, { contains, text, failure }: Page): Promise<void> {
  const at = new Date()
  const row = { kind: 'plain' as const, address: 'https://example.org/', started_at: at, ended_at: at, person_id: null }
  await act(
    (tx) =>
      recordCaptureOf(tx, evidenceId, async () => {
        const { id } = await tx
          .insertInto('record.snapshot')
          .values({ ...row, evidence_id: evidenceId, contains: contains ?? null, failure: failure ?? null })
          .returning('id')
          .executeTakeFirstOrThrow()
        if (text === undefined) return
        const hash = createHash('sha256').update(text).digest('hex')
        const file = { id: hash, byte_count: text.length, media_type: 'text/plain' }
        await tx
          .insertInto('record.stored_file')
          .values(file)
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        const named = { snapshot_id: id, file_id: hash, role: 'text' as const, name: 'text.txt', person_id: null }
        await tx.insertInto('record.snapshot_file').values(named).execute()
      }),
    'capture',
  )
}

/** A confirmed claim whose evidence is an address, captured once. */
async function prepare(first: Page) {
  const database = await createTestDatabase()
  const claimId = await database.act(async (tx) => {
    const source = await addSource(tx, { name: 'نشرة المرفأ', kind: 'bulletin', reliability: 'B', note: '' })
    const [passage] = await storeLines(tx, source, ['أُغلق السوق القديم بعد انهيار سقفه'], '2016-02-03')
    return passage?.claimId ?? 0
  })
  const evidence = { claimId, kind: 'address' as const, address: 'https://example.org/', stance: 'supports' as const }
  const evidenceId = await database.act(
    (tx) => addEvidence(tx, { ...evidence, quote: '', note: '' }, null),
    'add-evidence',
  )
  await capture(database, evidenceId, first)
  const { version } = await database.app.db.selectFrom('record.claim').select('version').executeTakeFirstOrThrow()
  const verdict = {
    claimId,
    seenVersion: version,
    decision: 'confirmed' as const,
    credibility: 2,
    rationale: 'لأن الصفحة تقول ذلك',
  }
  await database.act((tx) => decide(tx, { ...verdict, personId: null }), 'decide')
  const changes = async () => {
    const { stale } = await database.app.db.selectFrom('derived.claim_state').select('stale').executeTakeFirstOrThrow()
    return { stale, changes: (await readClaim(database.app.db, claimId))?.verdicts.changes }
  }
  return { capture: (page: Page) => capture(database, evidenceId, page), changes, evidenceId }
}

test('a verdict goes stale when the quoted words leave the page it rests on, and stands when they are back', async () => {
  const { capture, changes, evidenceId } = await prepare({ contains: true, text: 'one' })
  await capture({ contains: true, text: 'two' })
  expect(await changes()).toEqual({ stale: false, changes: [] })
  await capture({ contains: false, text: 'three' })
  expect(await changes()).toMatchObject({
    stale: true,
    changes: [{ what: 'evidence-page', id: evidenceId, page: 'gone' }],
  })
  await capture({ contains: true, text: 'four' })
  expect(await changes()).toEqual({ stale: false, changes: [] })
})

test('without a quote the text decides; a page that cannot be reached says nothing', async () => {
  const { capture, changes } = await prepare({ text: 'one' })
  await capture({ text: 'one' })
  await capture({ failure: 'error-page', text: 'not found' })
  await capture({ failure: 'unreachable' })
  expect(await changes()).toEqual({ stale: false, changes: [] })
  await capture({ text: 'two' })
  expect(await changes()).toMatchObject({ stale: true, changes: [{ what: 'evidence-page', page: 'text' }] })
})
