import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName, dropOldBackups } from './kept-backups'
import { isBackupDue } from './last-backup.server'

test('the newest backups of a folder are kept, and files of other names', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-kept-'))
  const days = ['2026-01-09', '2026-01-10', '2026-01-11'].map((day) => backupName(new Date(`${day}T02:30:00Z`)))
  expect(days[0]).toBe('desk-2026-01-09T023000Z.backup')
  try {
    for (const name of [...days, 'desk.backup', 'desk-2026-01-01T000000Z.backup.incomplete'])
      await writeFile(join(directory, name), '')
    expect(await dropOldBackups(directory, 2)).toEqual([days[0]])
    expect((await readdir(directory)).sort()).toEqual(
      [...days.slice(1), 'desk.backup', 'desk-2026-01-01T000000Z.backup.incomplete'].sort(),
    )
    expect(await dropOldBackups(directory, 5)).toEqual([])
  } finally {
    await rm(directory, { recursive: true })
  }
})

test('a backup is due a week after the last one', () => {
  const now = new Date('2026-03-10T12:00:00Z')
  expect(isBackupDue(null, now)).toBe(true)
  expect(isBackupDue('2026-03-04T12:00:00.000000Z', now)).toBe(false)
  expect(isBackupDue('2026-03-03T11:00:00.000000Z', now)).toBe(true)
})
