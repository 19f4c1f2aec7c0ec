import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { storeLines } from '../../testing/lines'
import { noFacts } from '../../text/facts/no-facts-for-tests'
import type { Facts, Figure } from '../../text/facts/types'
import { judge } from './judge.server'
import { readClaim } from '../queries/claims/read-claim.server'
import { adoptValue, undoAdoptedValue } from './adopt-value.server'
import { addSource } from './sources.server'
import { claimOf } from '../testing/passages-for-tests'

let database: TestDatabase
let round = 0

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

/** Passages of two sources that count differently, judged to be in conflict, with the facts they would be read to have. */
async function prepare() {
  const nth = ++round
  return database
    .act(async (tx) => {
      const told = []
      for (const low of [4, 9]) {
        const name = `مرصد الوادي ${nth} ${low}`
        const source = await addSource(tx, { name, kind: 'monitor', reliability: 'B', note: '' })
        const [line] = await storeLines(tx, source, [`أصيب ${low} أشخاص في حادث الجسر، الخبر ${nth}`], '2016-02-03')
        if (!line) throw new Error('no passage')
        const figure: Figure = { kind: 'wounded', noun: null, low, high: low, precision: 'exact', start: 5, end: 6 }
        const facts: Facts = { ...noFacts, figures: [figure] }
        await tx
          .insertInto('derived.passage_facts')
          .values({ passage_id: line.id, engine: 'test', facts: JSON.stringify(facts), context: '{}', terms: [] })
          .execute()
        told.push(line)
      }
      const [one, other] = told
      if (!one || !other) throw new Error('no passages')
      return { claimId: one.claimId, passages: [one.id, other.id] as [number, number] }
    })
    .then(async (made) => {
      await database.act(
        (tx) => judge(tx, { passages: made.passages, decision: 'conflict', note: '', seen: null, personId: null }),
        'judge',
      )
      return made
    })
}

async function settle(claimId: number, valueKey: string, seen?: number) {
  const seenVersion = seen ?? (await readClaim(database.app.db, claimId))?.version ?? 0
  return database.act(
    (tx) => adoptValue(tx, { claimId, seenVersion, field: 'wounded', valueKey, reason: 'سجل المشفى', personId: null }),
    'settle-field',
  )
}

const settled = async (claimId: number) =>
  (await readClaim(database.app.db, claimId))?.settled.map(({ field, value, mergedClaim }) => [
    field,
    value.low,
    mergedClaim,
  ])

test('the desk goes by one value, and every other stays with its source', async () => {
  const { claimId } = await prepare()
  const before = await readClaim(database.app.db, claimId)
  expect(before?.fields.find((field) => field.key === 'wounded')).toMatchObject({ agreement: 'conflict' })
  await settle(claimId, '9 9 exact ')
  const after = await readClaim(database.app.db, claimId)
  expect(after?.settled).toMatchObject([
    { field: 'wounded', value: { low: 9 }, choices: ['4 4 exact ', '9 9 exact '], reason: 'سجل المشفى' },
  ])
  expect(after?.fields).toEqual(before?.fields)
})

test('a later choice takes the place of the one before, and undo leads back step by step', async () => {
  const { claimId } = await prepare()
  const first = await settle(claimId, '4 4 exact ')
  const second = await settle(claimId, '9 9 exact ')
  await expect(settle(claimId, '9 9 exact ')).rejects.toMatchObject({ code: 'nothing-changed' })
  const undo = (id: number) => database.act((tx) => undoAdoptedValue(tx, id, null), 'undo-field')
  await expect(undo(first)).rejects.toMatchObject({ code: 'field-settled' })
  const back = await undo(second)
  expect(await settled(claimId)).toEqual([['wounded', 4, null]])
  const redone = await undo(back)
  expect(await settled(claimId)).toEqual([['wounded', 9, null]])
  await undo(await undo(redone))
  expect(await settled(claimId)).toEqual([['wounded', 9, null]])
  await undo(await settle(claimId, '4 4 exact '))
  expect(await settled(claimId)).toEqual([['wounded', 9, null]])
})

test('what no source says is not chosen, nor on a claim that changed meanwhile', async () => {
  const { claimId } = await prepare()
  await expect(settle(claimId, '7 7 exact ')).rejects.toMatchObject({ code: 'value-gone' })
  const seen = (await readClaim(database.app.db, claimId))?.version ?? 0
  await settle(claimId, '4 4 exact ', seen)
  await expect(settle(claimId, '9 9 exact ', seen)).rejects.toMatchObject({ code: 'claim-changed' })
})

test('after a merge all values are there with their sources, and what the merged claim had settled is told', async () => {
  const { claimId, passages } = await prepare()
  const other = await claimOf(database, passages[1])
  await settle(other, '9 9 exact ')
  const judgement = await database.app.db
    .selectFrom('record.current_judgement')
    .select('id')
    .where('left_passage_id', '=', passages[0])
    .executeTakeFirstOrThrow()
  await database.act(
    (tx) => judge(tx, { passages, decision: 'same', note: '', seen: judgement.id, personId: null }),
    'judge',
  )
  const merged = await readClaim(database.app.db, claimId)
  expect(
    merged?.fields
      .find((field) => field.key === 'wounded')
      ?.values.map(({ low, statedBy }) => [low, statedBy.map(({ passage }) => passage)]),
  ).toEqual([
    [4, [passages[0]]],
    [9, [passages[1]]],
  ])
  expect(await settled(claimId)).toEqual([['wounded', 9, other]])
})
