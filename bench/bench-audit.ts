import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { openDatabase } from '../db/open'
import { recordMigrations } from '../app/audit/log/record-migrations.server'
import { openConnection } from '../db/connection'
import { readSettings } from '../db/settings'
import { measureLongLog } from './audit/long-log'
import { measureThroughput } from './audit/throughput'
import { measureVerdicts } from './audit/verdicts'

/** Clients that work at once. */
const crowds = [1, 8, 32]

/**
 * What the trail costs while people work, and what it costs to check a long one:
 * `npm run bench -- audit [--part throughput|long] [--seconds 8] [--entries 1000000]`.
 * The server is one that the product starts for itself, with every commit flushed to disk.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      part: { type: 'string' },
      seconds: { type: 'string', default: '8' },
      entries: { type: 'string', default: '1000000' },
    },
  })
  const directory = mkdtempSync(join(tmpdir(), 'muqabala-bench-audit-'))
  const database = await openDatabase(
    readSettings({ NODE_ENV: 'production', MUQABALA_DATA: join(directory, 'data') }),
    ({ db }) => recordMigrations(db),
  )
  const owner = openConnection(database.ownerUrl, { name: 'muqabala bench owner', max: 4 })
  try {
    const { rows } = await sql<{ version: string; fsync: string; commit: string }>`
      select current_setting('server_version') as version, current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`.execute(
      owner.db,
    )
    process.stdout.write(
      `PostgreSQL ${rows[0]?.version}, fsync ${rows[0]?.fsync}, synchronous_commit ${rows[0]?.commit}, Node ${process.version}\n`,
    )
    if (values.part !== 'long') {
      const milliseconds = Number(values.seconds) * 1000
      await measureThroughput(database, owner, crowds, milliseconds)
      const plain = await openDatabase(
        readSettings({ NODE_ENV: 'production', MUQABALA_DATA: join(directory, 'unwatched') }),
        ({ db }) => recordMigrations(db),
      )
      try {
        await measureVerdicts(database, plain, crowds, milliseconds)
      } finally {
        await plain.release()
      }
    }
    if (values.part !== 'throughput')
      await measureLongLog({ owner, ownerUrl: database.ownerUrl, directory, entries: Number(values.entries) })
  } finally {
    await owner.close()
    await database.release()
    rmSync(directory, { recursive: true, force: true })
  }
}
