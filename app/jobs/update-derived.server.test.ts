import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'
import type { DB } from '../../db/schema'
import { createTestDatabase } from '../testing/database'
import { importFile } from '../intake/bulk/import-file.server'
import { deriveReports } from '../matching/store/derive.server'
import { readOutdated, rereadMarked } from '../matching/store/reread.server'
import { ENGINE_VERSION } from '../matching/scoring/weights'
import { judge } from '../review/commands/judge.server'
import { rebuildQueue } from '../review/projections/queue-refresh.server'
import { refreshReports } from '../review/projections/refresh-report.server'

const texts = [
  'حمص::\nقصفت المدفعية قرية تلبيسة وقتل ثلاثة مدنيين صباح اليوم.\nانقطعت المياه عن حي الوعر منذ مساء أمس.',
  'حمص::\nقصفت المدفعية قرية تلبيسة وقتل أربعة مدنيين صباح اليوم.\nخرجت مظاهرة في الرستن شارك فيها طلاب الجامعة.',
  'حلب::\nقصفت المدفعية قرية تلبيسة وقتل ثلاثة مدنيين صباح اليوم.',
]

async function desk() {
  const database = await createTestDatabase()
  for (const [at, text] of texts.entries()) {
    const file = {
      name: `${at}.txt`,
      bytes: Buffer.from(text),
      row: { title: `Report ${at}`, source: `Source ${at % 2}`, published_at: '2015-07-04', language: 'ar' as const },
    }
    await importFile(database.owner.db, { operator: 'test' }, file, 'UTC')
  }
  return database
}

const keysOf = async (db: Kysely<DB>) =>
  (await sql`select key, day, passage_id from derived.passage_key order by passage_id, day, key`.execute(db)).rows
const queueOf = async (db: Kysely<DB>) =>
  (
    await sql`
    select subject, kind, round(rank::numeric, 6) as rank, claim_id, left_passage_id, right_passage_id, other_claim_id, reports, origins, toll, disagreement, since, day,
           array(select s from unnest(sources) s order by 1) as sources, array(select p collate "C" from unnest(places) p order by 1) as places
      from derived.queue_item order by subject`.execute(db)
  ).rows

test('an import queues what a queue that is computed anew holds', async () => {
  const { owner } = await desk()
  const queued = await queueOf(owner.db)
  expect(queued).toMatchObject([
    { kind: 'claim', toll: 3, places: ['تلبيسة', 'حمص'] },
    { kind: 'claim' },
    { kind: 'claim', toll: 4 },
    { kind: 'claim' },
    { kind: 'claim' },
    { kind: 'event', toll: 4 },
  ])
  await rebuildQueue(owner.db)
  expect(await queueOf(owner.db)).toEqual(queued)
})

test('the same overlaps are found whether all pairs are held at once or those of a report alone', async () => {
  const { owner } = await desk()
  const overlaps = () =>
    owner.db.selectFrom('derived.overlap').selectAll().orderBy('left_passage_id').orderBy('right_passage_id').execute()
  const whole = await overlaps()
  expect(whole.length).toBeGreaterThan(1)
  const reports = await owner.db.selectFrom('record.report').select('id').execute()
  await owner.db.transaction().execute((tx) =>
    deriveReports(
      tx,
      reports.map(({ id }) => id),
      { mostHeld: 1 },
    ),
  )
  expect(await overlaps()).toEqual(whole)
})

test('what another version of the engine read is read anew, and no suggestion is missing meanwhile', async () => {
  const { owner, app, act } = await desk()
  const suggested = () =>
    owner.db
      .selectFrom('derived.overlap')
      .select(['left_passage_id', 'right_passage_id', 'score', 'status'])
      .orderBy('left_passage_id')
      .orderBy('right_passage_id')
      .execute()
  const [first] = await suggested()
  await act(
    (tx) =>
      judge(tx, {
        passages: [first?.left_passage_id ?? 0, first?.right_passage_id ?? 0],
        decision: 'same',
        note: '',
        seen: null,
        personId: null,
      }),
    'judge',
  )
  const before = {
    keys: await keysOf(owner.db),
    overlaps: await suggested(),
    judgements: await owner.db.selectFrom('record.judgement').selectAll().execute(),
  }
  await owner.db.updateTable('derived.passage_facts').set({ engine: '0.9.0', facts: '{}' }).execute()
  await owner.db.deleteFrom('derived.passage_key').execute()

  expect(await readOutdated(app.db)).toBe(3)
  expect({ keys: await keysOf(owner.db), overlaps: await suggested() }).toEqual({
    keys: before.keys,
    overlaps: before.overlaps,
  })
  expect(
    (await owner.db.selectFrom('derived.passage_facts').select('engine').distinct().execute()).map((row) => row.engine),
  ).toEqual([ENGINE_VERSION])
  expect(await rereadMarked(app.db, refreshReports)).toBe(3)
  expect(await suggested()).toEqual(before.overlaps)
  expect(await owner.db.selectFrom('record.judgement').selectAll().execute()).toEqual(before.judgements)
  expect(await readOutdated(app.db)).toBe(0)
})
