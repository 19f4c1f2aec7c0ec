import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { addEvidence } from '../commands/evidence.server'
import { judge, undoJudgement } from '../commands/judge.server'
import { readReopenedOfClaim } from '../lookups/events/reopened.server'
import { exportQueue } from '../queries/queue/export-queue.server'
import { listQueue } from '../queries/queue/list-queue.server'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { refreshQueue } from './queue-refresh.server'
import { confirm } from '../testing/decisions-for-tests'
import { noFacts } from '../../text/facts/no-facts-for-tests'

const everything = { kind: null, place: null, source: null, from: null, to: null, mine: null } as const

async function passage(database: TestDatabase, source: string, quote: string, killed: number): Promise<number> {
  return database.act(async (tx) => {
    const [id = 0] = await storeReport(tx, { source, title: source, passages: [quote] })
    const start = quote.search(/\d/)
    const figures = [
      { start, end: quote.length, kind: 'killed', noun: null, low: killed, high: killed, precision: 'exact' },
    ]
    const facts = { ...noFacts, figures }
    await tx
      .insertInto('derived.passage_facts')
      .values({ passage_id: id, engine: 'test', facts: JSON.stringify(facts), context: '[]', terms: [] })
      .execute()
    return id
  })
}

/** A claim of seven killed that was confirmed, and one that waits; then a report of nine killed comes in. */
async function desk() {
  const database = await createTestDatabase()
  const settled = await passage(database, 'first', 'killed 7', 7)
  await passage(database, 'other', 'wounded 40', 40)
  await database.act(async (tx) => {
    await addEvidence(tx, { claimId: 1, stance: 'supports', kind: 'note', quote: '', note: 'a letter' }, null)
  }, 'add-evidence')
  await confirm(database, 1)
  const newer = await passage(database, 'newer', 'killed 9', 9)
  const arrive = (score: number) =>
    database.act(async (tx) => {
      await suggest(tx, settled, newer, score, 'other-figures')
      await refreshQueue(tx, [newer])
    })
  return { database, settled, newer, arrive }
}

const kinds = async ({ app }: TestDatabase) =>
  (await listQueue(app.db, everything, 0, null)).items.map(({ kind, subject }) => `${kind} ${subject}`)

test('a new report that contradicts a settled claim reopens it at the top of the queue, with the field and both values', async () => {
  const { database, settled, newer, arrive } = await desk()
  await arrive(0.8)
  const { items } = await listQueue(database.app.db, everything, 0, null)
  expect(items[0]).toMatchObject({ kind: 'reopened', subject: `pair:${settled}-${newer}` })
  expect(items[0]?.reopened).toMatchObject({ claim: 1, settled, newer, report: { title: 'newer' } })
  expect(
    items[0]?.reopened?.fields.map(({ field, before, now }) => [
      field.name,
      before.map(({ low }) => low),
      now.map(({ low }) => low),
    ]),
  ).toEqual([['killed', [7], [9]]])
  expect(await readReopenedOfClaim(database.app.db, 1)).toEqual([items[0]?.reopened])
  expect(await readReopenedOfClaim(database.app.db, 3)).toEqual([])
  const [card] = await exportQueue(database.app.db)
  expect(card).toMatchObject({ kind: 'reopened', card: `pair:${settled}-${newer}`, claims: [1, 3] })
  expect(card?.why).toEqual(expect.arrayContaining(['killed: 7 / 9']))
})

test('it is settled again once the pair is judged, and comes back when that is undone', async () => {
  const { database, settled, newer, arrive } = await desk()
  await arrive(0.8)
  const before = await kinds(database)
  const id = await database.act(
    (tx) => judge(tx, { passages: [settled, newer], decision: 'different', note: '', seen: null, personId: null }),
    'judge',
  )
  expect((await kinds(database)).filter((item) => item.startsWith('reopened'))).toEqual([])
  expect(await readReopenedOfClaim(database.app.db, 1)).toEqual([])
  await database.act((tx) => undoJudgement(tx, id, null), 'undo-judgement')
  expect(await kinds(database)).toEqual(before)
})

test('an unlikely suggestion reopens nothing', async () => {
  const { database, settled, newer, arrive } = await desk()
  await arrive(0.1)
  expect(await kinds(database)).toContain(`overlap pair:${settled}-${newer}`)
})
