import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { importFile } from '../../intake/bulk/import-file.server'
import { forgetLearnedWeights, readLearnedWeights, storeLearnedWeights } from '../../matching/store/desk-weights.server'
import { reweigh } from '../../matching/scoring/learn'
import { ENGINE_VERSION } from '../../matching/scoring/weights'
import { judge } from '../commands/judge.server'
import { readJudgedPairs } from '../queries/overlaps/judged-pairs.server'
import { rescoreOpen } from './rescore-open.server'

let database: TestDatabase
let judged: { left: number; right: number; shown: unknown; score: number }

async function overlaps() {
  return database.owner.db
    .selectFrom('derived.overlap')
    .selectAll()
    .orderBy('left_passage_id')
    .orderBy('right_passage_id')
    .execute()
}

async function shownOf(left: number, right: number): Promise<unknown> {
  return (
    await database.owner.db
      .selectFrom('record.judgement')
      .select('shown')
      .where('left_passage_id', '=', left)
      .where('right_passage_id', '=', right)
      .executeTakeFirstOrThrow()
  ).shown
}

beforeAll(async () => {
  database = await cloneDatabase()
  for (const [file, source] of [
    ['b02-bulletin-2015-07-08-early.txt', 'One'],
    ['b03-bulletin-2015-07-08-late.txt', 'Two'],
    ['a01-marsa-zabadani.txt', 'Three'],
  ]) {
    const bytes = readFileSync(join('db', 'sample', 'reports', file ?? ''))
    await importFile(
      database.owner.db,
      { operator: 'test' },
      {
        name: file ?? '',
        bytes,
        row: { title: file ?? '', source: source ?? '', published_at: '2015-07-08', language: 'ar' },
      },
      'UTC',
    )
  }
  const weak = (await overlaps()).filter((row) => row.kind === 'reworded' || row.kind === 'other-figures').slice(0, 6)
  for (const { left_passage_id: left, right_passage_id: right } of weak) {
    await database.act(
      (tx) => judge(tx, { passages: [left, right], decision: 'different', note: '', seen: null, personId: null }),
      'judge',
    )
  }
  const [first] = weak
  if (!first) throw new Error('the sample has a pair in other words')
  judged = {
    left: first.left_passage_id,
    right: first.right_passage_id,
    shown: await shownOf(first.left_passage_id, first.right_passage_id),
    score: first.score,
  }
}, 120_000)

afterAll(() => database.close())

describe('learning from the desk', () => {
  test('puts a version of its own on open suggestions and leaves what was judged', async () => {
    const before = await overlaps()
    const pairs = await readJudgedPairs(database.owner.db)
    expect(pairs.map((pair) => pair.related)).toEqual([false, false, false, false, false, false])
    const version = await storeLearnedWeights(database.owner.db, reweigh(pairs), pairs.length)
    expect(version).toMatch(new RegExp(`^${ENGINE_VERSION.replaceAll('.', '\\.')}\\+desk\\.[0-9a-f]{8}$`))
    expect(await rescoreOpen(database.app.db)).toBeGreaterThan(0)
    expect(await rescoreOpen(database.app.db)).toBe(0)

    const after = await overlaps()
    const kept = after.find((row) => row.left_passage_id === judged.left && row.right_passage_id === judged.right)
    expect(kept).toEqual(
      before.find((row) => row.left_passage_id === judged.left && row.right_passage_id === judged.right),
    )
    expect(await shownOf(judged.left, judged.right)).toEqual(judged.shown)
    expect(judged.shown).toMatchObject({ engine: ENGINE_VERSION })
    expect(after.some((row) => row.engine === version)).toBe(true)
  })

  test('is used for reports that come in later, and can be forgotten', async () => {
    const { version } = await readLearnedWeights(database.app.db)
    const bytes = readFileSync(join('db', 'sample', 'reports', 'a02-daftar-zabadani.txt'))
    const done = await importFile(
      database.owner.db,
      { operator: 'test' },
      { name: 'a02', bytes, row: { title: 'a02', source: 'Four', published_at: '2015-07-08', language: 'ar' } },
      'UTC',
    )
    expect(done.outcome).toBe('imported')
    const found = await overlaps()
    expect(found.at(-1)?.engine).toBe(version)

    await forgetLearnedWeights(database.owner.db)
    await rescoreOpen(database.owner.db)
    const engines = new Set((await overlaps()).map((row) => row.engine))
    expect(engines).not.toContain(version)
  })
})
