import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase, type TestDatabase } from '../../testing/database'
import { importFiles } from '../bulk/import-files.server'
import type { FileOutcome } from '../bulk/import-outcomes.server'
import { previewFilter, readPreview } from '../bulk/bulk-preview.server'
import { receiveBulk } from '../bulk/bulk-receive.server'
import { draftTasks } from '../draft/draft-tasks.server'
import { findAllNear, findStored } from './known-texts.server'
import { keyReports } from './report-keys.server'
import { addReviewer, openSession } from '../../testing/people'

const bodies = [
  'حلب::\nقصفت الطائرات الحربية حي الميسر بمدينة حلب صباح اليوم، ما أدى لمقتل ثلاثة مدنيين وإصابة آخرين بجروح متفاوتة.',
  'ريف دمشق::\nسيطر المقاتلون على حاجز المعصرة غربي بلدة التل بعد معارك استمرت يومين وانتهت بانسحاب القوات منه ليلاً.',
  'درعا::\nوصلت قافلة مساعدات من ثماني شاحنات إلى معبر نصيب الحدودي، وفُتح المعبر أمامها بعد انتظار دام ست ساعات.',
]
/** The same words as other people's programs write them. */
const rewritten = [
  (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}\r\n\r\n`,
  (text: string) =>
    text.replaceAll('ـ', '').replace('مدنيين', 'مدنـيين').replace('المعبر', '\u200fالمعبر').normalize('NFD'),
  (text: string) => `\n ${text.replace('فُتح', 'فتح')}  \n`,
]

let database: TestDatabase
let personId: number
let token: string
beforeAll(async () => {
  database = await cloneDatabase()
  personId = await addReviewer(database, 'rima')
  token = await openSession(database, personId)
})
afterAll(() => database.close())

const typed = {
  title: 'نشرة',
  source: 'new',
  sourceName: 'مكتب الميدان',
  sourceKind: 'bulletin',
  day: '2015-07-04',
} as const
const details = { ...typed, time: '', address: '', language: 'ar' as const }
let requests = 0

/** A pasted text, cut before each of `bodies`, every report with its details. */
async function paste(texts: readonly string[]) {
  const { db } = database.app
  const text = texts.join('\n')
  const received = { bytes: new TextEncoder().encode(text), fileName: null }
  const id = await draftTasks['create-draft'](db, { personId, received })
  for (let at = texts.length - 1; at >= 0; at -= 1) {
    const report = texts.slice(0, at).join('\n').length + (at > 0 ? 1 : 0)
    if (at > 0)
      await draftTasks['edit-draft'](db, { personId, id, report: 0, details, edit: { cut: 'cut-report', at: report } })
    await draftTasks['edit-draft'](db, { personId, id, report, details, edit: { cut: 'keep' } })
  }
  const view = { personId, id, report: 0, at: null, page: 1, timeZone: 'UTC' }
  return {
    read: async () => (await draftTasks['read-draft-page'](db, view))!,
    save: (near?: 'save' | 'leave') =>
      draftTasks['save-draft'](db, {
        ...{ personId, id, report: 0, details, token, timeZone: 'UTC', near },
        request: `00000000-0000-4000-8000-${String((requests += 1)).padStart(12, '0')}`,
      }),
  }
}

async function importTexts(texts: readonly string[]): Promise<FileOutcome['outcome'][]> {
  const row = { title: 'ملف', source: 'مكتب الملفات', published_at: '2015-07-04', language: 'ar' as const }
  const files = texts.map((text, at) => ({
    name: `${at}.txt`,
    load: () => ({ name: `${at}.txt`, bytes: Buffer.from(text), row }),
  }))
  const outcomes: FileOutcome['outcome'][] = []
  const options = { timeZone: 'UTC', readers: 'here' } as const
  for await (const batch of importFiles(database.owner.db, { operator: 'test' }, files, options))
    outcomes.push(...batch.map(({ outcome }) => outcome))
  return outcomes
}

test('reports cut from one paste are known when their files come in, however these write them', async () => {
  const draft = await paste(bodies)
  expect((await draft.read()).sums).toMatchObject({ reports: 3, fresh: 3 })
  expect(await draft.save()).toMatchObject({ outcome: 'saved', known: 0 })
  expect(await importTexts(bodies)).toEqual(['stored-already', 'stored-already', 'stored-already'])
  const others = bodies.map((body, at) => rewritten[at]?.(body) ?? body)
  expect(await importTexts(others)).toEqual(['stored-already', 'stored-already', 'stored-already'])
  const again = await paste(others)
  expect((await again.read()).reports.map(({ stored }) => stored)).toEqual([1, 2, 3])
  expect(await again.save()).toEqual({ outcome: 'all-known' })
})

test('one text twice in one paste or one import is stored once, in its first writing', async () => {
  const text = 'حمص::\nأُغلقت المدارس في حي الوعر أسبوعاً كاملاً بسبب القصف المدفعي، ونُقل الطلاب إلى أقبية المساجد القريبة.'
  const draft = await paste([text, `${text} `])
  expect((await draft.read()).reports.map(({ repeats }) => repeats)).toEqual([false, true])
  expect(await draft.save()).toMatchObject({ outcome: 'saved', reports: 2, known: 1 })
  const flood = 'حماة::\nغمرت مياه العاصي أحياء المدينة القديمة بعد ثلاثة أيام من المطر المتواصل، ونزحت أربعون عائلة.'
  expect(await importTexts([flood.replace('غمرت', 'غَمَرت'), flood])).toEqual(['imported', 'stored-already'])
})

test('what is nearly stored already is shown before it is stored, and stored only where somebody says so', async () => {
  const near = (bodies[2] ?? '').replace('ثماني', 'تسع')
  const other = 'إدلب::\nافتُتح في بلدة سرمدا سوق جديد للخضار بعد ترميم استمر أربعة أشهر، وحضره تجار من القرى المجاورة.'
  const draft = await paste([near, other])
  const { reports, near: listed } = await draft.read()
  expect(reports.map((report) => report.near?.report ?? null)).toEqual([3, null])
  expect(listed).toHaveLength(1)
  expect(await draft.save()).toEqual({ outcome: 'near' })
  expect(await findStored(database.app.db, other)).toBeNull()
  expect(await draft.save('leave')).toMatchObject({ outcome: 'saved', known: 1 })
  expect(await findStored(database.app.db, near)).toBeNull()

  const form = new FormData()
  form.set('source', 'مكتب حلب')
  form.append('files', new File([near], 'near.txt'))
  form.append('files', new File([other], 'other.txt'))
  const request = new Request('http://desk.test/reports/bulk', { method: 'POST', body: form })
  const bulk = await receiveBulk(database.app.db, { personId, timeZone: 'UTC' }, request)
  const { files } = await readPreview(database.app.db, bulk, previewFilter.parse({}))
  expect(files.map(({ decision, stored }) => [decision, stored])).toEqual([
    ['ask', null],
    ['take', expect.any(Number)],
  ])
  expect(files[0]?.doubts).toEqual([
    { code: 'nearly-stored', report: 3, title: 'نشرة', share: expect.closeTo(0.9, 1) as number },
  ])

  const again = await paste([near])
  expect(await again.save('save')).toMatchObject({ outcome: 'saved' })
  expect(await findStored(database.app.db, near)).not.toBeNull()
})

test('reports that were stored before there were keys get theirs in the background', async () => {
  const { db } = database.owner
  await db.deleteFrom('derived.report_key').execute()
  const written = rewritten[0]?.(bodies[0] ?? '') ?? ''
  expect(await findStored(db, written)).toBeNull()
  expect(await findStored(db, bodies[1] ?? '')).not.toBeNull()
  const { count } = await db
    .selectFrom('record.report')
    .select(db.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  expect(await keyReports(db)).toBe(Number(count))
  expect(await keyReports(db)).toBe(0)
  expect(await findStored(db, written)).toBe(1)
  expect((await findAllNear(db, [`${bodies[0]} والقصف مستمر`]))[0]).toMatchObject({ report: 1 })
})
