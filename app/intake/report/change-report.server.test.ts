import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { changeReport } from './change-report.server'
import { checkDetails, type CheckedDetails } from './details'
import { readDetails } from './read-details.server'
import { saveText } from './save-text-for-tests'

const text = 'تعطلت محطة الضخ ليلة أمس، وعاد العمل فيها صباح اليوم.'

async function databaseWithReport() {
  const database = await createTestDatabase()
  const published = { day: '2015-07-04', publishedAt: new Date('2015-07-04T21:30:00Z') }
  const id = await database.act((tx) => saveText(tx, { text, title: 'المحطة', source: 'صحيفة', ...published }))
  const read = async () => (await readDetails(database.owner.db, id, 'Asia/Damascus'))!
  const change = (seen: string, details: CheckedDetails) =>
    database.act((tx) => changeReport(tx, id, seen, details), 'change-report')
  return { ...database, id, read, change }
}

function checked(typed: Parameters<typeof checkDetails>[0]): CheckedDetails {
  const result = checkDetails(typed, 'Asia/Damascus', '')
  if (!result.ok) throw new Error(JSON.stringify(result.issues))
  return result.value
}

test('a change goes into the record, and days told from the day of publication follow it', async () => {
  const { owner, id, read, change } = await databaseWithReport()
  const days = async () =>
    (await owner.db.selectFrom('derived.passage_facts').select('facts').execute())
      .flatMap(({ facts }) => (facts as { dates: { from: string }[] }).dates.map((date) => date.from))
      .sort()
  const before = await read()
  expect(before.details).toMatchObject({ title: 'المحطة', day: '2015-07-05', time: '00:30' })
  await change(before.seen, checked({ ...before.details, title: 'محطة الضخ', day: '2015-08-02', time: '' }))
  expect((await read()).details).toMatchObject({ title: 'محطة الضخ', day: '2015-08-02', time: '' })
  expect(await days()).toEqual(['2015-08-01', '2015-08-02'])
  const row = await owner.db.selectFrom('record.report').select('text').where('id', '=', id).executeTakeFirstOrThrow()
  expect(row.text).toBe(text)
})

test('an unchanged instant keeps the day that was written with it', async () => {
  const { owner, id, read, change } = await databaseWithReport()
  const before = await read()
  await change(before.seen, checked({ ...before.details, address: 'https://example.org/pump' }))
  const row = await owner.db
    .selectFrom('record.report')
    .select(['published_day', 'address'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ published_day: '2015-07-04', address: 'https://example.org/pump' })
})

test('details that a colleague changed meanwhile are not overwritten', async () => {
  const { read, change } = await databaseWithReport()
  const before = await read()
  await change(before.seen, checked({ ...before.details, title: 'عنوان زميل' }))
  await expect(change(before.seen, checked({ ...before.details, title: 'عنواني' }))).rejects.toMatchObject({
    code: 'report-changed',
  })
  expect((await read()).details.title).toBe('عنوان زميل')
})
