import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { openSite } from '../../evidence/capture/site-for-tests'
import { draftOfSnapshot } from '../../evidence/snapshots/draft-of-snapshot.server'
import { readDraft, readDraftBytes } from '../../intake/draft/drafts.server'
import { sha256 } from '../../intake/report/hashes.server'
import { createTestDatabase } from '../../testing/database'
import { addReviewer } from '../../testing/people'
import type { CommandContext } from '../with-database'
import { collectAddresses } from './import-address'
import type { ImportResult } from './import-result'

const text = 'أعلنت البلدية إعادة فتح السوق المغطى بعد ثلاثة أشهر من أعمال الترميم، وحضر الافتتاح مئتا تاجر. '
const page = `<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>فتح السوق</title><link rel="canonical" href="https://elsewhere.example/"></head><body><nav>قائمة</nav><article><h1>فتح السوق</h1><p>${text.repeat(4)}</p><p>${text.repeat(3)}</p></article></body></html>`

test('an address is captured, and the bytes of its snapshot are the original of its report', async () => {
  const site = await openSite({ '/market': page })
  vi.stubEnv('PLAYWRIGHT_CHROMIUM_PATH', '/none')
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(directory, { recursive: true })
  })
  const database = await createTestDatabase()
  const { db } = database.owner
  const result: ImportResult = { imported: [], skipped: [], failed: [], doubts: [], left_out: [] }
  const settings = { captureAllow: [site.host], filesDirectory: directory, timeZone: 'UTC' }
  const context = { db, actor: { operator: 'test' }, settings } as unknown as CommandContext
  const files = await collectAddresses(context, [site.url('/market'), site.url('/gone')], result)
  expect(files.map(({ file, address }) => [file, address])).toEqual([[site.url('/market'), site.url('/market')]])
  expect(result.failed).toMatchObject([{ file: site.url('/gone') }])

  const personId = await addReviewer(database, 'rima')
  const request = '5c1f0a52-8f39-4b8e-9d55-1f6a3f2c7e10'
  const id = await draftOfSnapshot(db, { snapshotId: 1, personId, directory, timeZone: 'UTC', request })
  const draft = await readDraft(db, personId, id)
  expect(draft?.text).not.toContain('قائمة')
  expect(draft?.details['0']).toMatchObject({ title: 'فتح السوق', address: site.url('/market') })
  const kept = await db.selectFrom('record.snapshot_file').select('file_id').where('role', '=', 'original').execute()
  expect(kept.map((file) => file.file_id)).toContain(sha256(await readDraftBytes(db, id)))
}, 60_000)
