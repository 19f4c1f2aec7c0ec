import type { AppLoadContext } from '@remix-run/node'
import { everSigned } from '../../audit/signing/witness-age.server'
import { allows } from '../../auth/permissions'
import { countWrongFiles } from '../../evidence/custody/last-fixity.server'
import { isBackupDue, lastBackup } from '../../exchange/backup/last-backup.server'
import { countFailingHooks } from '../../exchange/hooks/list-hooks.server'
import type { Role } from '../../../db/schema'

/** What the queue's page tells administrators of backups, files, web hooks and the trail; others are told nothing. */
export async function readDeskHealth({ db }: AppLoadContext, role: Role, now: Date) {
  const [neverSigned, backup, wrongFiles, failingHooks] = await Promise.all([
    allows(role, 'manage-people') ? everSigned(db).then((ever) => !ever) : false,
    allows(role, 'manage-people') ? lastBackup(db).then((at) => ({ at, due: isBackupDue(at, now) })) : null,
    allows(role, 'manage-jobs') ? countWrongFiles(db) : 0,
    allows(role, 'manage-hooks') ? countFailingHooks(db) : 0,
  ])
  return { neverSigned, backup, wrongFiles, failingHooks }
}
