import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../app/testing/database'

test('a connection that breaks between two statements of a transaction fails the transaction and leaves the process alive', async () => {
  const { app, owner } = await createTestDatabase()
  const broken = app.db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
    await sql`select pg_terminate_backend(${rows[0]!.pid}, 5000)`.execute(owner.db)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await sql`select 1`.execute(tx)
  })
  await expect(broken).rejects.toThrow()
  const { rows } = await sql<{ one: number }>`select 1 as one`.execute(app.db)
  expect(rows).toEqual([{ one: 1 }])
})
