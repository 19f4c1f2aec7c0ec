import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { judge } from './judge.server'
import { judging, refusal, threeReports, undoing } from '../testing/judging-for-tests'
import { claimOf } from '../testing/passages-for-tests'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

/** Until a transaction of this database waits for another's lock. */
async function somebodyWaits(database: TestDatabase): Promise<void> {
  for (;;) {
    const { rows } =
      await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
        database.owner.db,
      )
    if (rows.length > 0) return
  }
}

describe('rejection', () => {
  it('holds across the whole claims of its passages', async () => {
    const { a1, a2, b1, b2 } = await threeReports(database)
    await judging(database, [a1, a2], 'same')
    await judging(database, [b1, b2], 'same')
    const rejected = await judging(database, [a1, b1], 'different')
    expect(await refusal(judging(database, [a2, b2], 'same'))).toBe('rejected-across')
    await undoing(database, rejected)
    expect(await refusal(judging(database, [a2, b2], 'same'))).toBe('done')
  })

  it('is not passed by way of a third claim', async () => {
    const { a1, b1, c1 } = await threeReports(database)
    await judging(database, [a1, b1], 'different')
    await judging(database, [a1, c1], 'same')
    expect(await refusal(judging(database, [b1, c1], 'same'))).toBe('rejected-across')
  })

  it('is not brought back by undo after a detour merged the two', async () => {
    const { a1, b1, c1 } = await threeReports(database)
    const rejected = await judging(database, [a1, b1], 'different')
    const changed = await judging(database, [a1, b1], 'unsure', rejected)
    await judging(database, [a1, c1], 'same')
    await judging(database, [b1, c1], 'same')
    expect(await refusal(undoing(database, changed))).toBe('one-claim')
  })

  it('and a merge through other passages cannot pass each other unseen', async () => {
    const { a1, a2, b1, b2 } = await threeReports(database)
    await judging(database, [a1, a2], 'same')
    await judging(database, [b1, b2], 'same')
    let release: () => void = () => undefined
    let start: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const started = new Promise<void>((resolve) => (start = resolve))
    const first = database.act(async (tx) => {
      await judge(tx, { passages: [a1, b1], decision: 'different', note: '', seen: null, personId: null })
      start()
      await held
    }, 'judge')
    await started
    const second = refusal(judging(database, [a2, b2], 'same'))
    await somebodyWaits(database)
    release()
    await first
    expect(await second).toBe('rejected-across')
  })

  it('cannot be made within one claim that others hold together', async () => {
    const { a1, b1, c1 } = await threeReports(database)
    await judging(database, [a1, b1], 'same')
    await judging(database, [b1, c1], 'same')
    for (const decision of ['different', 'update', 'conflict'] as const)
      expect(await refusal(judging(database, [a1, c1], decision))).toBe('one-claim')
  })

  it('takes a merge apart that rested on the same pair alone', async () => {
    const { a1, b1 } = await threeReports(database)
    const merged = await judging(database, [a1, b1], 'same')
    expect(await refusal(judging(database, [a1, b1], 'different', merged))).toBe('done')
    expect(await claimOf(database, a1)).not.toBe(await claimOf(database, b1))
  })
})
