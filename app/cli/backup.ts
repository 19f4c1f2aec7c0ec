import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { runAction } from '../audit/action/action.server'
import { BackupError } from '../exchange/backup/backup-manifest'
import { backupName, dropOldBackups } from '../exchange/backup/kept-backups'
import { writeBackup } from '../exchange/backup/write-backup.server'
import { CommandError } from './command-error'
import { print, printJson, printNote } from './output'
import { withDatabase } from './with-database'

/** Writes the whole desk into one file, while it is used; with `keep` into a folder, where the newest stay. */
export async function backUp(given: string, { json, keep }: { json?: boolean; keep?: string }): Promise<void> {
  if (keep === undefined) return backUpInto(given, json)
  if (!/^[1-9]\d{0,3}$/.test(keep)) throw new CommandError('--keep takes a number of backups, 1 or more.')
  await mkdir(given, { recursive: true })
  await backUpInto(join(given, backupName(new Date())), json)
  for (const name of await dropOldBackups(given, Number(keep))) printNote(`deleted ${name}`)
}

/** The trail says so once the file is whole. */
async function backUpInto(path: string, json: boolean | undefined): Promise<void> {
  if (existsSync(path)) throw new CommandError(`${path} is there already: choose another name, or remove it first.`)
  await withDatabase(async ({ pool, db, actor, settings }) => {
    const { manifest, bytes } = await writeBackup(pool, { path, filesDirectory: settings.filesDirectory }, (table) =>
      printNote(table),
    ).catch(asCommandError)
    const { trail, tables, files, damaged } = manifest
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    const reason = `${rows} rows, ${files.length} files, ${bytes} bytes, ${trail.entries} entries, root ${trail.root}`
    await runAction(db, { actor, kind: 'backup', reason }, () => Promise.resolve())
    if (json) printJson({ path, bytes, rows, files: files.length, damaged, ...trail })
    else print(`${path}: ${reason}`)
    if (damaged.length > 0) {
      printNote(`Evidence files that are missing or have other bytes than they should: ${damaged.join(', ')}`)
      process.exitCode = 1
    }
  })
}

/** What cannot be done is said in a sentence. */
export function asCommandError(error: unknown): never {
  if (error instanceof BackupError) throw new CommandError(error.message, { cause: error })
  throw error
}
