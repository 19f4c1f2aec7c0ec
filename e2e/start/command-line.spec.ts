import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '../fixtures'
import { thorough } from '../thorough'

test.use({ serverName: 'command-line', seed: 'nothing', role: null })

const early = 'دمشق::\nسقطت ثلاث قذائف هاون على حي القصاع صباح اليوم، كما اندلعت اشتباكات عنيفة في محيط حي جوبر.\n'
const late =
  'دمشق::\nسقطت ثلاث قذائف هاون على حي القصاع صباح اليوم وأدت لإصابة أربعة مدنيين، كما اندلعت اشتباكات عنيفة في محيط حي جوبر.\n'

test('files go in by command while the server runs, once, with exact offsets and overlaps', async ({ server }) => {
  test.skip(!thorough, 'the command imports in tests without a browser; beside a running server in a thorough run')
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-files-'))
  writeFileSync(join(directory, 'early.txt'), early)
  writeFileSync(join(directory, 'late.txt'), `\uFEFF${late}`)
  writeFileSync(join(directory, 'empty.txt'), '')
  writeFileSync(
    join(directory, 'manifest.csv'),
    'file,title,source,published_at,language\nearly.txt,First,Services,2015-07-04T14:00:00+03:00,ar\nlate.txt,Second,Services,2015-07-04,ar\n',
  )

  const failing = await server.outcome('import', directory, '--manifest', join(directory, 'manifest.csv'), '--json')
  expect(failing.code).toBe(1)
  const first = JSON.parse(failing.output) as {
    imported: { report: number; file: string; sha256: string; passages: number; overlaps: number }[]
    failed: unknown[]
  }
  expect(first.imported.map(({ file }) => file)).toEqual(['early.txt', 'late.txt'])
  expect(first.imported[1]?.overlaps).toBeGreaterThan(0)
  expect(first.imported[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(first.failed).toEqual([{ file: 'empty.txt', error: 'the file holds no text' }])

  rmSync(join(directory, 'empty.txt'))
  const second = JSON.parse(await server.command('import', directory, '--json')) as {
    imported: unknown[]
    skipped: { file: string; report: number }[]
  }
  expect(second.imported).toEqual([])
  expect(second.skipped.map(({ file }) => file)).toEqual(['early.txt', 'late.txt'])

  const passages = JSON.parse(await server.command('passages', '--json')) as {
    file: string
    start: number
    end: number
    quote: string
    section: string
    claim: number
  }[]
  const texts: Record<string, string> = { 'early.txt': early, 'late.txt': late }
  expect(passages.length).toBeGreaterThanOrEqual(4)
  for (const { file, start, end, quote, section } of passages) {
    expect(texts[file]?.slice(start, end)).toBe(quote)
    expect(section).toBe('دمشق')
  }

  const overlaps = JSON.parse(await server.command('overlaps', '--json')) as {
    score: number
    suggestion: string
    left: { quote: string }
    reasons: unknown[]
  }[]
  expect(overlaps.length).toBeGreaterThan(0)
  expect(overlaps.map(({ score }) => score)).toEqual(overlaps.map(({ score }) => score).sort((a, b) => b - a))
  expect(overlaps[0]?.reasons.length).toBeGreaterThan(0)

  const claim = passages[0]?.claim ?? 0
  const triaged = await server.command(
    'queue',
    'triage',
    String(claim),
    '--as',
    'routine',
    '--why',
    'every day',
    '--json',
  )
  expect(JSON.parse(triaged)).toMatchObject({ triaged: 1, as: 'routine', claims: [claim] })
  const cards = JSON.parse(await server.command('queue', '--json')) as { card: string }[]
  expect(cards.map(({ card }) => card)).not.toContain(`claim:${claim}`)
  expect(await server.outcome('queue', 'triage', '999', '--as', 'routine', '--why', 'none')).toMatchObject({ code: 1 })
  rmSync(directory, { recursive: true })
})

test('a login is taken once, and the doctor finds nothing wrong', async ({ server }) => {
  await server.command('user', 'add', 'samir', '--role', 'viewer')
  expect(await server.outcome('user', 'add', 'samir')).toMatchObject({ code: 1, errors: 'The login samir is taken.\n' })
  const checks = JSON.parse(await server.command('doctor', '--json')) as { ok: boolean }[]
  expect(checks.every(({ ok }) => ok)).toBe(true)
})
