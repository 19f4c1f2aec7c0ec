import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTestDatabase } from '../../../testing/database'
import { addReviewer } from '../../../testing/people'
import { findRecogniser } from '../../formats/ocr/find-recogniser.server'
import { askForRecognition } from '../../../jobs/ask-bulk-import.server'
import { decideFiles } from '../bulk-decide.server'
import { readBulk } from '../bulk-state.server'
import { readPreview } from '../bulk-preview.server'
import { beginUpload, finishUpload } from '../bulk-upload-state.server'
import { BulkUpload } from '../bulk-upload.server'
import { correctDocumentPage, drawDocumentPage, readDocumentPage } from './document-pages.server'
import { readScans, recogniseScans } from './recognise.server'

const scan = readFileSync(new URL('../../formats/test-files/pdf/scan.pdf', import.meta.url))

test('a scan waits until somebody asks for its letters, and then until somebody has compared them with its page', async ({
  skip,
}) => {
  if (!(await findRecogniser())) skip('no Tesseract with Arabic is on this machine')
  const database = await createTestDatabase()
  const { db } = database.owner
  const personId = await addReviewer(database, 'rima')
  const state = await beginUpload(db, personId, 'UTC')
  const { id } = state
  const upload = new BulkUpload(db, state)
  await upload.add({ name: 'scan.pdf', content: { bytes: scan } })
  await upload.add({ name: 'broken.png', content: { bytes: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') } })
  await upload.flush()
  await finishUpload(db, { state: upload.state, source: 'مرصد' })
  expect((await readBulk(db, personId, id))?.lists.failed).toMatchObject([{ name: 'broken.png', reason: 'damaged' }])
  expect(await readScans(db, id)).toMatchObject({ files: [{ name: 'scan.pdf' }], running: null })

  const ask = () => db.transaction().execute((tx) => askForRecognition(tx, id, personId))
  const job = await ask()
  expect(await ask()).toBe(job)
  expect(await readScans(db, id)).toMatchObject({ running: { job, page: 0 } })
  const pages: number[] = []
  await recogniseScans(db, { id, timeZone: 'UTC' }, (page) => Promise.resolve(void pages.push(page)))
  expect(pages.at(-1)).toBeGreaterThan(0)
  expect(await readScans(db, id)).toBeNull()
  const [file] = (await readPreview(db, id, { show: 'all' })).files
  expect(file).toMatchObject({ name: 'scan.pdf', kind: 'pdf', decision: 'ask', doubts: [{ code: 'ocr' }] })
  const place = { id, position: file?.position ?? 0 }

  await decideFiles(db, id, 'all-doubtful', 'proposed')
  expect((await readPreview(db, id, { show: 'all' })).counts).toMatchObject({ ask: 1, take: 0 })
  expect((await drawDocumentPage(db, { ...place, page: 1 }))?.length).toBeGreaterThan(1000)
  await correctDocumentPage(db, { ...place, page: 1, text: 'وزّعت البلدية الخبز.' })
  expect(await readDocumentPage(db, { ...place, page: 1 })).toEqual({
    number: 1,
    of: 1,
    text: 'وزّعت البلدية الخبز.',
    uncertain: [],
  })
}, 180_000)
