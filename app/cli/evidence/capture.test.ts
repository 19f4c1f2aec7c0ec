import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openSite } from '../../evidence/capture/site-for-tests'
import { createTestDatabase } from '../../testing/database'

async function installation(allow: string) {
  const files = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
  onTestFinished(() => rmSync(files, { recursive: true }))
  const database = await createTestDatabase()
  await database.act((tx) =>
    tx.insertInto('record.claim').values({ wording: 'The market opens', merged_into_claim_id: null }).execute(),
  )
  const env = {
    ...process.env,
    DATABASE_URL: database.ownerUrl,
    MUQABALA_FILES: files,
    MUQABALA_CAPTURE_ALLOW: allow,
    PLAYWRIGHT_CHROMIUM_PATH: '/none',
  }
  const run = (...given: string[]) =>
    new Promise<{ code: number | null; output: string; errors: string }>((resolve) => {
      const child = spawn(process.execPath, ['app/cli/bin.mjs', ...given], { env })
      let [output, errors] = ['', '']
      child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
      child.once('close', (code) => resolve({ code, output, errors }))
    })
  return { ...database, run, capture: (...given: string[]) => run('capture', ...given) }
}

test('the command captures without a worker, prints what it kept, and links it to the claim with the quote', async () => {
  const site = await openSite({ '/notice': '<title>Notice</title><p>The market opens at eight.' })
  const { act, app, run, capture } = await installation(site.host)
  const address = site.url('/notice')
  const { code, output } = await capture(
    address,
    '--claim',
    '1',
    '--stance',
    'supports',
    '--quote',
    'market opens',
    '--json',
  )
  expect(code).toBe(0)
  const printed = JSON.parse(output) as { sha256: string; files: { name: string; sha256: string; bytes: number }[] }
  expect(printed).toEqual({
    snapshot: 1,
    address,
    final: address,
    status: 200,
    sha256: printed.files[0]?.sha256,
    contains: true,
    warnings: ['no-browser'],
    files: ['notice.html', 'text.txt', 'capture.wacz'].map((name) => ({
      name,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      bytes: expect.any(Number) as number,
    })),
  })
  const evidence = await app.db.selectFrom('record.evidence').selectAll().execute()
  expect(evidence).toMatchObject([{ claim_id: 1, kind: 'address', stance: 'supports', address, quote: 'market opens' }])
  const snapshots = await app.db.selectFrom('record.snapshot').select(['evidence_id', 'claim_id']).execute()
  expect(snapshots).toEqual([{ evidence_id: 1, claim_id: 1 }])

  // Nothing is asked of the server for a claim that is none, or none any more.
  const asked = site.asked.length
  await act((tx) => tx.insertInto('record.claim').values({ wording: null, merged_into_claim_id: 1 }).execute())
  expect(await capture(address, '--claim', '7')).toMatchObject({
    code: 1,
    output: '',
    errors: 'There is no claim 7.\n',
  })
  expect((await capture(address, '--claim', '2')).errors).toBe('Claim 2 was merged into another.\n')
  expect(site.asked).toHaveLength(asked)

  const nowhere = await run('evidence', 'export', '1', '/no-such-folder/a.wacz')
  expect(nowhere).toMatchObject({ code: 1, output: '' })
  expect(nowhere.errors).toContain('its folder is not there')

  const watched = { watch: 1, address, every: 'week', last: null, changed: null }
  expect(JSON.parse((await run('evidence', 'watch', '1', '--every', 'week', '--json')).output)).toMatchObject(watched)
  expect(await run('evidence', 'watch', address, '--every', 'week')).toMatchObject({ code: 1, output: '' })
  expect(JSON.parse((await run('evidence', 'unwatch', address, '--json')).output)).toMatchObject({ ended: true })
  // Nine commands one after the other, the first of which compiles the product where that was not done yet.
}, 60_000)

test('a failed attempt ends with 1, stays on record, and links nothing', async () => {
  const { app, capture } = await installation('')
  const { code, output, errors } = await capture('http://127.0.0.1:8080/', '--claim', '1', '--json')
  expect(code).toBe(1)
  expect(JSON.parse(output)).toMatchObject({ snapshot: 1, sha256: null, warnings: ['blocked-address'], files: [] })
  expect(errors).toContain('private network')
  expect(await app.db.selectFrom('record.evidence').select('id').execute()).toEqual([])
  expect(await app.db.selectFrom('record.snapshot').select(['failure', 'claim_id']).execute()).toEqual([
    { failure: 'blocked-address', claim_id: 1 },
  ])
})
