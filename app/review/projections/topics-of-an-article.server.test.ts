import { expect, test } from 'vitest'
import { importFile } from '../../intake/bulk/import-file.server'
import { createTestDatabase } from '../../testing/database'

const [shelter, tunnel] = [
  'قتلت غارة جوية على ملجأ في مدينة الزبداني اثني عشر مدنيا بينهم خمسة أطفال صباح الأربعاء.',
  'فجر مقاتلو المعارضة نفقا تحت مبنى في حي جوبر شرقي دمشق فجر الأربعاء وقتلوا أحد عشر جنديا.',
]
const texts = {
  article: `${shelter}\n${tunnel}`,
  'on the shelter': shelter.replace('صباح الأربعاء', 'يوم الأربعاء'),
  'on the tunnel': tunnel.replace('فجر الأربعاء', 'يوم الأربعاء'),
}

test('an article that tells of two events is on the card of each, and puts neither on that of the other', async () => {
  const { owner } = await createTestDatabase()
  for (const [title, text] of Object.entries(texts))
    await importFile(
      owner.db,
      { operator: 'test' },
      {
        name: `${title}.txt`,
        bytes: Buffer.from(text),
        row: { title, source: title, published_at: '2015-07-08', language: 'ar' },
      },
      'UTC',
    )
  const members = await owner.db
    .selectFrom('derived.event_member as m')
    .innerJoin('record.passage as p', 'p.id', 'm.passage_id')
    .innerJoin('record.report as r', 'r.id', 'p.report_id')
    .select(['m.event_id as event', 'r.title'])
    .orderBy('r.title')
    .execute()
  const events = new Map<number, Set<string>>()
  for (const { event, title } of members) events.set(event, (events.get(event) ?? new Set()).add(title))
  expect([...events.values()].map((titles) => [...titles]).sort()).toEqual([
    ['article', 'on the shelter'],
    ['article', 'on the tunnel'],
  ])
})
