import { afterAll, beforeAll, expect, test } from 'vitest'
import { cloneDatabase } from '../../testing/database'
import { addReviewer } from '../../testing/people'
import type { Fineness } from '../../text/segment/fineness'
import { importFiles } from '../bulk/import-files.server'
import type { FileOutcome } from '../bulk/import-outcomes.server'
import { typedDetails } from '../report/details'
import type { Draft } from './draft-row.server'
import { createDraft, readDraft } from './drafts.server'
import { editDraft, type DraftEdit } from './edit-draft.server'
import { reportsToSave, saveDraft } from './save-draft.server'

const source = 'مكتب الجسر'
const text = (place: string) =>
  `قصفت المدفعية حي ${place} صباحاً، وسقط ثلاثة جرحى من المارة، كما سيطر المقاتلون على حاجز قريب. عاد الهدوء مساءً.`

let desk: Awaited<ReturnType<typeof openDesk>>
async function openDesk() {
  const database = await cloneDatabase()
  return { ...database, personId: await addReviewer(database, 'rima') }
}
beforeAll(async () => {
  desk = await openDesk()
})
afterAll(() => desk.close())

const quotes = ({ text: whole, plan }: Draft) =>
  plan.reports.flatMap(({ passages }) => passages.map(({ start, end }) => whole.slice(start, end)))

async function draftOf(content: string) {
  const { app, personId, act } = desk
  const id = await createDraft(app.db, personId, { bytes: Buffer.from(content), fileName: null })
  const read = () => readDraft(app.db, personId, id) as Promise<Draft>
  const known = await app.db.selectFrom('record.source').select('id').where('name', '=', source).executeTakeFirst()
  const named = known ? { source: String(known.id) } : { source: 'new', sourceName: source }
  const details = typedDetails.parse({
    title: 'نشرة',
    ...named,
    sourceKind: 'other',
    day: '2015-07-04',
    language: 'ar',
  })
  const edit = async (step: DraftEdit, name = true) => {
    await editDraft(app.db, personId, id, { report: 0, details: name ? details : typedDetails.parse({}) }, step)
    return read()
  }
  const save = async () => {
    const draft = await read()
    const reports = await reportsToSave(app.db, draft, 'UTC')
    return act((tx) => saveDraft(tx, draft, reports), 'import-report')
  }
  return { read, edit, save }
}

async function imported(place: string, fineness?: Fineness): Promise<number> {
  const row = { title: place, source, published_at: '2015-07-05', language: 'ar' as const }
  const load = () => ({ name: `${place}.txt`, bytes: Buffer.from(text(place)), row })
  const outcomes: FileOutcome[] = []
  const files = importFiles(desk.owner.db, { operator: 'test' }, [{ name: place, load }], { timeZone: 'UTC', fineness })
  for await (const batch of files) outcomes.push(...batch)
  return outcomes[0]?.outcome === 'imported' ? outcomes[0].passages : 0
}

test('cuts that are coarser or finer are shown at once, and the choice holds for the next import from the source', async () => {
  const draft = await draftOf(text('الميسر'))
  const fine = quotes(await draft.read())
  expect(fine.length).toBeGreaterThan(2)
  const coarse = quotes(await draft.edit({ cut: 'fineness', fineness: 'sentences' }))
  expect(coarse).toEqual([text('الميسر').slice(0, -' عاد الهدوء مساءً.'.length), 'عاد الهدوء مساءً.'])
  expect(quotes(await draft.edit({ cut: 'undo' }))).toEqual(fine)
  await draft.edit({ cut: 'fineness', fineness: 'sentences' })
  await draft.save()

  const next = await draftOf(text('السوق'))
  expect(quotes(await next.read())).toHaveLength(fine.length)
  expect(quotes(await next.edit({ cut: 'keep' }))).toHaveLength(2)
  const own = await draftOf(text('النهر'))
  await own.edit({ cut: 'join', at: 0 }, false)
  expect(quotes(await own.edit({ cut: 'keep' }))).toHaveLength(fine.length - 1)

  expect(await imported('المحطة')).toBe(2)
  expect(await imported('الجسر', 'clauses')).toBe(fine.length)
  expect(await imported('المعبر')).toBe(fine.length)
})
