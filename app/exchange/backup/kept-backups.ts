import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/** The names that backups in a folder get: their order is that of their times. */
const own = /^desk-\d{4}-\d{2}-\d{2}T\d{6}Z\.backup$/

/** The name of a backup that is made at this moment. */
export function backupName(at: Date): string {
  return `desk-${at.toISOString().slice(0, 19).replaceAll(':', '')}Z.backup`
}

/** Deletes the oldest backups of a folder but the newest `keep`, and nothing that has another name. Returns the deleted names. */
export async function dropOldBackups(directory: string, keep: number): Promise<string[]> {
  const names = (await readdir(directory)).filter((name) => own.test(name)).sort()
  const old = names.slice(0, Math.max(0, names.length - keep))
  for (const name of old) await unlink(join(directory, name))
  return old
}
