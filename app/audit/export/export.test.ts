import { spawnSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { addEvidence, exportTo, signedTrail, verifierDirectory, type SignedTrail } from './export-for-tests'
import { proveConsistency, proveEntry } from '../signing/proof.server'
import { formatReceipt } from '../history/receipt'
import { receiptOfEntry } from '../history/receipt.server'
import { main } from '../verifier/verify.mjs'

let database: TestDatabase
let desk: SignedTrail
let whole: string

beforeAll(async () => {
  database = await cloneDatabase()
  desk = await signedTrail(database)
  whole = join(desk.directory, 'whole')
  await exportTo(database, whole)
})

afterAll(async () => {
  desk.clean()
  await database.close()
})

const write = (name: string, text: string) => {
  writeFileSync(join(desk.directory, name), text)
  return join(desk.directory, name)
}

/** Runs both shipped programs, one of them within the test's own process, and demands that they say the same. */
async function verify(...args: string[]): Promise<{ status: number; found: Record<string, unknown> }> {
  const written: string[] = []
  const output = vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(text as string) > 0)
  const status = await main([...args, '--json']).finally(() => output.mockRestore())
  const found = JSON.parse(written.join('')) as Record<string, unknown>
  const other = spawnSync('python3', ['-B', join(verifierDirectory, 'verify.py'), ...args, '--json'], {
    encoding: 'utf8',
  })
  expect({ status: other.status, found: JSON.parse(other.stdout) as unknown }).toEqual({ status, found })
  return { status, found }
}

