import { openBackup } from '../exchange/backup/open-backup.server'
import { restoreBackup } from '../exchange/backup/restore-backup.server'
import { asCommandError } from './backup'
import { print, printJson, printNote } from './output'
import { withDatabase } from './with-database'

/** Restores a backup into an empty installation, and opens that once more, so that it is at this release's schema. */
export async function restore(path: string, { json }: { json?: boolean }): Promise<void> {
  const backup = await openBackup(path).catch(asCommandError)
  try {
    await withDatabase(({ db, pool, settings }) =>
      restoreBackup({ db, pool }, backup, settings.filesDirectory, printNote).catch(asCommandError),
    )
    const { trail, madeAt, damaged } = backup.manifest
    await withDatabase(() => Promise.resolve())
    if (json) printJson({ path, madeAt, damaged, ...trail })
    else
      print(
        `The desk as it was on ${madeAt}: ${trail.entries} entries, root ${trail.root}. Run "muqabala audit verify", then start it.`,
      )
  } finally {
    backup.close()
  }
}
