import { Migrator, type Kysely, type Migration } from 'kysely'
import { SetupError } from './setup-error'
import type { DB } from './schema'
import * as record from './migrations/0001-record'
import * as workingAndDerived from './migrations/0002-working-and-derived'
import * as audit from './migrations/0003-audit'
import * as checkpoints from './migrations/0004-checkpoints'
import * as keyDays from './migrations/0005-key-days'
import * as queue from './migrations/0030-queue'
import * as deskWork from './migrations/0031-desk-work'

const migrations: Record<string, Migration> = {
  '0001-record': record,
  '0002-working-and-derived': workingAndDerived,
  '0003-audit': audit,
  '0004-checkpoints': checkpoints,
  '0005-key-days': keyDays,
  '0030-queue': queue,
  '0031-desk-work': deskWork,
}

/**
 * Brings the database to this code's schema and returns the names it ran.
 * Throws `SetupError` where the database is newer than the code.
 */
export async function migrate(db: Kysely<DB>): Promise<string[]> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    migrationTableName: 'muqabala_migration',
    migrationLockTableName: 'muqabala_migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error instanceof Error && /corrupted migrations|previously executed migration/.test(error.message)) {
    throw new SetupError('The database was written by a newer Muqabala than this one: update the code, or point DATABASE_URL or MUQABALA_DATA elsewhere.')
  }
  if (error) throw error
  return (results ?? []).filter((result) => result.status === 'Success').map((result) => result.migrationName)
}