describe('a whole export', () => {
  test('holds for whoever has the key, the old one or the new one', async () => {
    const { status, found } = await verify(whole, '--key', desk.key)
    expect({ status, ...found }).toMatchObject({
      status: 0,
      ok: true,
      entries: 9,
      checkpoints: 3,
      redacted: 1,
      evidence: 4,
      scope: 'all',
      files: true,
    })
    expect(await verify(whole, '--key', desk.oldKey)).toEqual({ status, found })
  })

  test('does not hold with another key', async () => {
    const other = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    expect(await verify(whole, '--key', other)).toMatchObject({ status: 1, found: { code: 'signature' } })
  })

  test('says in words what holds and what it does not prove', () => {
    const { stdout } = spawnSync(process.execPath, [join(whole, 'verify.mjs'), whole, '--key', desk.key], {
      encoding: 'utf8',
    })
    expect(stdout).toMatch(/^OK\n9 entries, from .* none was added, removed, moved or reworded\.\n3 checkpoints hold/)
    expect(stdout).toContain('What this does not prove')
  })

  test('names the entry that does not hold', async () => {
    const changed = join(desk.directory, 'changed')
    await exportTo(database, changed)
    const file = join(changed, 'bodies.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replace('a third', 'a thirD'))
    expect(await verify(changed, '--key', desk.key)).toMatchObject({ status: 1, found: { code: 'body', entry: 7 } })
    const { stdout, status } = spawnSync(process.execPath, [join(changed, 'verify.mjs'), changed, '--key', desk.key], {
      encoding: 'utf8',
    })
    expect([status, stdout]).toEqual([1, 'DOES NOT HOLD\nThe body of entry 7 is not the one that was recorded.\n'])
  })

  test.each([
    ['a link', (directory: string) => symlinkSync('/etc/hostname', join(directory, 'zz')), 'zz is not a plain file.'],
    [
      'a name that steers the terminal',
      (directory: string) => writeFileSync(join(directory, 'zz\u001b[2J\u202eOK'), ''),
      'zz\\u001b[2J\\u202eOK does not belong to this export.',
    ],
  ])('is refused with %s in it, and shown harmlessly', async (name, plant, message) => {
    const planted = join(desk.directory, name)
    await exportTo(database, planted)
    plant(planted)
    for (const [program, file] of [
      [process.execPath, 'verify.mjs'],
      ['python3', 'verify.py'],
    ] as const) {
      const { stdout, status } = spawnSync(program, [join(verifierDirectory, file), planted, '--key', desk.key], {
        encoding: 'utf8',
      })
      expect([status, stdout]).toEqual([1, `DOES NOT HOLD\n${message}\n`])
    }
  })

  test('holds what somebody was handed before', async () => {
    const receipt = await receiptOfEntry(database.owner.db, 7)
    const held = write('receipt', formatReceipt(receipt ?? { seq: -1, leaf: Buffer.alloc(0) }))
    const wrong = write('wrong-receipt', formatReceipt({ seq: 7, leaf: Buffer.alloc(32) }))
    const later = write('later-receipt', formatReceipt({ seq: 70, leaf: Buffer.alloc(32) }))
    expect(await verify(whole, '--key', desk.key, '--held', held)).toMatchObject({ status: 0 })
    expect(await verify(whole, '--key', desk.key, '--held', wrong)).toMatchObject({
      status: 1,
      found: { code: 'held', entry: 7 },
    })
    expect(await verify(whole, '--key', desk.key, '--held', later)).toMatchObject({
      status: 1,
      found: { code: 'held', entry: 70 },
    })
    expect(await verify(whole, '--key', desk.key, '--held', join(whole, 'checkpoint.note'))).toMatchObject({
      status: 0,
    })
  })
})

describe('a part', () => {
  test('of a claim shows its entries and the redactions of their gaps, each proved', async () => {
    const part = join(desk.directory, 'part')
    const result = await exportTo(database, part, { claim: 1 })
    expect(result).toMatchObject({ entries: 5, size: 9, evidence: 2 })
    expect(await verify(part, '--key', desk.key)).toMatchObject({
      status: 0,
      found: { entries: 5, covered: 9, scope: 'part', redacted: 1 },
    })
    const seqs = readFileSync(join(part, 'entries.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { seq: number }).seq)
    expect(seqs).toEqual([1, 2, 4, 6, 8])
  })

  test('can leave the files out, and says so', async () => {
    const bare = join(desk.directory, 'bare')
    await exportTo(database, bare, { withoutFiles: true })
    expect(await verify(bare, '--key', desk.key)).toMatchObject({ status: 0, found: { files: false, evidence: 0 } })
  })

  test('of a time holds what was recorded from then on', async () => {
    const late = join(desk.directory, 'late')
    const at = (
      await database.owner.db.selectFrom('audit.entry').select('head').where('seq', '=', '7').executeTakeFirstOrThrow()
    ).head.at
    const result = await exportTo(database, late, { from: new Date(Date.parse(at) - 1).toISOString() })
    expect(result.entries).toBeGreaterThanOrEqual(2)
    expect(await verify(late, '--key', desk.key)).toMatchObject({ status: 0 })
  })
})

describe('a proof', () => {
  test('shows one decision and no other', async () => {
    const text = await proveEntry(database.owner.db, 7)
    const file = write('decision.tlog-proof', text)
    expect(await verify('--proof', file, '--key', desk.key)).toMatchObject({
      status: 0,
      found: { size: 9, payload: expect.stringContaining('a third') as string },
    })
    const shown = Buffer.from(/extra (.*)/.exec(text)?.[1] ?? '', 'base64').toString()
    expect(shown).not.toContain('a fourth')
    const changed = write('changed.tlog-proof', text.replace('index 7', 'index 8'))
    expect(await verify('--proof', changed, '--key', desk.key)).toMatchObject({ status: 1, found: { code: 'proof' } })
  })

  test('shows that a log grew from an older one', async () => {
    const [, second] = readFileSync(join(whole, 'checkpoints.jsonl'), 'utf8')
      .split('\n')
      .map((line) => (line ? (JSON.parse(line) as { note: string }).note : ''))
    const held = write('held.note', second ?? '')
    const file = write('consistency', await proveConsistency(database.owner.db, 7))
    expect(await verify('--consistency', file, '--held', held, '--key', desk.key, '--key', desk.oldKey)).toMatchObject({
      status: 0,
      found: { oldSize: 7, size: 9 },
    })
    const changed = write('inconsistent', readFileSync(file, 'utf8').replace(/^old 7\n.*\n/, 'old 7\n'))
    expect(
      await verify('--consistency', changed, '--held', held, '--key', desk.key, '--key', desk.oldKey),
    ).toMatchObject({ status: 1, found: { code: 'proof' } })
  })
})

test('entries that no checkpoint covers are left out and counted', async () => {
  await addEvidence(database, 1, 'a fifth')
  expect(await exportTo(database, join(desk.directory, 'behind'))).toMatchObject({ entries: 9, unsigned: 1 })
})
