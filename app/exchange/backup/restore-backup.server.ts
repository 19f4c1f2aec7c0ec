import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { sql, type Kysely } from 'kysely'
import type { ClientBase, Pool } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { migrate, migrationNames } from '../../../db/migrate'
import type { DB } from '../../../db/schema'
import { storeFile } from '../../evidence/files/store-file.server'
import { BackupError, evidenceFile, tableFile, type BackupManifest, type BackupTable } from './backup-manifest'
import { columnList, inOrderOfReference, listTables, quoted } from './backup-tables.server'
import { countedChunks, type Counted } from '../../audit/export/counted-chunks'
import type { OpenBackup } from './open-backup.server'
import { countedRows } from './counted-rows'
import { readTrailRoot } from './trail-root.server'
import { beginCopy } from './begin-copy.server'
import { disableTriggers } from './disable-triggers.server'

/**
 * Restores a backup into an installation with nobody and nothing in it, with all numbers, times and the trail as they were. The rows are
 * checked against their hashes, and the trail against its root, before anything of them stays. Throws `BackupError`; then the
 * installation is empty as before.
 */
export async function restoreBackup(
  { db, pool }: { db: Kysely<DB>; pool: Pool },
  backup: OpenBackup,
  filesDirectory: string,
  onTable: (name: string) => void = () => undefined,
): Promise<void> {
  const { manifest } = backup
  requireKnown(manifest)
  await requireEmpty(db)
  await restoreFiles(backup, filesDirectory)
  await emptySchema(db, manifest)
  const client = await pool.connect()
  try {
    await beginCopy(client, 'begin')
    await restoreTables(client, backup, onTable)
    const { entries, root } = await readTrailRoot(client)
    if (entries !== manifest.trail.entries || root !== manifest.trail.root)
      throw new BackupError('The audit trail in this backup is not the one that it was made of: nothing was restored.')
    await client.query('commit')
  } finally {
    // Where it broke off, ending the connection rolls everything back.
    client.release(true)
  }
  await sql`analyze`.execute(db)
}

function requireKnown({ migrations }: BackupManifest): void {
  if (migrations.some((name, at) => migrationNames[at] !== name))
    throw new BackupError('This backup is of a newer Muqabala than this one: update the code, then restore it.')
}

/** What a first start makes by itself is nothing: migrations, the list of places, and their entries in the trail. */
async function requireEmpty(db: Kysely<DB>): Promise<void> {
  const { rows } = await sql`
    select 1 from record.person union all select 1 from record.report
    union all select 1 from audit.entry where head ->> 'kind' not in ('migrate', 'load-gazetteer') limit 1`.execute(db)
  if (rows.length > 0)
    throw new BackupError(
      'There is a desk in this installation already. Restore into an empty one: another MUQABALA_DATA, or another database in DATABASE_URL.',
    )
  const { rows: others } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and (application_name = 'muqabala web' or application_name like 'muqabala worker%') limit 1`.execute(db)
  if (others.length > 0) throw new BackupError('Muqabala is running on this installation: stop it, then restore.')
}

async function restoreFiles({ manifest, read }: OpenBackup, directory: string): Promise<void> {
  for (const { sha256, bytes } of manifest.files) {
    const kept = bytes === 0 ? null : await storeFile(directory, read(evidenceFile(sha256)))
    if (kept && kept.sha256 !== sha256 && !manifest.damaged.includes(sha256))
      throw new BackupError(
        `The evidence file ${sha256} in this backup has other bytes than it should: nothing was restored.`,
      )
  }
}

/** Makes the schema anew, at the version of the backup: so no row of a first start is left, and no trigger has to let one be deleted. */
async function emptySchema(db: Kysely<DB>, { migrations }: BackupManifest): Promise<void> {
  await sql`drop schema if exists record, working, derived, audit cascade`.execute(db)
  await sql`delete from public.muqabala_migration`.execute(db)
  await migrate(db, migrations.at(-1))
}

async function restoreTables(client: ClientBase, backup: OpenBackup, onTable: (name: string) => void): Promise<void> {
  const { tables, sequences } = backup.manifest
  const known = new Map((await listTables(client)).map((table) => [quoted(table), table]))
  for (const table of tables)
    if (known.get(quoted(table))?.columns.join() !== table.columns.join())
      throw new BackupError(`This release has no table ${table.schema}.${table.name} as the backup has it.`)
  const triggers = await disableTriggers(client)
  // What a migration itself put in is in the backup too.
  for (const table of [...(await inOrderOfReference(client, tables))].reverse())
    await client.query(`delete from ${quoted(table)}`)
  for (const table of await inOrderOfReference(client, tables)) {
    onTable(`${table.schema}.${table.name}`)
    await restoreTable(client, backup, table)
  }
  for (const { schema, table, column, last } of sequences)
    await client.query('select setval(pg_get_serial_sequence($1, $2), $3)', [`"${schema}"."${table}"`, column, last])
  for (const statement of triggers) await client.query(statement)
}

async function restoreTable(client: ClientBase, backup: OpenBackup, table: BackupTable): Promise<void> {
  const into = client.query(copyFrom(`copy ${quoted(table)} (${columnList(table.columns)}) from stdin`))
  let counted: Counted | undefined
  let rows: number | undefined
  const read = countedRows(backup.read(tableFile(table)), (found) => (rows = found))
  const chunks = countedChunks(read, (found) => (counted = found))
  await pipeline(Readable.from(chunks, { objectMode: false }), into)
  if (counted?.sha256 !== table.sha256 || into.rowCount !== rows)
    throw new BackupError(
      `The table ${table.schema}.${table.name} in this backup has other rows than it should: nothing was restored.`,
    )
}
