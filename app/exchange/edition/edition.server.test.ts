import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { redact } from '../../audit/log/redact.server'
import { replay } from '../../audit/log/replay.server'
import { issueEdition } from '../../review/commands/issue-edition.server'
import { judge } from '../../review/commands/judge.server'
import { wordClaim } from '../../review/commands/word-claim.server'
import { storeReport } from '../../review/testing/passages-for-tests'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { readDraftEdition } from './compose-edition.server'
import { isCorrection } from './compare-editions'
import { sentencesOf } from './edition'
import { leaveOut, moveEvent, wordSentence, wordsSeen } from './edition-draft.server'
import { readEditionDays } from './edition-claims.server'
import { readSelectionEdition } from './selection-edition.server'
import { lastIssue, listIssues, nextNumber, readIssue } from './issued-editions.server'

const [day, timeZone] = ['2015-07-04', 'Asia/Damascus']
let database: TestDatabase
let claims: number[]

const draft = () => readDraftEdition(database.app.db, { day, timeZone })
const told = async () => sentencesOf((await draft()).edition).map(({ text }) => text)

async function issue(follows: number | null): Promise<number> {
  const { edition, changes } = await draft()
  const content = JSON.stringify({ edition, changes })
  const correction = isCorrection(changes)
  return database.act((tx) => issueEdition(tx, { day, follows, correction, content }, null), 'issue-edition')
}

beforeAll(async () => {
  database = await cloneDatabase()
  const stored = await database.act(async (tx) => [
    ...(await storeReport(tx, {
      source: 'North desk',
      passages: ['انفجر لغم قرب الجسر القديم صباحاً', 'توقف المعمل عن العمل'],
    })),
    ...(await storeReport(tx, { source: 'South desk', passages: ['دوى انفجار لغم عند الجسر صباح اليوم'] })),
    ...(await storeReport(tx, { source: 'South desk', day: '2015-07-09', passages: ['خبر من يوم آخر'] })),
  ])
  const [one = 0, , other = 0] = stored
  await database.act(
    (tx) => judge(tx, { passages: [one, other], decision: 'same', note: '', seen: null, personId: null }),
    'judge',
  )
  const rows = await database.app.db
    .selectFrom('record.passage')
    .select('claim_id')
    .where('id', 'in', stored)
    .orderBy('id')
    .execute()
  claims = rows.map((row) => row.claim_id)
})
afterAll(() => database.close())

test('days have the claims that were first reported on them', async () => {
  expect(await readEditionDays(database.app.db, 10)).toEqual([
    { day: '2015-07-09', claims: 1, decided: 0 },
    { day, claims: 2, decided: 0 },
  ])
  expect(await told()).toHaveLength(2)
  expect((await draft()).edition.witnesses.map(({ name }) => name).sort()).toEqual(['North desk', 'South desk'])
})

test('an editor changes order, words and choice, and the record stays as it is', async () => {
  const before = await database.app.db.selectFrom('record.claim').selectAll().execute()
  const [first = 0, second = 0] = claims
  const db = database.app.db
  const sentence = { claim: first, version: 1, text: 'لغم قرب الجسر.', seen: '' }
  await wordSentence(db, day, sentence)
  expect(await told()).toContain('لغم قرب الجسر.')
  await expect(wordSentence(db, day, { ...sentence, text: 'صياغة زميل' })).rejects.toMatchObject({
    code: 'edition-changed',
  })
  await wordSentence(db, day, { ...sentence, text: null, seen: wordsSeen('لغم قرب الجسر.') })
  expect(await told()).not.toContain('لغم قرب الجسر.')
  await leaveOut(db, day, second, true)
  expect(await told()).toHaveLength(1)
  expect((await draft()).out).toMatchObject([{ id: second }])
  await leaveOut(db, day, second, false)
  const order = sentencesOf((await draft()).edition).map(({ claim }) => claim)
  await moveEvent(db, day, { event: order[1] ?? 0, by: -1, shown: order })
  expect(sentencesOf((await draft()).edition).map(({ claim }) => claim)).toEqual([...order].reverse())
  expect(await db.selectFrom('record.claim').selectAll().execute()).toEqual(before)
})

test('a selection makes an edition as a day does: by the conditions of the list, by an event, by a governorate', async () => {
  const select = async (search: string) =>
    sentencesOf(await readSelectionEdition(database.app.db, { search, timeZone })).map(({ claim }) => claim)
  expect((await select('')).length).toBe(3)
  expect(await select(`from=${day}&to=${day}`)).toHaveLength(2)
  expect(await select('state=confirmed')).toEqual([])
  expect(await select('event=999999')).toEqual([])
  expect(await select('governorate=nowhere')).toEqual([])
  expect(await select(`governorate=${'x'.repeat(101)}`)).toEqual([])
})

test('an issue has a number, stays as it is, and is in the trail', async () => {
  expect(await nextNumber(database.app.db)).toBe(1)
  expect(await issue(null)).toBe(1)
  const issued = await readIssue(database.app.db, 1)
  expect(issued?.edition).toEqual(JSON.parse(JSON.stringify((await draft()).edition)))
  expect((await draft()).changes).toEqual([])
  await expect(
    database.act((tx) => tx.updateTable('record.edition').set({ day: '2015-07-05' }).execute()),
  ).rejects.toMatchObject({ code: 'MQ006' })
  const { rows } = await sql<{ kind: string; told: boolean }>`
    select e.head ->> 'kind' as kind, b.payload::jsonb -> 'changes' @> '[{"table": "edition", "after": {"number": 1}}]' as told
      from audit.entry e join audit.body b on b.seq = e.seq order by e.seq desc limit 1`.execute(database.owner.db)
  expect(rows).toEqual([{ kind: 'issue-edition', told: true }])
})

test('what changes later is told, and the next issue names the one that it corrects', async () => {
  const [first = 0] = claims
  const { version } = await database.app.db
    .selectFrom('record.claim')
    .select('version')
    .where('id', '=', first)
    .executeTakeFirstOrThrow()
  await database.act((tx) => wordClaim(tx, first, version, 'انفجر لغم قرب الجسر القديم.'), 'word-claim')
  expect((await draft()).changes).toMatchObject([{ kind: 'wording', claim: first, correction: false }])
  expect(await issue(1)).toBe(2)
  expect((await readIssue(database.app.db, 1))?.next).toEqual({ number: 2, correction: false })
  expect((await lastIssue(database.app.db, day))?.head).toMatchObject({ number: 2, follows: 1, correction: false })
  expect((await listIssues(database.app.db, 5)).map(({ number }) => number)).toEqual([2, 1])
})

test('of two issues of one day at once one is refused', async () => {
  const issues = await Promise.allSettled([issue(2), issue(2)])
  expect(issues.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(issues.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'edition-changed' } })
})

test('an issue that was redacted says nothing, and the trail still accounts for every row', async () => {
  await redact(
    database.owner.db,
    { operator: 'test' },
    { what: { table: 'edition', key: 1, columns: ['content'] }, basis: 'a court order' },
  )
  expect(await readIssue(database.app.db, 1)).toMatchObject({ head: { number: 1 }, edition: null })
  expect((await replay(database.owner.db)).differences).toEqual([])
})
