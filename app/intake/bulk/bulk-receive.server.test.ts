import { expect, test } from 'vitest'
import { archive } from '../formats/made-files-for-tests'
import { channel } from '../formats/read-for-tests'
import { soundFiles } from '../formats/sound-files-for-tests'
import { packZip } from '../formats/pack-zip.server'
import { mostBulkRows } from '../limits'
import { takeBulkParts } from './bulk-part.server'
import { receiveBulk } from './bulk-receive.server'
import { BulkUpload } from './bulk-upload.server'
import { beginUpload, type UploadState } from './bulk-upload-state.server'
import { openBulkDesk, shortText } from './desk-for-tests'
import { keptOfUpload } from './resume-upload.server'

test('a form that is sent twice makes one import; with other files it makes another', async () => {
  const { db, personId } = await openBulkDesk()
  const send = (content: string, request = '5b0c4f8e-1d8e-4f43-9b0b-3b9d8b1f2c11') => {
    const form = new FormData()
    form.set('request', request)
    form.set('source', 'مكتب حلب')
    form.append('files', new File([content], 'a.txt'))
    const sent = new Request('http://desk.test/reports/bulk', { method: 'POST', body: form })
    return receiveBulk(db, { personId, timeZone: 'UTC' }, sent)
  }
  const [first, second] = await Promise.all([send(shortText(1)), send(shortText(1))])
  expect(second).toBe(first)
  expect(await send(shortText(1))).toBe(first)
  expect(await send(shortText(2))).not.toBe(first)
  expect(await send(shortText(1), '0d0c4f8e-1d8e-4f43-9b0b-3b9d8b1f2c11')).not.toBe(first)
  expect(await db.selectFrom('working.bulk_import').select('id').execute()).toHaveLength(3)
})

test('what is called an archive is told for what it is: nothing, a document, or an archive of nothing', async () => {
  const { db, personId } = await openBulkDesk()
  const begun = await beginUpload(db, personId, 'UTC')
  const files = {
    'empty.zip': Buffer.alloc(0),
    'none.zip': archive({}),
    'word.zip': soundFiles.docx.bytes(),
    'page.zip': soundFiles.html.bytes(),
    'text.zip': Buffer.from('the river rose'),
    'within.zip': archive({ 'empty.zip': '', 'a\nb.txt': shortText(1) }),
  }
  const parts = Object.entries(files).map(([name, bytes]) => ({ field: 'files' as const, name, bytes }))
  await takeBulkParts(db, { state: begun, parts })
  const rows = await db
    .selectFrom('working.bulk_file')
    .select(['archive', 'name', 'kind', 'outcome', 'reason'])
    .orderBy('position')
    .execute()
  expect(rows.map(({ archive: of, name, kind, reason }) => `${of} ${name}: ${reason || kind}`.trim())).toEqual([
    'empty.zip: empty',
    'none.zip: empty',
    'word.zip: docx',
    'page.zip: html',
    'text.zip: archive',
    'within.zip empty.zip: empty',
    'within.zip a b.txt: bad-name',
  ])
})

test('one file with more reports than an import takes is refused as that, and not as too many files', async () => {
  const { db, personId } = await openBulkDesk()
  const state = { ...(await beginUpload(db, personId, 'UTC')), rows: mostBulkRows }
  const adding = new BulkUpload(db, state).add({ name: 'result.json', content: { bytes: Buffer.from(channel) } })
  await expect(adding).rejects.toMatchObject({ code: 'too-many-reports' })
})

test.each([
  ['a file that is read', 'files', 'half of'],
  ['a file that is not', 'other', 'half of'],
  ['a large file', 'files', 'x'.repeat(200_000)],
  ['a file of which nothing has come', 'files', ''],
])('a form that breaks off within %s is refused as that', async (_where, field, begun) => {
  const { db, personId } = await openBulkDesk()
  const head = `--edge\r\nContent-Disposition: form-data; name="${field}"; filename="a.txt"\r\n\r\n`
  const sent = new Request('http://desk.test/reports/bulk', {
    method: 'POST',
    body: head + begun,
    headers: { 'Content-Type': 'multipart/form-data; boundary=edge' },
  })
  await expect(receiveBulk(db, { personId, timeZone: 'UTC' }, sent)).rejects.toMatchObject({ code: 'broken' })
  expect(await db.selectFrom('working.bulk_import').select('id').execute()).toEqual([])
})

test('an upload that breaks off goes on behind the files that have come whole, and gives what it would have given at once', async () => {
  const desk = await openBulkDesk()
  const { db, personId } = desk
  const request = '5b0c4f8e-1d8e-4f43-9b0b-3b9d8b1f2c11'
  const names = ['a.txt', 'b.txt', 'more/archive.zip', 'c.txt']
  const contents = [shortText(1), shortText(2), await packZip([['in.txt', Buffer.from(shortText(3))]]), shortText(4)]
  const formFrom = (from: number) => {
    const form = new FormData()
    form.set('request', request)
    for (const [at, name] of names.entries())
      if (at >= from) form.append('files', new File([new Uint8Array(Buffer.from(contents[at] ?? ''))], name))
    form.append('manifest', new File(['file,title\nb.txt,The second'], 'manifest.csv'))
    form.set('source', 'مكتب حلب')
    return new Request('http://desk.test/reports/bulk', { method: 'POST', body: form })
  }
  const brokenBefore = async (from: number, word: string) => {
    const whole = formFrom(from)
    const body = Buffer.from(await whole.arrayBuffer())
    const headers = { 'Content-Type': whole.headers.get('Content-Type') ?? '' }
    const part = body.subarray(0, body.indexOf(word))
    return new Request('http://desk.test/reports/bulk', { method: 'POST', body: part, headers })
  }
  const receive = (sent: Request, from: number) =>
    receiveBulk(db, { personId, timeZone: 'UTC' }, sent, undefined, { request, from })
  const broken = { code: 'broken' }

  await expect(receive(await brokenBefore(0, 'archive.zip'), 0)).rejects.toMatchObject(broken)
  expect(await keptOfUpload(db, personId, request)).toEqual({ files: 2 })
  // Less was kept than is left out: nothing is guessed.
  await expect(receive(formFrom(3), 3)).rejects.toMatchObject(broken)
  const old = await db.selectFrom('working.bulk_import').select(['id', 'upload']).executeTakeFirstOrThrow()
  await expect(receive(await brokenBefore(2, 'The second'), 2)).rejects.toMatchObject(broken)
  expect(await keptOfUpload(db, personId, request)).toEqual({ files: 4 })
  // What still reads for the upload that broke off writes nothing any more.
  const parts = [{ field: 'files' as const, name: 'late.txt', bytes: Buffer.from(shortText(9)) }]
  await expect(takeBulkParts(db, { state: old.upload as UploadState, parts })).rejects.toThrow(
    /bulk_file_import_id_fkey/,
  )
  // The last of what was kept is sent once more, and known.
  const id = await receive(formFrom(3), 3)
  expect(await keptOfUpload(db, personId, request)).toEqual({ import: id })
  const { files } = await desk.look(id)
  expect(files.map(({ name, archive }) => [name, archive])).toEqual([
    ['a.txt', ''],
    ['b.txt', ''],
    ['in.txt', 'more/archive.zip'],
    ['c.txt', ''],
  ])
  expect(files[1]).toMatchObject({ details: { title: 'The second' } })
  // The same form, sent at once, is known.
  expect(await receiveBulk(db, { personId, timeZone: 'UTC' }, formFrom(0))).toBe(id)
})
