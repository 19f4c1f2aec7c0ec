import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import type { Decision } from '../../../db/schema'
import { judge, undoJudgement } from '../commands/judge.server'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { refreshReportOverlaps } from './overlap-status.server'

/** What the statuses would be, reckoned from the record alone. */
async function reckoned({ owner }: TestDatabase): Promise<Map<string, string>> {
  const { rows } = await sql<{ pair: string; status: string }>`
    with rejected as (
      select least(a.claim_id, b.claim_id) as low, greatest(a.claim_id, b.claim_id) as high
        from record.current_judgement c join record.passage a on a.id = c.left_passage_id join record.passage b on b.id = c.right_passage_id
       where c.decision = 'different'
    )
    select o.left_passage_id || '-' || o.right_passage_id as pair,
           coalesce(j.decision, case when a.claim_id = b.claim_id or exists (select 1 from rejected where low = least(a.claim_id, b.claim_id) and high = greatest(a.claim_id, b.claim_id)) then 'settled' else 'open' end) as status
      from derived.overlap o join record.passage a on a.id = o.left_passage_id join record.passage b on b.id = o.right_passage_id
      left join record.current_judgement j on j.left_passage_id = a.id and j.right_passage_id = b.id`.execute(owner.db)
  return new Map(rows.map(({ pair, status }) => [pair, status]))
}

async function written({ owner }: TestDatabase): Promise<Map<string, string>> {
  const rows = await owner.db
    .selectFrom('derived.overlap')
    .select(['left_passage_id', 'right_passage_id', 'status'])
    .execute()
  return new Map(rows.map((row) => [`${row.left_passage_id}-${row.right_passage_id}`, row.status]))
}

test('whatever is judged and taken back, each suggestion stands as the record says', async () => {
  const database = await createTestDatabase()
  const passages = await database.act(async (tx) => {
    const [a1 = 0, a2 = 0] = await storeReport(tx, { source: 'a', passages: ['one a', 'two a'] })
    const [b1 = 0, b2 = 0] = await storeReport(tx, { source: 'b', passages: ['one b', 'two b'] })
    const [c1 = 0] = await storeReport(tx, { source: 'c', passages: ['one c'] })
    const all = [a1, a2, b1, b2, c1]
    for (const left of all) for (const right of all) if (left < right) await suggest(tx, left, right)
    return { a1, a2, b1, b2, c1 }
  })
  const { a1, a2, b1, b2, c1 } = passages
  const steps: [number, number, Decision][] = [
    [a1, b1, 'same'],
    [a2, b1, 'different'],
    [a2, b2, 'same'],
    [b1, c1, 'same'],
    [a1, c1, 'unsure'],
    [b2, c1, 'conflict'],
  ]
  const made: number[] = []
  for (const [left, right, decision] of steps) {
    made.push(
      await database.act((tx) =>
        judge(tx, { passages: [left, right], decision, note: '', seen: null, personId: null }),
      ),
    )
    expect(await written(database), `after ${decision}`).toEqual(await reckoned(database))
  }
  expect([...(await written(database)).values()]).toEqual(expect.arrayContaining(['same', 'different', 'settled']))
  for (const judgement of made.reverse()) {
    await database.act((tx) => undoJudgement(tx, judgement, null))
    expect(await written(database), `after undoing ${judgement}`).toEqual(await reckoned(database))
  }
  expect(new Set((await written(database)).values())).toEqual(new Set(['open']))
})

test('suggestions that were found anew take their standing from the record', async () => {
  const database = await createTestDatabase()
  await database.act(async (tx) => {
    const [a = 0] = await storeReport(tx, { source: 'a', passages: ['one a'] })
    const [b = 0] = await storeReport(tx, { source: 'b', passages: ['one b'] })
    await suggest(tx, a, b)
    await judge(tx, { passages: [a, b], decision: 'update', note: '', seen: null, personId: null })
    await tx.deleteFrom('derived.overlap').execute()
    await suggest(tx, a, b)
    await refreshReportOverlaps(tx, [1])
  })
  expect([...(await written(database)).values()]).toEqual(['update'])
})
