import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { typedDetails, type TypedDetails } from '../report/details'
import { createDraft, discardDraft, readDraft } from './drafts.server'
import { listDrafts } from './list-drafts.server'
import type { Draft } from './draft-row.server'
import { detailsOf, draftDetailsVersion } from './draft-details'
import { readFinished } from './finished-drafts.server'
import { editDraft, type DraftEdit } from './edit-draft.server'
import { reportsToSave, saveDraft } from './save-draft.server'
import { AlreadyStored } from '../report/save.server'
import { addReviewer } from '../../testing/people'

const first = 'انهار جسر المشاة قرب المحطة صباحاً، وأصيب أربعة من المارة.\n'
const second = 'افتتحت البلدية مركزاً لتوزيع الخبز في الحي القديم.'
const details: TypedDetails = typedDetails.parse({
  title: 'خبر الجسر',
  source: 'new',
  sourceName: 'مكتب البلدية',
  sourceKind: 'press-office',
  day: '2015-07-06',
  time: '09:30',
  language: 'ar',
})

async function databaseWithDraft(content = first + second) {
  const database = await createTestDatabase()
  const personId = await addReviewer(database, 'rima')
  const id = await createDraft(database.app.db, personId, { bytes: Buffer.from(content), fileName: 'paste.txt' })
  const edit = async (step: DraftEdit, typed = details, report = 0, seen?: string) => {
    const draft = await readDraft(database.app.db, personId, id)
    const planned = draft?.plan.reports.find(({ start }) => start === report)
    const now = draft && planned ? draftDetailsVersion(detailsOf(draft, planned)) : ''
    return editDraft(database.app.db, personId, id, { report, details: typed, seen: seen ?? now }, step)
  }
  return { ...database, personId, id, edit, read: () => readDraft(database.app.db, personId, id) as Promise<Draft> }
}

test('a draft keeps what was typed and each cut, and takes cuts back', async () => {
  const { read, edit } = await databaseWithDraft()
  const proposed = await read()
  await edit({ cut: 'cut-report', at: first.length })
  await edit({ cut: 'keep' }, { ...details, title: 'مركز الخبز' }, first.length)
  const cut = await read()
  expect(cut.plan.reports.map((report) => report.start)).toEqual([0, first.length])
  expect([cut.details['0']?.title, cut.details[first.length]?.title]).toEqual(['خبر الجسر', 'مركز الخبز'])
  await edit({ cut: 'undo' })
  expect((await read()).plan).toEqual(proposed.plan)
  await edit({ cut: 'undo' })
  expect((await read()).plan).toEqual(proposed.plan)
})

test('a refused cut keeps what was typed beside it', async () => {
  const { read, edit } = await databaseWithDraft()
  await expect(edit({ cut: 'join', at: first.length })).rejects.toMatchObject({ issue: 'no-next' })
  expect((await read()).details['0']?.title).toBe('خبر الجسر')
})

test('a draft is its person’s alone', async () => {
  const { app, id, personId } = await databaseWithDraft()
  expect(await readDraft(app.db, personId + 1, id)).toBeNull()
  expect(await listDrafts(app.db, personId + 1)).toEqual([])
  await discardDraft(app.db, personId + 1, id)
  expect(await listDrafts(app.db, personId)).toHaveLength(1)
})

test('the kept bytes are read anew in another encoding', async () => {
  const { read, edit } = await databaseWithDraft()
  await edit({ cut: 'read', encoding: 'windows-1256' })
  expect(await read()).toMatchObject({ encoding: 'windows-1256', confidence: 1, history: [] })
  expect((await read()).text).not.toBe(first + second)
  await expect(edit({ cut: 'read', encoding: 'utf-16le' })).rejects.toMatchObject({ issue: 'invalid-bytes' })
  await edit({ cut: 'read', encoding: 'utf-8' })
  expect((await read()).text).toBe(first + second)
})

test('all reports are saved in one action, a known one left out, a new source made once', async () => {
  const { act, owner, read, edit } = await databaseWithDraft()
  await edit({ cut: 'cut-report', at: first.length })
  // Nothing is taken over from the first report: the second says nothing of itself yet.
  expect(await reportsToSave(owner.db, await read(), 'Asia/Damascus')).toMatchObject([
    { issues: {} },
    { typed: { source: '', sourceName: '', day: '' }, issues: { source: 'required' } },
  ])
  await edit({ cut: 'keep' }, { ...details, title: 'مركز الخبز' }, first.length)
  const save = async () => {
    const draft = await read()
    const reports = await reportsToSave(owner.db, draft, 'Asia/Damascus')
    return { reports, ids: await act((tx) => saveDraft(tx, draft, reports), 'import-reports') }
  }
  expect((await save()).ids).toHaveLength(2)
  expect(await read()).toBeNull()
  const stored = await owner.db
    .selectFrom('record.report')
    .select(['title', 'text', 'source_id', 'published_at'])
    .orderBy('id')
    .execute()
  expect(stored.map((report) => report.text)).toEqual([first, second])
  expect(stored.map((report) => report.published_at?.toISOString())).toEqual([
    '2015-07-06T06:30:00.000Z',
    '2015-07-06T06:30:00.000Z',
  ])
  const sources = await owner.db.selectFrom('record.source').select(['id', 'name', 'kind']).execute()
  expect(sources).toMatchObject([{ name: 'مكتب البلدية', kind: 'press-office' }])
  expect(new Set(stored.map((report) => report.source_id))).toEqual(new Set([sources[0]?.id]))
})

