import { expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../testing/database'
import { readEventCard } from '../lookups/events/read-event-card.server'
import { rebuildQueue, refreshQueue } from '../projections/queue-refresh.server'
import { storeReport, suggest } from '../testing/passages-for-tests'
import { judgeEvent, type JudgingEvent } from './judge-event.server'
import { judge, undoJudgement, undoJudgements } from './judge.server'
import { noFacts } from '../../text/facts/no-facts-for-tests'

/** Four posts on one bombing, the third with another toll; `facts` tells the tolls. */
async function desk() {
  const database = await createTestDatabase()
  const texts = ['قتل عشرة في تفجير السوق', 'مقتل عشرة في تفجير سوق البلدة', 'تفجير السوق: 7 قتلى', 'انفجار في السوق']
  const ids: number[] = []
  for (const [at, text] of texts.entries())
    ids.push(...(await database.act((tx) => storeReport(tx, { source: `source ${at}`, passages: [text] }))))
  const [a, b, c, d] = ids as [number, number, number, number]
  await database.act(async (tx) => {
    await suggest(tx, a, b, 0.95)
    await suggest(tx, b, c, 0.8)
    await suggest(tx, a, c, 0.85, 'other-figures')
    await suggest(tx, c, d, 0.7)
    await suggest(tx, b, d, 0.75)
    for (const [id, low] of [
      [a, 10],
      [c, 7],
    ] as const) {
      const figures = [{ start: 0, end: 1, kind: 'killed', noun: null, low, high: low, precision: 'exact' }]
      const facts = { ...noFacts, figures }
      await tx
        .insertInto('derived.passage_facts')
        .values({ passage_id: id, engine: 'test', facts: JSON.stringify(facts), context: '[]', terms: [] })
        .execute()
    }
    await refreshQueue(tx, ids)
  })
  return { database, a, b, c, d }
}

async function decide(database: TestDatabase, event: number, more: Partial<JudgingEvent> = {}): Promise<number[]> {
  const seen = (await readEventCard(database.app.db, event, new Set(more.fields)))?.stamp ?? ''
  return database.act(
    (tx) =>
      judgeEvent(tx, { event, decision: 'proposed', note: '', seen, personId: null, out: [], fields: [], ...more }),
    'judge',
  )
}

/** All that follows from the record: claims, events, suggestions and the queue. */
async function standing({ owner: { db } }: TestDatabase) {
  return {
    claims: await db.selectFrom('record.passage').select(['id', 'claim_id']).orderBy('id').execute(),
    events: await db.selectFrom('derived.event_member').selectAll().orderBy('passage_id').execute(),
    overlaps: await db
      .selectFrom('derived.overlap')
      .select(['left_passage_id', 'right_passage_id', 'status'])
      .orderBy('left_passage_id')
      .orderBy('right_passage_id')
      .execute(),
    queue: await db.selectFrom('derived.queue_item').selectAll().orderBy('subject').execute(),
  }
}

const judged = async ({ owner: { db } }: TestDatabase) =>
  (await db.selectFrom('record.current_judgement').selectAll().orderBy('id').execute()).map(
    ({ left_passage_id: left, right_passage_id: right, decision }) => `${left}-${right} ${decision}`,
  )

test('an event is decided by as few judgements as say it, nothing of it waits, and undo restores it exactly', async () => {
  const { database, a, b, c, d } = await desk()
  const before = await standing(database)
  expect(before.queue.map(({ subject }) => subject)).toContain(`event:${a}`)
  const ids = await decide(database, a)
  expect(await judged(database)).toEqual([`${a}-${b} same`, `${b}-${d} same`, `${a}-${c} conflict`])
  const after = await standing(database)
  expect(after.overlaps.filter(({ status }) => status === 'open')).toEqual([])
  expect(after.queue.filter(({ kind }) => kind === 'event' || kind === 'overlap')).toEqual([])
  await database.act((tx) => undoJudgements(tx, ids, null), 'undo-judgement')
  expect(await standing(database)).toEqual(before)
})

test('what is taken out parts from the rest, which stays an event', async () => {
  const { database, a, b, c, d } = await desk()
  await decide(database, a, { decision: 'take-out', out: [c] })
  const card = await readEventCard(database.app.db, a)
  expect(card?.passages.map(({ id }) => id).sort((x, y) => x - y)).toEqual([a, b, d])
  expect(await readEventCard(database.app.db, c)).toBeNull()
})

test('a field marked as in conflict keeps its values in claims of their own, and undo leads back to the doubt before', async () => {
  const { database, a, b, c } = await desk()
  await database.act((tx) => judge(tx, { passages: [a, c], decision: 'unsure', note: '', seen: null, personId: null }))
  expect((await readEventCard(database.app.db, a))?.links.every(({ decision }) => decision === 'same')).toBe(true)
  const before = await standing(database)
  const ids = await decide(database, a, { fields: ['killed'] })
  const recorded = await judged(database)
  expect(recorded).toContain(`${a}-${c} conflict`)
  const claims = new Map((await standing(database)).claims.map(({ id, claim_id }) => [id, claim_id]))
  expect(claims.get(a)).toBe(claims.get(b))
  expect(claims.get(a)).not.toBe(claims.get(c))
  await database.act((tx) => undoJudgements(tx, ids, null), 'undo-judgement')
  expect(await judged(database)).toEqual([`${a}-${c} unsure`])
  expect(await standing(database)).toEqual(before)
})

test('who decides on an event that changed meanwhile is refused, and nothing is recorded', async () => {
  const { database, a, b } = await desk()
  const seen = (await readEventCard(database.app.db, a))?.stamp ?? ''
  await database.act((tx) => judge(tx, { passages: [a, b], decision: 'same', note: '', seen: null, personId: null }))
  await expect(decide(database, a, { seen })).rejects.toMatchObject({ code: 'event-changed' })
  await expect(decide(database, a, { decision: 'take-out' })).rejects.toMatchObject({ code: 'nothing-selected' })
  expect(await judged(database)).toEqual([`${a}-${b} same`])
})

test('a passage that joins an event in which its twin was rejected names the three', async () => {
  const { database, a, b } = await desk()
  const [twin = 0] = await database.act((tx) => storeReport(tx, { source: 'one', passages: ['نص'] }))
  await database.act(async (tx) => {
    await suggest(tx, a, twin, 0.6)
    await refreshQueue(tx, [twin])
  })
  const rejected = await database.act((tx) =>
    judge(tx, { passages: [a, twin], decision: 'different', note: '', seen: null, personId: null }),
  )
  const [joins = 0] = await database.act((tx) => storeReport(tx, { source: 'two', passages: ['نص منقول'] }))
  await database.act(async (tx) => {
    await suggest(tx, a, joins, 0.99)
    await suggest(tx, b, joins, 0.99)
    await suggest(tx, twin, joins, 0.7, 'near-identical')
    await refreshQueue(tx, [joins])
  })
  const named = async () =>
    (await readEventCard(database.app.db, a))?.twins.map((each) => [each.passage, each.twin, each.other])
  expect(await named()).toEqual([[joins, twin, a]])
  await database.act((tx) => undoJudgement(tx, rejected, null), 'undo-judgement')
  expect(await named()).toEqual([])
})

test('events kept up step by step are those computed whole, whatever was decided and taken back', async () => {
  const { database, a, b, d } = await desk()
  const steps: (() => Promise<unknown>)[] = [
    () => decide(database, b, { decision: 'take-out', out: [d] }),
    () => decide(database, a),
    async () => {
      const last = await database.owner.db
        .selectFrom('record.current_judgement')
        .select('id')
        .orderBy('id', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      await database.act((tx) => undoJudgement(tx, last.id, null), 'undo-judgement')
    },
    () =>
      database.act((tx) => judge(tx, { passages: [a, d], decision: 'update', note: '', seen: null, personId: null })),
  ]
  for (const step of steps) {
    await step()
    const kept = await standing(database)
    await rebuildQueue(database.owner.db)
    expect(await standing(database)).toEqual(kept)
  }
})
