import { expect, test } from 'vitest'
import { createTestDatabase } from '../../testing/database'
import { readMappingForm } from '../formats/tables/mapping-form'
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
  expect(shown?.sheets).toMatchObject([{ rows: 3, first: [{ line: 2 }, { line: 3 }, { line: 4 }] }])
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
  expect(tried?.without).toEqual(['#3'])

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
    ['#4', 'آذار.csv', 'csv', 'ask', 'إذاعة الضفة', ''],
  ])
  expect((await readBulk(db, personId, id))?.lists['left-out']).toMatchObject([{ name: '#3', reason: 'empty' }])
  expect((await readBulk(db, personId, id))?.tables).toEqual([])

  const next = await readTableToMap(db, { id: await upload('نيسان.csv'), position: 1 }, null)
  expect([next?.from, next?.chosen.mapping.text, next?.reports.length]).toEqual(['البلدية', 'خبر اليوم', 2])
})
