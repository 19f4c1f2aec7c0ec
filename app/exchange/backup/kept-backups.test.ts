import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName, dropOldBackups } from './kept-backups'

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
