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
import { contents, storedReports } from './imported-contents-for-tests'

const bulletins = 30
/** Actions are divided by the length of texts: blank lines make several of few passages. */
const blankLines = '\n'.repeat(5_000)
let directory: string

beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'muqabala-import-'))
  const generated = generateBulletins(readGazetteerFile(readFileSync('db/gazetteer/syria.tsv', 'utf8')), 8)
  const rows = ['file,title,source,published_at,language']
  for (let at = 0; at < bulletins; at += 1) {
    const { text, source, day } = generated.next().value
    const file = `${String(at).padStart(3, '0')}.txt`
    writeFileSync(join(directory, file), blankLines + text)
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

test.runIf(process.env.THOROUGH)(
  'an import whose database ends says so in one line, and goes on when it is started again',
  async () => {
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
  },
  240_000,
)
