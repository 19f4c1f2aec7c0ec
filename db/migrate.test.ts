import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { replay } from '../app/audit/log/replay.server'
import { recordMigrations } from '../app/audit/log/record-migrations.server'
import { migrate, migrationNames } from './migrate'
import { databaseBefore, emptyDatabase, type TestDatabase } from '../app/testing/database'

async function migrationEntries({ owner }: TestDatabase): Promise<string[][]> {
  const { rows } = await sql<{
    subjects: string[]
  }>`select head -> 'subjects' as subjects from audit.entry where head ->> 'kind' = 'migrate' and head -> 'subjects' <> '[]' order by seq`.execute(
    owner.db,
  )
  return rows.map(({ subjects }) => subjects.filter((subject) => subject.startsWith('migration:')))
}

test('migrations are listed in the order of their names, in which they run', () => {
  expect(migrationNames).toEqual([...migrationNames].sort())
})

test('every file of a migration is listed, and none twice', () => {
  const files = readdirSync(join(import.meta.dirname, 'migrations'), { recursive: true, encoding: 'utf8' })
  expect(
    files
      .filter((file) => file.endsWith('.ts'))
      .map((file) => basename(file, '.ts'))
      .sort(),
  ).toEqual(migrationNames)
})

test('each migration is named by an entry of the trail, once', async () => {
  const database = await emptyDatabase()
  onTestFinished(() => database.close())
  await Promise.all([recordMigrations(database.owner.db), recordMigrations(database.owner.db)])
  await recordMigrations(database.owner.db)
  const [named, ...more] = await migrationEntries(database)
  const { rows } = await sql<{ name: string }>`select name from public.muqabala_migration order by name`.execute(
    database.owner.db,
  )
  expect(more).toEqual([])
  expect(named).toEqual(rows.map(({ name }) => `migration:${name}`))
})

test('people who were there before their passwords had a hash in the trail get one, and the replay holds', async () => {
  const database = await databaseBefore('0005-key-days')
  onTestFinished(() => database.close())
  for (const login of ['one', 'two']) {
    await database.act(
      async (tx) =>
        sql`insert into record.person (login, name, role, password_hash) values (${login}, ${login}, 'reviewer', ${`hash of ${login}`})`.execute(
          tx,
        ),
      'add-person',
    )
  }
  expect(await migrate(database.owner.db)).toContain('0010-close-the-trail')
  expect((await replay(database.owner.db)).differences).toEqual([])
  await sql`alter table record.person disable trigger all`.execute(database.owner.db)
  await sql`update record.person set password_hash = 'of an insider' where login = 'two'`.execute(database.owner.db)
  expect((await replay(database.owner.db)).differences).toMatchObject([
    { table: 'person', key: '2', field: 'password_sha256' },
  ])
})
