import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { addEvidence } from '../commands/evidence.server'
import { judge, undoJudgement } from '../commands/judge.server'
import { triageClaims } from '../commands/triage-claims.server'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { rankOf, worthOf, type QueueKind } from '../rules/queue/queue-kinds'
import { fillEmptyQueue, rebuildQueue, refreshQueue } from './queue-refresh.server'
import { confirm } from '../testing/decisions-for-tests'

/** Passages a1 a2, b1 b2, c1 of three reports, all pairs of the first ones suggested. */
async function desk() {
  const database = await createTestDatabase()
  const report = (name: string, passages: string[]) => database.act((tx) => storeReport(tx, { source: name, passages }))
  const [a1, a2] = (await report('a', ['a first', 'a second'])) as [number, number]
  const [b1, b2] = (await report('b', ['b first', 'b second'])) as [number, number]
  const [c1] = (await report('c', ['c first'])) as [number]
  await database.act(async (tx) => {
    await suggest(tx, a1, b1, 0.9)
    await suggest(tx, a1, c1, 0.5)
    await suggest(tx, b1, c1, 0.7, 'other-figures')
    await refreshQueue(tx, [a1, b1, c1])
  })
  return { database, a1, a2, b1, b2, c1 }
}

async function waiting({ owner }: TestDatabase): Promise<string[]> {
  const rows = await owner.db.selectFrom('derived.queue_item').select(['subject', 'kind']).orderBy('subject').execute()
  return rows.map(({ subject, kind }) => `${kind} ${subject}`)
}

const judging = (
  database: TestDatabase,
  passages: [number, number],
  decision: Parameters<typeof judge>[1]['decision'],
) => database.act((tx) => judge(tx, { passages, decision, note: '', seen: null, personId: null }), 'judge')

test('an event waits as one, and its pairs by themselves where it falls apart, until they are decided', async () => {
  const { database, a1, b1, c1 } = await desk()
  const claims = (...numbers: number[]) => numbers.map((id) => `claim claim:${id}`)
  expect(await waiting(database)).toEqual([...claims(1, 2, 3, 4, 5), `event event:${a1}`])
  const same = await judging(database, [a1, b1], 'same')
  expect(await waiting(database)).toEqual([...claims(1, 2, 4, 5), `event event:${a1}`])
  await judging(database, [a1, c1], 'different')
  expect(await waiting(database), 'a rejection holds across the claims').toEqual(claims(1, 2, 4, 5))
  await database.act((tx) => undoJudgement(tx, same, null), 'undo-judgement')
  expect(await waiting(database), 'what was rejected is in no event with the other').toEqual([
    ...claims(1, 2, 3, 4, 5),
    `overlap pair:${a1}-${b1}`,
    `overlap pair:${b1}-${c1}`,
  ])
})

test('what follows from a decision waits no more', async () => {
  const { database, a1, b1, c1 } = await desk()
  await judging(database, [b1, c1], 'conflict')
  await judging(database, [a1, b1], 'same')
  expect((await waiting(database)).filter((item) => !item.startsWith('c'))).toEqual([])
  expect(
    await database.owner.db.selectFrom('derived.overlap').select('status').where('right_passage_id', '=', c1).execute(),
  ).toEqual(expect.arrayContaining([{ status: 'conflict' }, { status: 'settled' }]))
})

test('a conflict waits until both claims have a verdict, which waits again when it goes stale', async () => {
  const { database, a1, b1 } = await desk()
  await judging(database, [a1, b1], 'conflict')
  const verdict = async (claimId: number) => {
    await database.act(
      (tx) => addEvidence(tx, { claimId, stance: 'supports', kind: 'note', quote: '', note: 'a letter' }, null),
      'add-evidence',
    )
    await confirm(database, claimId)
  }
  expect(await waiting(database)).toContain('conflict claim:1')
  await verdict(1)
  expect(await waiting(database)).toContain('conflict claim:1')
  await verdict(3)
  const decided = await waiting(database)
  expect(decided.filter((item) => /claim:[13]$/.test(item))).toEqual([])
  await database.act(
    (tx) => addEvidence(tx, { claimId: 3, stance: 'refutes', kind: 'note', quote: '', note: 'a denial' }, null),
    'add-evidence',
  )
  expect(await waiting(database)).toEqual(expect.arrayContaining(['conflict claim:1', 'stale claim:3']))
})

test('the queue computed whole is the queue that was kept up', async () => {
  const { database, a1, b1, c1 } = await desk()
  await judging(database, [a1, b1], 'same')
  await judging(database, [b1, c1], 'unsure')
  const all = () => database.owner.db.selectFrom('derived.queue_item').selectAll().orderBy('subject').execute()
  const kept = await all()
  expect(await rebuildQueue(database.owner.db)).toBe(kept.length)
  expect(await all()).toEqual(kept)
  await database.owner.db.deleteFrom('derived.queue_item').execute()
  await fillEmptyQueue(database.owner.db)
  expect(await all()).toEqual(kept)
})

test('the rank in the database is the one the reasons are told from', async () => {
  const { database } = await desk()
  await database.act(async (tx) => {
    const [d = 0] = await storeReport(tx, { source: 'd', passages: ['d first'] })
    const [e = 0] = await storeReport(tx, { source: 'e', passages: ['e first'] })
    await suggest(tx, d, e, 0.4)
    await refreshQueue(tx, [d, e])
  })
  await database.owner.db
    .updateTable('derived.claim_state')
    .set({ proposal: 'opinion', person: true })
    .where('claim_id', 'in', [1, 2])
    .execute()
  await database.act(
    (tx) => triageClaims(tx, { claims: [{ id: 3, decision: 'to-check' }], reason: '', personId: null }),
    'triage',
  )
  await rebuildQueue(database.owner.db)
  const rows = await database.owner.db
    .selectFrom('derived.queue_item as i')
    .innerJoin('derived.claim_state as s', 's.claim_id', 'i.claim_id')
    .selectAll('i')
    .select(['s.triage', 's.person', 's.proposal'])
    .execute()
  expect(rows.length).toBe(9)
  expect(rows.some((row) => worthOf(row) !== 0)).toBe(true)
  for (const row of rows)
    expect(row.rank).toBeCloseTo(
      rankOf({
        ...row,
        kind: row.kind as QueueKind,
        worth: row.kind === 'overlap' || row.kind === 'event' ? 0 : worthOf(row),
      }),
      6,
    )
  const order = [...rows].sort((x, y) => y.rank - x.rank).map((row) => row.kind)
  expect(order.slice(0, 3)).toEqual(['event', 'overlap', 'claim'])
})
