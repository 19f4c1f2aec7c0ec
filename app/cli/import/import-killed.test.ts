import { spawn } from 'node:child_process'
import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateBulletins } from '../../../bench/generate/bulletins'
import { readGazetteerFile } from '../../intake/places/gazetteer-file'
import { createTestDatabase, type TestDatabase } from '../../testing/database'

const bulletins = 30
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'muqabala-import-'))
  const generated = generateBulletins(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')))
  const rows = ['file,title,source,published_at,language']
  for (let at = 0; at < bulletins; at += 1) {
    const { text, source, day } = generated.next().value
    const file = `${String(at).padStart(3, '0')}.txt`
    writeFileSync(join(directory, file), text)
    rows.push(`${file},Bulletin ${at},${source},${day},ar`)
  }
  writeFileSync(join(directory, 'manifest.csv'), rows.join('\n'))
})

afterAll(() => rmSync(directory, { recursive: true }))

/** Starts the real command on the directory; `ended` is its exit code, null where it was killed. */
function startImport(database: TestDatabase) {
  const child = spawn(
    process.execPath,
    ['app/cli/bin.mjs', 'import', directory, '--manifest', join(directory, 'manifest.csv')],
    { env: { ...process.env, DATABASE_URL: database.ownerUrl }, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  return { child, said: () => said, ended: new Promise<number | null>((resolve) => child.on('exit', resolve)) }
}

/** All that an import leaves behind, without the ids that depend on who came when. */
async function contents({ owner }: TestDatabase) {
  const { rows: passages } = await sql<{ place: string }>`
    select r.text_sha256 || ' ' || p.start_offset || ' ' || p.end_offset || ' ' || p.quote_sha256 || ' ' || s.state || ' ' || (select count(*) from derived.passage_key k where k.passage_id = p.id) as place
      from record.passage p join record.report r on r.id = p.report_id join derived.claim_state s on s.claim_id = p.claim_id join derived.passage_facts f on f.passage_id = p.id order by 1`.execute(
    owner.db,
  )
  const { rows: overlaps } = await sql<{ pair: string }>`
    select least(l.place, r.place) || ' ' || greatest(l.place, r.place) || ' ' || o.kind || ' ' || o.score as pair
      from derived.overlap o
      cross join lateral (select w.text_sha256 || ' ' || p.start_offset as place from record.passage p join record.report w on w.id = p.report_id where p.id = o.left_passage_id) l
      cross join lateral (select w.text_sha256 || ' ' || p.start_offset as place from record.passage p join record.report w on w.id = p.report_id where p.id = o.right_passage_id) r order by 1`.execute(
    owner.db,
  )
  const { rows: counts } = await sql<{ reports: string; originals: string; claims: string }>`
    select (select count(*) from record.report) as reports, (select count(*) from record.original) as originals, (select count(*) from record.claim) as claims`.execute(
    owner.db,
  )
  return { counts: counts[0], passages: passages.map((row) => row.place), overlaps: overlaps.map((row) => row.pair) }
}

async function storedReports({ owner }: TestDatabase): Promise<number> {
  return (await owner.db.selectFrom('record.report').select('id').execute()).length
}

test('an import killed halfway and started again loses and doubles nothing', async () => {
  const [whole, killed] = [await createTestDatabase(), await createTestDatabase()]
  expect(await startImport(whole).ended).toBe(0)

  const { child, ended } = startImport(killed)
  while ((await storedReports(killed)) === 0 && child.exitCode === null) await wait(5)
  child.kill('SIGKILL')
  await ended
  const halfway = await storedReports(killed)
  expect(halfway).toBeGreaterThan(0)
  expect(halfway).toBeLessThan(bulletins)

  expect(await startImport(killed).ended).toBe(0)
  const found = await contents(killed)
  expect(found.counts?.reports).toBe(String(bulletins))
  expect(found.overlaps.length).toBeGreaterThan(0)
  expect(found).toEqual(await contents(whole))
}, 240_000)

test('an import whose database ends says so in one line, and goes on when it is started again', async () => {
  const database = await createTestDatabase()
  const { child, said, ended } = startImport(database)
  while ((await storedReports(database)) === 0 && child.exitCode === null) await wait(5)
  // A connection that is lost once is opened again, and the action under way with it repeated: none is to be had here.
  while (child.exitCode === null) {
    await sql`select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = current_database() and application_name in ('muqabala command', 'muqabala thread')`.execute(
      database.owner.db,
    )
    await wait(5)
  }
  expect(await ended).toBe(1)
  expect(said()).toMatch(/^The database ended while the command ran\..*$/m)
  expect(said()).not.toMatch(/^ +at /m)
  expect(await startImport(database).ended).toBe(0)
  expect(await storedReports(database)).toBe(bulletins)
}, 240_000)
