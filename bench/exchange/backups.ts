import { copyFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { openBackup } from '../../app/exchange/backup/open-backup.server'
import { restoreBackup } from '../../app/exchange/backup/restore-backup.server'
import { writeBackup } from '../../app/exchange/backup/write-backup.server'
import type { BenchConnection, BenchServer } from '../matching/database'
import { table, timed } from '../timings'
import { mostMemory } from './most-memory'

/** Backup and restore in seconds and MB of rows a second, beside a plain copy of the file. */
export async function benchBackup(server: BenchServer, database: BenchConnection, directory: string): Promise<string> {
  const path = join(directory, 'desk.backup')
  const filesDirectory = join(directory, 'files')
  const backup = await mostMemory(() => timed(() => writeBackup(database.pool, { path, filesDirectory })))
  const { manifest } = backup.result.result
  const stored = manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const copied = await timed(() => copyFile(path, `${path}.copy`))
  await server.make('exchange_restored', null, () => Promise.resolve())
  const empty = await server.open('exchange_restored')
  const opened = await openBackup(path)
  const restore = await mostMemory(() => timed(() => restoreBackup(empty, opened, filesDirectory)))
  opened.close()
  const packed = (await stat(path)).size
  const line = (name: string, bytes: number, milliseconds: number, memory: number | string) => [
    name,
    milliseconds / 1000,
    bytes / 1e6 / (milliseconds / 1000),
    memory,
  ]
  return table([
    ['', 'seconds', 'MB a second', 'MB of memory'],
    line(
      `backup of ${Math.round(stored / 1e6)} MB in ${rows.toLocaleString('en')} rows`,
      stored,
      backup.result.took,
      backup.megabytes,
    ),
    line('restore of the same', stored, restore.result.took, restore.megabytes),
    line(`plain copy of the file of ${Math.round(packed / 1e6)} MB`, packed, copied.took, ''),
  ])
}
