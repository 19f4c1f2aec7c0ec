import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../testing/database'
import { createSessions } from './sessions.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

test.each(['session=%ED%A0%80', 'session=%', 'theme=%E0%A4%A; session=abc'])(
  'a cookie that cannot be decoded is no session: %s',
  async (cookie) => {
    const sessions = createSessions(database.app.pool, { hours: 8, secure: false, key: 'key' })
    expect(await sessions.read(cookie)).toBeNull()
  },
)
