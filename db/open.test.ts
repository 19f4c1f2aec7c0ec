import { recordMigrations } from '../app/audit/log/record-migrations.server'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../app/testing/database'
import { openDatabase } from './open'
import { comparePrivileges } from './privileges'
import { readSettings } from './settings'

test('commands that start together all come up, and the privileges are right', async () => {
  const { owner, ownerUrl, appUrl } = await createTestDatabase()
  const role = new URL(appUrl).username
  const settings = readSettings({ DATABASE_URL: ownerUrl })
  for (let round = 0; round < 3; round++) {
    await sql`grant delete on all tables in schema record to ${sql.id(role)}`.execute(owner.db)
    await sql`revoke insert on record.source from ${sql.id(role)}`.execute(owner.db)
    expect((await comparePrivileges(owner.db, role)).surplus).toContain('DELETE on record.source')
    await Promise.all(Array.from({ length: 6 }, () => openDatabase(settings, ({ db }) => recordMigrations(db))))
    expect(await comparePrivileges(owner.db, role)).toEqual({ missing: [], surplus: [] })
  }
})
