import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { addSource } from '../commands/sources.server'
import { refreshClaims } from './refresh-claims.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

test('actions that touch the same claims in the same moment wait for each other', async () => {
  const lines = await database.act(async (tx) => {
    const source = await addSource(tx, { name: 'مرصد التلال', kind: 'monitor', reliability: 'B', note: '' })
    const texts = ['انقطع التيار عن الحي الشرقي مساءً', 'عاد التيار إلى الحي الشرقي صباحاً', 'أُغلق الجسر القديم للصيانة']
    return storeLines(tx, source, texts, '2016-02-03')
  })
  const claims = lines.map((line) => line.claimId)
  const orders = [claims, claims.toReversed(), claims.slice(1), claims.slice(0, 2)]
  const outcomes = await Promise.allSettled(
    Array.from({ length: 24 }, (_, nth) =>
      database.act((tx) => refreshClaims(tx, orders[nth % orders.length] ?? claims), 'judge'),
    ),
  )
  expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])
  const states = await database.owner.db
    .selectFrom('derived.claim_state')
    .select(['claim_id', 'state', 'passages'])
    .where('claim_id', 'in', claims)
    .execute()
  expect(states).toHaveLength(claims.length)
  expect(states.every(({ state, passages }) => state === 'open' && passages === 1)).toBe(true)
})
