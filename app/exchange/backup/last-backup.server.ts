import { sql } from 'kysely'
import type { ReadDatabase } from '../../audit/action/action.server'

/** After so many days without a backup administrators are warned. */
export const backupDays = 7

/** When the last backup was made, as the trail says; null where there was none. ISO 8601 in UTC. */
export async function lastBackup(db: ReadDatabase): Promise<string | null> {
  const { rows } = await sql<{ at: string }>`
    select head ->> 'at' as at from audit.entry where head ->> 'kind' = 'backup' order by seq desc limit 1`.execute(db)
  return rows[0]?.at ?? null
}

/** Whether a backup is due: the last one is older than a week, or there was none. */
export function isBackupDue(last: string | null, now: Date): boolean {
  return last === null || now.getTime() - Date.parse(last) > backupDays * 86_400_000
}
