import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { openConnection } from '../../db/connection'
import type { DB } from '../../db/schema'
import type { Settings } from '../../db/settings'
import { openBackup } from '../exchange/backup/open-backup.server'
import { restoreBackup } from '../exchange/backup/restore-backup.server'
import { writeBackup } from '../exchange/backup/write-backup.server'
import { asCommandError } from './backup'
import { CommandError } from './command-error'
import { openInstallation } from './installation'
import { print, printJson, printNote } from './output'
import { withDatabase } from './with-database'

/**
 * Moves the desk to another PostgreSQL: a backup, restored there with the same numbers and the same trail. The files of evidence stay
 * where they are, and so does the database that it came from.
 */
export async function moveTo({ to, json }: { to: string; json?: boolean }): Promise<void> {
  if (!/^postgres(ql)?:\/\//.test(to) || !URL.canParse(to))
    throw new CommandError(
      '--to takes the address of a PostgreSQL database, such as postgres://owner:password@host/muqabala.',
    )
  await withDatabase(async ({ db, pool, settings }) => {
    if (settings.databaseUrl === to) throw new CommandError('The desk is in this database already.')
    await requireStopped(db)
    const directory = await mkdtemp(join(settings.dataDirectory, 'moving-'))
    try {
      const path = join(directory, 'desk.backup')
      const { manifest } = await writeBackup(pool, { path, filesDirectory: settings.filesDirectory }, printNote).catch(
        asCommandError,
      )
      await restoreInto({ ...settings, databaseUrl: to, databaseAppUrl: undefined }, path)
      const { entries, root } = manifest.trail
      if (json) printJson({ entries, root })
      else
        print(
          `Moved: ${entries} entries, root ${root}. From now on start everything with DATABASE_URL set to the new address, and MUQABALA_FILES=${settings.filesDirectory}.`,
        )
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  })
}

/** What were decided here while it moves would stay behind. */
async function requireStopped(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and application_name in ('muqabala web', 'muqabala job') limit 1`.execute(
    db,
  )
  if (rows.length > 0)
    throw new CommandError('Muqabala is running: stop it, so that nothing is decided here while it moves.')
}

async function restoreInto(target: Settings, path: string): Promise<void> {
  const database = await openInstallation(target)
  const connection = openConnection(() => database.ownerUrl, { name: 'muqabala command', max: 4 })
  const backup = await openBackup(path)
  try {
    await restoreBackup(connection, backup, target.filesDirectory, printNote).catch(asCommandError)
  } finally {
    backup.close()
    await connection.close()
    await database.release()
  }
  // Opened once more, so that its roles and privileges are those of this release.
  await (await openInstallation(target)).release()
}