test('a text that came in meanwhile lets nothing be saved, and the next attempt leaves it out', async () => {
  const { act, owner, app, personId, read, edit } = await databaseWithDraft()
  await edit({ cut: 'cut-report', at: first.length })
  await edit({ cut: 'keep' }, details, first.length)
  const draft = await read()
  const seen = await reportsToSave(owner.db, draft, 'UTC')
  const other = (await readDraft(
    app.db,
    personId,
    await createDraft(app.db, personId, { bytes: Buffer.from(second), fileName: null }),
  ))!
  const named = { ...other, details: { 0: details } }
  await act(async (tx) => saveDraft(tx, named, await reportsToSave(owner.db, named, 'UTC')))
  await expect(act((tx) => saveDraft(tx, draft, seen), 'import-reports')).rejects.toThrow(AlreadyStored)
  expect((await read()).id).toBe(draft.id)
  const again = await reportsToSave(owner.db, draft, 'UTC')
  expect(again.map((report) => report.stored !== null)).toEqual([false, true])
  expect(await act((tx) => saveDraft(tx, draft, again), 'import-reports')).toHaveLength(1)
})

test('white space around a text makes no other text', async () => {
  const { act, owner, app, personId, read, edit } = await databaseWithDraft()
  await edit({ cut: 'keep' })
  const draft = await read()
  await act(async (tx) => saveDraft(tx, draft, await reportsToSave(owner.db, draft, 'UTC')))
  for (const padded of [`\n ${first}${second}\n\n`, `${first}${second}\n`]) {
    const again = (await readDraft(
      app.db,
      personId,
      await createDraft(app.db, personId, { bytes: Buffer.from(padded), fileName: null }),
    ))!
    expect((await reportsToSave(owner.db, again, 'UTC'))[0]?.stored).not.toBeNull()
  }
})

test('missing details keep a report from being saved', async () => {
  const { owner, read, edit } = await databaseWithDraft()
  await edit({ cut: 'keep' }, { ...details, source: '', sourceName: '', title: '' })
  const [report] = await reportsToSave(owner.db, await read(), 'UTC')
  expect(report).toMatchObject({ details: null, issues: { title: 'required', source: 'required' } })
})

test('two windows do not overwrite each other: details that were not seen are refused, with what was typed kept by the form', async () => {
  const { app, personId, id, edit, read } = await databaseWithDraft()
  const draft = await read()
  const seen = draftDetailsVersion(detailsOf(draft, draft.plan.reports[0]!))
  await edit({ cut: 'keep' }, { ...details, title: 'in the first window' }, 0, seen)
  await expect(edit({ cut: 'keep' }, { ...details, title: 'in the second' }, 0, seen)).rejects.toMatchObject({
    code: 'draft-changed',
  })
  await edit({ cut: 'keep' }, { ...details, title: 'in the first window' }, 0, seen)
  expect((await read()).details['0']?.title).toBe('in the first window')
  expect(await readFinished(app.db, personId, id)).toBeNull()
})

test('a form that is sent again leads to the draft it made, and a draft that is gone tells what became of it', async () => {
  const { app, act, owner, personId, id, edit, read } = await databaseWithDraft()
  const again = (text: string, request: string) =>
    createDraft(app.db, personId, { bytes: Buffer.from(text), fileName: null }, request)
  expect(await again(first + second, id)).toBe(id)
  expect(await again(`${first} `, id)).not.toBe(id)
  await edit({ cut: 'keep' })
  const draft = await read()
  const ids = await act(async (tx) => saveDraft(tx, draft, await reportsToSave(owner.db, draft, 'UTC')))
  expect(await readFinished(app.db, personId, id)).toEqual({ outcome: 'saved', reportIds: ids })
  expect(await readFinished(app.db, personId + 1, id)).toBeNull()
  const other = await again(second, id)
  await discardDraft(app.db, personId, other)
  expect(await readFinished(app.db, personId, other)).toEqual({ outcome: 'discarded', reportIds: [] })
})
