import { expect, test } from 'vitest'
import { importFile } from '../../intake/bulk/import-file.server'
import { createTestDatabase } from '../../testing/database'
import { readEventCard } from '../lookups/events/read-event-card.server'
import { rescoreOpen } from './rescore-open.server'

const bulletin = (toll: string) =>
  `حماة:\nألقت مروحيات النظام برميلا متفجرا على سوق الخضار في بلدة اللطامنة صباحا. ${toll}\nدرعا:\nوصلت قافلة مساعدات إلى نوى.`
const texts = [
  bulletin('ما أسفر عن مقتل عشرة أشخاص.'),
  bulletin('وارتفعت الحصيلة إلى 25 قتيلا بعد انتشال جثث.'),
] as const

/** Imports the bulletins in this order; the tolls on the card of the event of the first toll, and the suggestion between them. */
async function tollsOf(order: readonly (0 | 1)[]) {
  const { owner } = await createTestDatabase()
  for (const at of order)
    await importFile(
      owner.db,
      { operator: 'test' },
      {
        name: `${at}.txt`,
        bytes: Buffer.from(texts[at]),
        row: { title: `نشرة ${at}`, source: `مكتب ${at}`, published_at: '2014-03-12', language: 'ar' },
      },
      'UTC',
    )
  const suggested = async () =>
    owner.db
      .selectFrom('derived.overlap as o')
      .innerJoin('derived.passage_facts as f', 'f.passage_id', 'o.left_passage_id')
      .innerJoin('derived.passage_facts as g', 'g.passage_id', 'o.right_passage_id')
      .select(['o.left_passage_id as left', 'o.kind', 'o.score', 'f.toll as one', 'g.toll as two'])
      .where('f.toll', '>', 0)
      .where('g.toll', '>', 0)
      .execute()
  const [pair] = await suggested()
  const card = await readEventCard(owner.db, pair?.left ?? 0)
  // Scored anew, as after a change of the weights: the pair stands by those around it, not by its own words.
  await owner.db.updateTable('derived.overlap').set({ engine: 'before' }).execute()
  await rescoreOpen(owner.db)
  expect(await suggested()).toEqual([pair])
  return {
    tolls: card?.differing.find(({ name }) => name === 'killed')?.values.map(({ low }) => low),
    pair: { kind: pair?.kind, score: pair?.score, told: [pair?.one, pair?.two].sort() },
  }
}

test('tolls parted from their place meet in one row of the table of their event, whichever report came first', async () => {
  const there = await tollsOf([0, 1])
  expect(there).toMatchObject({ pair: { kind: 'other-figures', told: [10, 25] } })
  expect([...(there.tolls ?? [])].sort()).toEqual([10, 25])
  const back = await tollsOf([1, 0])
  expect({ ...back, tolls: back.tolls?.sort() }).toEqual({ ...there, tolls: there.tolls?.sort() })
})
