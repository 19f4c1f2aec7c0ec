import { createSessions } from '../auth/sessions.server'
import type { TestDatabase } from './database'

/** Adds a reviewer whom nobody can log in as, and returns their id; `openSession` lets them act. */
export async function addReviewer(database: TestDatabase, login: string): Promise<number> {
  const values = { login, name: login, role: 'reviewer', password_hash: 'none' } as const
  const { id } = await database.act(
    (tx) => tx.insertInto('record.person').values(values).returning('id').executeTakeFirstOrThrow(),
    'add-person',
  )
  return id
}

/** Opens a session of an hour for a person, and returns its token. */
export async function openSession(database: TestDatabase, personId: number): Promise<string> {
  const { key } = await database.owner.db.selectFrom('audit.session_key').select('key').executeTakeFirstOrThrow()
  return (await createSessions(database.app.pool, { hours: 1, secure: false, key }).open(personId)).token
}
