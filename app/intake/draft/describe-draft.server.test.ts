import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSource } from '../../review/commands/sources.server'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { describeDraft, readDescribePage, type DescribeEdit, type TypedRow } from './describe-draft.server'
import { createDraft, readDraft } from './drafts.server'
import { editDraft } from './edit-draft.server'
import { readTypedRows } from './typed-rows'
import { addReviewer } from '../../testing/people'

const texts = [
  'انهار جسر المشاة قرب المحطة صباحاً، وأصيب أربعة من المارة.\n',
  'افتتحت البلدية مركزاً لتوزيع الخبز في الحي القديم، بحسب إذاعة السهل الشرقي.\n',
  'توقف القطار ساعتين قرب النفق بسبب عطل في الإشارات.\n',
]

let database: TestDatabase
let personId: number
let station: number

beforeAll(async () => {
  database = await cloneDatabase()
  personId = await addReviewer(database, 'rima')
  const source = { name: 'إذاعة السهل الشرقي', kind: 'broadcaster', reliability: 'C', note: '' } as const
  station = await database.act((tx) => addSource(tx, source), 'add-source')
})
afterAll(() => database.close())

/** A draft of three reports, with its table and what the table's form would send. */
async function openTable() {
  const db = database.app.db
  const id = await createDraft(db, personId, { bytes: Buffer.from(texts.join('')), fileName: null })
  const starts = [0, texts[0]!.length, texts[0]!.length + texts[1]!.length]
  for (const at of starts.slice(1))
    await editDraft(
      db,
      personId,
      id,
      { report: 0, details: (await draftOf(id)).details['0']! },
      { cut: 'cut-report', at },
    )
  const page = async () => readDescribePage(db, await draftOf(id), { from: 0, timeZone: 'UTC' })
  const send = async (changes: Record<number, Partial<TypedRow>>, edit: Partial<DescribeEdit> = {}) => {
    const { rows, seen } = await page()
    const typed = rows.map(({ start, title, source, day, another }, at) => ({
      ...{ report: start, title, source, day, another },
      ...changes[at],
    }))
    await describeDraft(db, personId, id, { rows: typed, seen, ...edit })
  }
  return { id, page, send }
}

async function draftOf(id: string) {
  return (await readDraft(database.app.db, personId, id))!
}

const sources = (page: Awaited<ReturnType<typeof readDescribePage>>) => page.rows.map(({ source }) => source)

test('a known source is proposed where its name stands in the text; nothing is taken over from another row', async () => {
  const { page, send } = await openTable()
  expect(sources(await page())).toEqual(['', 'إذاعة السهل الشرقي', ''])
  expect((await page()).rows.map(({ guessed }) => guessed)).toEqual([false, true, false])
  await send({ 0: { source: 'مكتب البلدية', day: '2016-03-05' } })
  expect(sources(await page())).toEqual(['مكتب البلدية', 'إذاعة السهل الشرقي', ''])
  expect((await page()).rows.map(({ day }) => day)).toEqual(['2016-03-05', '', ''])
  expect((await page()).sources).toEqual(['إذاعة السهل الشرقي', 'مكتب البلدية'])
  expect((await page()).sums).toMatchObject({ reports: 3, incomplete: 1 })
  await send({}, { fillSource: 'مكتب البلدية' })
  expect(sources(await page())).toEqual(['مكتب البلدية', 'إذاعة السهل الشرقي', 'مكتب البلدية'])
  expect((await page()).sums.incomplete).toBe(0)
})

test('a name that is nearly that of a source is asked about, until it is said which it is', async () => {
  const { id, page, send } = await openTable()
  await send({ 0: { source: 'إذاعة السهل الشرقية' }, 2: { source: 'إذاعه السهل الشرقي' } })
  const asked = (await page()).rows.map(({ nearSource, issues }) => [nearSource, issues.sourceName])
  expect(asked).toEqual([
    ['إذاعة السهل الشرقي', 'near'],
    [null, undefined],
    ['إذاعة السهل الشرقي', 'near'],
  ])
  await send({ 0: { another: 'إذاعة السهل الشرقي' } }, { useNear: texts[0]!.length + texts[1]!.length })
  expect((await page()).rows.map(({ issues }) => issues)).toEqual([{}, {}, {}])
  expect((await draftOf(id)).details[texts[0]!.length + texts[1]!.length]).toMatchObject({ source: String(station) })
})

test('a row that another window changed is not overwritten', async () => {
  const { page, send } = await openTable()
  const { seen } = await page()
  await send({ 1: { title: 'من النافذة الأولى' } })
  await expect(send({ 1: { title: 'من الثانية' } }, { seen })).rejects.toMatchObject({ code: 'draft-changed' })
  expect((await page()).rows[1]?.title).toBe('من النافذة الأولى')
})

test('a form’s fields become rows by the place of their report', () => {
  const form = new FormData()
  for (const [name, value] of Object.entries({
    'title-0': 'أ',
    'source-0': 'ب',
    'day-0': '',
    'title-90': 'ج',
    'title-x': 'لا',
  }))
    form.set(name, value)
  expect(readTypedRows(form)).toEqual([
    { report: 0, title: 'أ', source: 'ب', day: '', another: '' },
    { report: 90, title: 'ج', source: '', day: '', another: '' },
  ])
})
