import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../../testing/database'
import { judge } from '../../commands/judge.server'
import { storeReport } from '../../testing/passages-for-tests'
import { countReportsOf, hasReports } from '../sources/count-reports.server'
import {
  claimOfAdoptedField,
  claimOfOwnReview,
  claimOfVerdict,
  currentPassageIds,
  pairOfJudgement,
  reportOfPassage,
  sourceOfMerge,
} from './record-owners.server'

let database: TestDatabase

beforeAll(async () => {
  database = await cloneDatabase()
})
afterAll(() => database.close())

test('what an address names leads to its report, its source and its pair', async () => {
  const { db } = database.app
  expect(await hasReports(db)).toBe(false)
  const [first] = (await database.act((tx) =>
    storeReport(tx, { source: 'a', title: 'A', day: '2015-07-04', passages: ['سقطت ثلاث قذائف على حي السوق'] }),
  )) as [number]
  const [second] = (await database.act((tx) =>
    storeReport(tx, { source: 'b', title: 'B', day: '2015-07-05', passages: ['سقطت ثلاث قذائف على حي السوق القديم'] }),
  )) as [number]
  await database.act(
    (tx) => judge(tx, { passages: [first, second], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  const report = await db
    .selectFrom('record.report')
    .select(['id', 'source_id'])
    .where('title', '=', 'A')
    .executeTakeFirstOrThrow()
  const judgement = await db.selectFrom('record.judgement').select('id').executeTakeFirstOrThrow()
  const passage = await db
    .selectFrom('record.passage')
    .select('claim_id')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  expect(await hasReports(db)).toBe(true)
  expect(await countReportsOf(db, report.source_id)).toBe(1)
  expect(await reportOfPassage(db, first)).toBe(report.id)
  expect(await pairOfJudgement(db, judgement.id)).toEqual({ left: first, right: second })
  expect(await currentPassageIds(db, passage.claim_id)).toContain(first)
})

test('what is not there leads nowhere', async () => {
  const { db } = database.app
  const none = 2_147_483_647
  const owners = [
    claimOfVerdict(db, none),
    claimOfAdoptedField(db, none),
    claimOfOwnReview(db, none, 1),
    sourceOfMerge(db, none),
    pairOfJudgement(db, none),
    reportOfPassage(db, none),
  ]
  expect(await Promise.all(owners)).toEqual([null, null, null, null, null, null])
  expect(await currentPassageIds(db, none)).toEqual([])
  expect(await countReportsOf(db, none)).toBe(0)
})
