import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { tryPairs } from './judge-pairs.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

test('no pairs to judge change nothing', async () => {
  expect(await database.act((tx) => tryPairs(tx, [], 'same', null), 'judge')).toMatchObject({
    judged: [],
    claims: { before: 0, after: 0 },
  })
})
