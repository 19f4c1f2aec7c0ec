import { expect, test } from 'vitest'
import type { Decision } from '../../../../db/schema'
import { createTestDatabase } from '../../../testing/database'
import { judge, undoJudgement } from '../../commands/judge.server'
import { refreshQueue } from '../../projections/queue-refresh.server'
import { storeReport, suggest } from '../../testing/passages-for-tests'
import { exportQueue } from '../queue/export-queue.server'
import { readEventCard } from '../../lookups/events/read-event-card.server'
import { noFacts } from '../../../text/facts/no-facts-for-tests'

/** Three posts that tell of one bombing with two tolls, a fourth weakly tied to one of them, and one that stands alone. */
async function desk() {
  const database = await createTestDatabase()
  const told = [
    'قتل عشرة في تفجير السوق',
    'مقتل عشرة مدنيين في تفجير سوق البلدة',
    'تفجير السوق: 12 قتيلا',
    'احتجاج قرب السوق',
    'مطر',
  ]
  const ids: number[] = []
  for (const [at, text] of told.entries())
    ids.push(
      ...(await database.act((tx) =>
        storeReport(tx, { source: `source ${at}`, day: `2015-07-0${9 - at}`, passages: [text] }),
      )),
    )
  const [a, b, c, d, e] = ids as [number, number, number, number, number]
  await database.act(async (tx) => {
    for (const [left, right, score] of [
      [a, b, 0.95],
      [b, c, 0.8],
      [a, c, 0.7],
      [c, d, 0.35],
    ] as const)
      await suggest(tx, left, right, score)
    for (const [id, low] of [
      [a, 10],
      [b, 10],
      [c, 12],
    ] as const) {
      const facts = {
        ...noFacts,
        figures: [{ start: 0, end: 1, kind: 'killed', noun: null, low, high: low, precision: 'exact' }],
        places: [{ start: 0, end: 1, name: 'السوق', place: null, governorate: null }],
      }
      await tx
        .insertInto('derived.passage_facts')
        .values({ passage_id: id, engine: 'test', facts: JSON.stringify(facts), context: '[]', terms: [] })
        .execute()
    }
    await refreshQueue(tx, ids)
  })
  return { database, a, b, c, d, e }
}

test('the queue has one card an event, one for what is weakly tied to it, and the claims', async () => {
  const { database, a, b, c, d } = await desk()
  const cards = await exportQueue(database.app.db)
  expect(
    cards
      .filter(({ kind }) => kind !== 'claim')
      .map(({ kind, passages }) => [kind, passages.map(({ passage }) => passage)]),
  ).toEqual([
    ['event', [c, b, a]],
    ['pair', [c, d]],
  ])
  expect(cards.filter(({ kind }) => kind === 'claim')).toHaveLength(5)
  expect(cards[0]).toMatchObject({
    claims: [a, b, c].map(
      (passage) => cards.find(({ kind, passages }) => kind === 'claim' && passages[0]?.passage === passage)?.claims[0],
    ),
    score: 0.95,
  })
})

test('a rejection takes a passage out of its event, and undoing it restores the event exactly', async () => {
  const { database, a, b, c } = await desk()
  const before = await exportQueue(database.app.db)
  const judging = (passages: [number, number], decision: Decision) =>
    database.act((tx) => judge(tx, { passages, decision, note: '', seen: null, personId: null }), 'judge')
  const rejected = await judging([a, c], 'different')
  const event = (await exportQueue(database.app.db)).find(({ kind }) => kind === 'event')
  expect(event?.passages.map(({ passage }) => passage)).not.toEqual(expect.arrayContaining([a, c]))
  await database.act((tx) => undoJudgement(tx, rejected, null), 'undo-judgement')
  const cards = (all: typeof before) =>
    all.map(({ card, kind, passages }) => [card, kind, passages.map(({ passage }) => passage)])
  expect(cards(await exportQueue(database.app.db)).filter(([, kind]) => kind === 'event')).toEqual(
    cards(before).filter(([, kind]) => kind === 'event'),
  )
  await judging([a, b], 'same')
  expect((await exportQueue(database.app.db)).find(({ kind }) => kind === 'event')?.passages).toHaveLength(3)
})

test('an event’s card has its passages in order of time, what is common, and what differs with who says it', async () => {
  const { database, a, b, c, d, e } = await desk()
  const card = await readEventCard(database.app.db, a)
  expect(card?.passages.map(({ id, source }) => [id, source.name])).toEqual([
    [c, 'source 2'],
    [b, 'source 1'],
    [a, 'source 0'],
  ])
  expect(card?.origins).toBe(3)
  expect(card?.common.map(({ name }) => name)).toEqual(['place'])
  expect(
    card?.differing.map(({ name, values }) => [
      name,
      values.map(({ low, statedBy }) => [low, statedBy.map(({ passage }) => passage)]),
    ]),
  ).toEqual([
    [
      'killed',
      [
        [10, expect.arrayContaining([a, b])],
        [12, [c]],
      ],
    ],
  ])
  expect(card?.links.map(({ left, right }) => [left, right])).toEqual([
    [a, b],
    [b, c],
    [a, c],
  ])
  expect(await readEventCard(database.app.db, d)).toBeNull()
  expect(await readEventCard(database.app.db, e)).toBeNull()
})
