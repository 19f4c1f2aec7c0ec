import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { readMappingForm } from '../formats/tables/mapping-form'
import { listMappings } from '../formats/tables/saved-mappings.server'
import { decideFiles } from './bulk-decide.server'
import { bulkTasks } from './bulk-tasks.server'
import { readPreviewFile } from './preview-file.server'
import { previewFilter, readPreview } from './bulk-preview.server'
import { receiveBulk } from './bulk-receive.server'
import { readBulk } from './bulk-state.server'
import { mapTable, readTableToMap } from './bulk-table.server'
import { addReviewer } from '../../testing/people'

const csv = [
  'رقم;خبر اليوم;الجهة;متى;الحكم',
  '1;وزّعت البلدية الخبز على ثلاثة أحياء.;بلدية الضفة;٥ آذار 2026;صحيح',
  '2;;بلدية الضفة;;',
  '3;فُتح الجسر الحجري أمام المشاة.;إذاعة الضفة;someday;نصف صحيح',
  '4;;;;',
].join('\n')

test('a table waits for its columns, shows what becomes of its rows, and its choice of columns is proposed again', async () => {
  const database = await createTestDatabase()
  const { db } = database.app
  const personId = await addReviewer(database, 'rima')
  const upload = async (name: string) => {
    const form = new FormData()
    form.append('files', new File([csv], name))
    const request = new Request('http://desk.test/reports/bulk', { method: 'POST', body: form })
    return receiveBulk(db, { personId, timeZone: 'UTC' }, request)
  }
  const id = await upload('آذار.csv')
  const bulk = await readBulk(db, personId, id)
  expect(bulk?.tables).toMatchObject([{ position: 1, name: 'آذار.csv' }])
  expect(bulk?.counts).toMatchObject({ waiting: 0, doubtful: 0, failed: 0 })

  // The heads say themselves what three of the columns are; which one is the text they do not.
  const shown = await readTableToMap(db, { id, position: 1 }, null)
  expect(shown?.chosen.mapping).toEqual({ source: 'الجهة', verdict: 'الحكم' })
  expect(shown?.sheets).toMatchObject([{ rows: 4, first: [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 5 }] }])
  expect([shown?.reports, shown?.words]).toEqual([[], ['صحيح', 'نصف صحيح']])

  const chosen = readMappingForm([
    ['text', 'خبر اليوم'],
    ['source', 'الجهة'],
    ['published_at', 'متى'],
    ['verdict', 'الحكم'],
    ['verdict word نصف صحيح', 'disputed'],
    ['address', ''],
    ['name', ' البلدية '],
  ])
  const tried = await readTableToMap(db, { id, position: 1 }, chosen)
  expect(tried?.reports).toMatchObject([
    { name: '#2', publishedAt: '2026-03-05', said: { verdict: 'confirmed' }, doubts: [] },
    { name: '#4', said: { verdict: 'disputed' }, doubts: [{ code: 'row-cell', cause: 'day', value: 'someday' }] },
  ])
  expect(tried?.without).toEqual(['#3', '#5'])

  await mapTable(db, { id, position: 1, chosen, personId, timeZone: 'UTC' })
  const preview = await readPreview(db, id, previewFilter.parse({}))
  expect(
    preview.files.map(({ name, archive, kind, decision, details }) => [
      name,
      archive,
      kind,
      decision,
      details.source,
      details.published_at,
    ]),
  ).toEqual([
    ['#2', 'آذار.csv', 'csv', 'take', 'بلدية الضفة', '2026-03-05'],
    ['#3', 'آذار.csv', 'csv', 'ask', 'بلدية الضفة', ''],
    ['#4', 'آذار.csv', 'csv', 'ask', 'إذاعة الضفة', ''],
  ])
  expect((await readBulk(db, personId, id))?.lists['left-out']).toMatchObject([{ name: '#5', reason: 'empty' }])
  expect((await readBulk(db, personId, id))?.tables).toEqual([])

  // The row without a text is not taken before somebody has written it.
  const row = preview.files.find(({ name }) => name === '#3')?.position ?? 0
  await decideFiles(db, id, 'all-doubtful', 'proposed')
  const decisions = async () =>
    (await readPreview(db, id, previewFilter.parse({}))).files.map(({ decision }) => decision)
  expect(await decisions()).toEqual(['take', 'ask', 'take'])
  const edits = { title: 'الخبز', source: 'بلدية الضفة', published_at: '', language: '' as const }
  const write = (text: string) => bulkTasks['edit-bulk-file'](db, { id, position: row, edits, text })
  await expect(write(' \n')).rejects.toMatchObject({ issue: 'empty' })
  await write('توزّع البلدية الخبز غداً.')
  expect(await decisions()).toEqual(['take', 'take', 'take'])
  const written = await readPreviewFile(db, id, row)
  expect([written?.text, written?.doubts]).toEqual(['توزّع البلدية الخبز غداً.\n', []])

  const next = await readTableToMap(db, { id: await upload('نيسان.csv'), position: 1 }, null)
  expect([next?.from, next?.chosen.mapping.text, next?.reports.length]).toEqual(['البلدية', 'خبر اليوم', 2])

  // A choice that is saved is not overwritten before somebody says so.
  const other = { ...chosen, mapping: { text: 'الجهة' }, name: 'البلدية' }
  const another = { id: await upload('أيار.csv'), position: 1, personId, timeZone: 'UTC' }
  expect(await mapTable(db, { ...another, chosen: other })).toBe('name-taken')
  expect((await listMappings(db)).map(({ mapping }) => mapping.text)).toEqual(['خبر اليوم'])
  expect((await readBulk(db, personId, another.id))?.tables).toHaveLength(1)
  expect(await mapTable(db, { ...another, chosen: { ...other, replace: true } })).toBe('mapped')
  expect((await listMappings(db)).map(({ mapping }) => mapping.text)).toEqual(['الجهة'])
})
