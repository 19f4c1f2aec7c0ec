import { expect, test } from 'vitest'
import { importFile } from '../../intake/bulk/import-file.server'
import { createTestDatabase } from '../../testing/database'
import { listClaims } from '../queries/claims/list-claims.server'
import { claimFilter } from '../queries/claims/claim-filter'

const prayer = 'نسأل الله أن يفرج عن جميع المعتقلين والمهجرين في كل مكان'
const flood = 'غمرت مياه العاصي حي الحاضر في مدينة حماة بعد انهيار السد الترابي'

/** Posts that end with one prayer: three of different days, and two that describe one flood on one day. */
const posts: [string, string][] = [
  ['2014-03-01', `وصلت شاحنات طحين إلى بلدة نوى.\n${prayer}.`],
  ['2014-03-09', `${flood}.\n${prayer} !`],
  ['2014-03-09', `${flood} ونزح الأهالي.\n${prayer}.`],
  ['2014-03-20', `انقطعت الكهرباء عن مدينة سلمية.\n${prayer}.`],
  ['2014-03-28', `افتتحت مدرسة جديدة في مدينة السويداء.\n${prayer}.`],
]

async function desk(order: number[]) {
  const { owner } = await createTestDatabase()
  const found: { wordings: number; prayers: number }[] = []
  const counted = async () => {
    const rows = await owner.db
      .selectFrom('derived.overlap as o')
      .innerJoin('record.passage as p', 'p.id', 'o.left_passage_id')
      .innerJoin('record.report as r', 'r.id', 'p.report_id')
      .select(['r.text', 'p.start_offset as start', 'o.score'])
      .execute()
    const wordings = await owner.db.selectFrom('derived.repeated_wording').selectAll().execute()
    const quotes = rows.map(({ text, start }) => text.slice(start))
    return { wordings: wordings.length, prayers: quotes.filter((quote) => quote.startsWith('نسأل')).length, rows }
  }
  for (const at of order) {
    const [day, text] = posts[at] as [string, string]
    const row = { title: `منشور ${at}`, source: `صفحة ${at}`, published_at: day, language: 'ar' as const }
    await importFile(owner.db, { operator: 'test' }, { name: `${at}.txt`, bytes: Buffer.from(text), row }, 'UTC')
    const { wordings, prayers } = await counted()
    found.push({ wordings, prayers })
  }
  const { claims: proposals } = await listClaims(owner.db, claimFilter.parse({ because: 'prayer' }))
  const waiting = await owner.db
    .selectFrom('derived.queue_item')
    .select('subject')
    .where('kind', 'in', ['overlap', 'event'])
    .execute()
  const last = await counted()
  return { found, proposals, waiting: waiting.length, scores: last.rows.map(({ score }) => score).sort() }
}

test('a sentence that three unrelated reports share makes no suggestions, whatever comes in first', async () => {
  const there = await desk([1, 2, 0, 3, 4])
  // Two posts of one day alone may be copies: their prayer is an overlap until it is met elsewhere.
  expect(there.found).toEqual([
    { wordings: 0, prayers: 0 },
    { wordings: 0, prayers: 1 },
    { wordings: 0, prayers: 1 },
    { wordings: 1, prayers: 0 },
    { wordings: 1, prayers: 0 },
  ])
  expect(there.scores).toHaveLength(1)
  expect(there.waiting).toBe(1)
  expect(there.proposals).toHaveLength(5)
  const back = await desk([4, 3, 0, 2, 1])
  expect(back.scores).toEqual(there.scores)
  expect(back.found.at(-1)).toEqual(there.found.at(-1))
})
