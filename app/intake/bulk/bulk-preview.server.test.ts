import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { makeArchive } from '../../testing/archive'
import { channel } from '../formats/read-for-tests'
import { encodeText } from '../../testing/encode'
import { makeTar } from '../../testing/tar'
import { rememberFineness } from '../cutting/source-fineness.server'
import { answerBulk, approveBulk, decideFiles, editFile, replaceManifest, rereadFile } from './bulk-decide.server'
import { readAnswers } from './bulk-form'
import type { Preview } from './bulk-preview.server'
import { readPreviewFile } from './preview-file.server'
import { discardBulk, readBulk } from './bulk-state.server'
import { openBulkDesk, shortText } from './desk-for-tests'

const told = ({ files }: Preview) =>
  files.map(({ name, details, decision, doubts }) =>
    [name, details.title, details.source, details.published_at, decision, doubts.map(({ code }) => code).join()].join(
      ' | ',
    ),
  )

test('nothing is stored before a person has seen what each file becomes', async () => {
  const { db, personId, upload, look } = await openBulkDesk()
  const archive = makeArchive([
    { name: 'day/a.txt', bytes: Buffer.from(shortText(0)) },
    { name: 'day/film.mp4', bytes: Buffer.from('x') },
    { name: '../b.txt', bytes: Buffer.from('x') },
    { name: 'locked.txt', bytes: Buffer.from('x'), encrypted: true },
    {
      name: 'day/manifest.csv',
      bytes: Buffer.from('الملف;العنوان;المصدر;تاريخ النشر\na.txt;صباح;شبكة الفرات\u200f;٢٠٢٤-٣-١\ngone.txt;x;y;\n'),
    },
  ])
  const id = await upload({
    'day.zip': archive,
    'old.txt': encodeText(shortText(1), 'cp720'),
    'page.txt': '<html><body><p>قصف</p><iframe src="https://x.example/1"></iframe></body></html>',
    'empty.txt': '',
    'result.json': channel.slice(0, -9),
    'locked.zip': makeArchive([{ name: 'a.txt', bytes: Buffer.from('x'), encrypted: true }]),
    'broken.zip': archive.subarray(0, 99),
    'mails.tgz': gzipSync(
      makeTar([
        { name: 'word.txt', bytes: Buffer.from(shortText(2)) },
        { name: 'link.txt', type: '2' },
      ]),
    ),
    'burst.gz': gzipSync(Buffer.alloc(33 * 1024 * 1024)),
  })
  const preview = await look(id)
  expect(told(preview)).toEqual([
    'day/a.txt | صباح | شبكة الفرات | 2024-03-01 | take | ',
    'old.txt | old | مكتب حلب |  | ask | guessed-encoding,no-row',
    'page.txt | page | مكتب حلب |  | ask | other-kind,no-row',
    '#2 | ارتفع منسوب النهر في القرية. | مرصد النهر | 2026-03-05T11:02:00.000Z | take | ',
    '#3 | وأُغلق الجسر القديم. | مرصد النهر | 2026-03-05T11:03:00.000Z | ask | rest-unread',
    'word.txt | word | مكتب حلب |  | ask | no-row',
  ])
  expect(preview.files[1]).toMatchObject({ encoding: 'cp720', opening: shortText(1).replace('،', '?') })
  expect(preview.unmatched).toMatchObject([{ line: 3, file: 'gone.txt' }])
  expect(preview.counts).toEqual({ all: 6, ask: 4, take: 2, leave: 0, stored: 0 })
  const bulk = await readBulk(db, personId, id)
  expect(bulk).toMatchObject({ state: 'preview' })
  expect(bulk?.lists['left-out'].map(({ name, reason }) => `${name} ${reason}`)).toEqual([
    'day/film.mp4 recording',
    '../b.txt bad-path',
    'locked.txt password',
    'frame: x.example/1 frame',
    'result.json cut-off',
    '× 1 service',
    '× 1 no-text',
    'locked.zip archive-password',
    'broken.zip archive',
    'link.txt link',
    'burst.gz archive-too-large',
  ])
  expect(bulk?.lists.failed).toMatchObject([{ name: 'empty.txt', reason: 'empty' }])
  expect(await db.selectFrom('record.report').select('id').execute()).toEqual([])
})

test('a person decides on one, on all of a kind, on all', async () => {
  const { db, personId, upload, look } = await openBulkDesk()
  const files = Object.fromEntries(
    ['windows-1256', 'cp720', 'iso-8859-6'].map((encoding, at) => [
      `${at}.txt`,
      encodeText(shortText(at), encoding as 'cp720'),
    ]),
  )
  const id = await upload({ ...files, 'page.txt': '<html><body><p>قصف</p></body></html>', 'fine.txt': shortText(9) })
  expect((await look(id)).kinds).toEqual([
    { code: 'guessed-encoding', files: 3 },
    { code: 'other-kind', files: 1 },
  ])
  await decideFiles(db, id, { position: 1 }, 'leave')
  await decideFiles(db, id, { code: 'guessed-encoding' }, 'proposed')
  expect((await look(id)).counts).toEqual({ all: 5, ask: 1, take: 3, leave: 1, stored: 0 })
  expect(await approveBulk(db, id)).toBe(3)
  expect(await readBulk(db, personId, id)).toMatchObject({ counts: { waiting: 3, doubtful: 1, leftOut: 1 } })
  await decideFiles(db, id, 'all-doubtful', 'proposed')
  expect((await look(id)).counts).toMatchObject({ ask: 0, take: 4 })
  await discardBulk(db, personId, id)
  expect(await readBulk(db, personId, id)).not.toBeNull()
})

test('questions about the whole import are answered once', async () => {
  const { db, upload, look } = await openBulkDesk()
  const manifest = encodeText(
    'file,title,source,published_at\na.txt,عنوان أول,شبكه الفرات,1/3/2024\nb.txt,عنوان ثان,شبكه الفرات,2/3/2024\n',
    'windows-1256',
  )
  const id = await upload({ 'a.txt': shortText(0), 'b.txt': shortText(1) }, manifest)
  expect((await look(id)).questions).toEqual({
    encodings: [{ manifest: 0, name: 'manifest.csv', encoding: 'windows-1256', example: 'عنوان أول' }],
    orders: [{ manifest: 0, name: 'manifest.csv', example: '1/3/2024' }],
    sources: [{ key: 'شبكه الفرات', name: 'شبكه الفرات', similar: 'شبكة الفرات', files: 2 }],
    days: [],
    unnamed: 0,
  })
  await answerBulk(db, id, { encodings: { 0: 'windows-1256' }, dayOrders: { 0: 'month-first' } })
  await answerBulk(db, id, { sources: { 'شبكه الفرات': 'شبكة الفرات' } })
  const after = await look(id)
  expect(told(after)).toEqual([
    'a.txt | عنوان أول | شبكة الفرات | 2024-01-03 | take | ',
    'b.txt | عنوان ثان | شبكة الفرات | 2024-02-03 | take | ',
  ])
  expect(after.questions).toEqual({ encodings: [], orders: [], sources: [], days: [], unnamed: 0 })
})

test('a source is asked for once for all files that name none, and they are not accepted before', async () => {
  const { db, upload, look } = await openBulkDesk()
  const id = await upload(
    { 'a.txt': shortText(0), 'b.txt': shortText(1), 'c.txt': shortText(2) },
    'file,source\nc.txt,وكالة الضفة\n',
    '',
  )
  await editFile(db, id, 2, { source: 'مرصد الجسر' })
  await decideFiles(db, id, 'all-doubtful', 'proposed')
  const asked = await look(id)
  expect(asked.questions.unnamed).toBe(1)
  expect(asked).toMatchObject({ acceptable: 0, kinds: [], counts: { ask: 1, take: 2 } })
  expect(asked.ownPage).toEqual([])
  expect(asked.undated).toBe(3)
  const form = new FormData()
  form.set('unnamed source', ' شبكه الفرات ')
  await answerBulk(db, id, readAnswers(form))
  const { questions } = await look(id)
  expect(questions).toMatchObject({ unnamed: 0, sources: [{ name: 'شبكه الفرات', similar: 'شبكة الفرات', files: 1 }] })
  await answerBulk(db, id, { sources: { 'شبكه الفرات': 'شبكة الفرات' } })
  await decideFiles(db, id, 'all-doubtful', 'proposed')
  expect((await look(id)).files.map(({ name, details, decision }) => [name, details.source, decision])).toEqual([
    ['a.txt', 'شبكة الفرات', 'take'],
    ['b.txt', 'مرصد الجسر', 'take'],
    ['c.txt', 'وكالة الضفة', 'take'],
  ])
})

test('a file is read and described otherwise, and another manifest takes the place of the first', async () => {
  const { db, upload, look } = await openBulkDesk()
  const id = await upload(
    { 'a.txt': encodeText(shortText(0), 'iso-8859-6'), 'b.txt': shortText(1) },
    'file,title\nb.txt,\n',
  )
  await rereadFile(db, { id, position: 1, encoding: 'windows-1256', timeZone: 'UTC' })
  expect((await readPreviewFile(db, id, 1))?.text).not.toBe(shortText(0))
  await rereadFile(db, { id, position: 1, encoding: 'iso-8859-6', timeZone: 'UTC' })
  expect(await readPreviewFile(db, id, 1)).toMatchObject({ text: shortText(0), doubts: [{ code: 'no-row' }] })
  await editFile(db, id, 1, { title: 'مكتوب', source: 'شاهد', published_at: '2024-05-05', language: 'ar' })
  expect(told(await look(id))).toEqual([
    'a.txt | مكتوب | شاهد | 2024-05-05 | take | no-row',
    'b.txt | b | مكتب حلب |  | ask | bad-cell',
  ])
  await replaceManifest(db, id, {
    name: 'new.csv',
    folder: '',
    bytes: Buffer.from('file,title\na.txt,A\nb.txt,B\n').toString('base64'),
  })
  expect(told(await look(id))).toEqual([
    'a.txt | مكتوب | شاهد | 2024-05-05 | take | ',
    'b.txt | B | مكتب حلب |  | take | ',
  ])
})

test('days that only the texts propose are asked for together, those counted back from now by themselves', async () => {
  const { db, upload, look } = await openBulkDesk()
  const id = await upload({
    'dated.txt': `حلب 3 تموز 2015\n${shortText(0)}`,
    'page.txt': `شبكة الفرات · منذ ساعتين\n${shortText(1)}`,
    'silent.txt': shortText(2),
  })
  const before = await look(id)
  const now = new Date().toISOString().slice(0, 10)
  expect(before.questions.days).toMatchObject([
    { code: 'day-in-text', files: 1, words: '3 تموز 2015', day: '2015-07-03' },
    { code: 'day-counted', files: 1, words: 'منذ ساعتين' },
  ])
  expect(told(before).map((line) => line.split(' | ').slice(3).join(' | '))).toEqual([
    '2015-07-03 | ask | day-in-text',
    expect.stringMatching(/^20\d\d-\d\d-\d\d \| ask \| day-counted$/),
    ' | take | ',
  ])
  expect(now >= (before.files[1]?.details.published_at ?? '')).toBe(true)
  await answerBulk(db, id, { days: { 'day-in-text': 'proposed', 'day-counted': 'unknown' } })
  const after = await look(id)
  expect(after.questions.days).toEqual([])
  expect(after.files.map(({ details, decision }) => [details.published_at, decision])).toEqual([
    ['2015-07-03', 'take'],
    ['', 'take'],
    ['', 'take'],
  ])
})

test('thousands of files are paged', async () => {
  const { upload, look } = await openBulkDesk()
  const files = Object.fromEntries(
    Array.from({ length: 120 }, (_, at) => [`${String(at).padStart(3, '0')}.txt`, shortText(at)]),
  )
  const id = await upload(files)
  const [first, second] = [await look(id), await look(id, { after: '50' })]
  expect([first.files.length, first.previous, first.next, second.files[0]?.name, second.previous]).toEqual([
    50,
    null,
    50,
    '050.txt',
    51,
  ])
  expect((await look(id, { before: '51' })).files).toEqual(first.files)
  expect((await look(id, { after: '100' })).next).toBeNull()
})

test('files of one import that are nearly the same are shown as such, the same text is not', async () => {
  const { upload, look } = await openBulkDesk()
  const long = ['السوق', 'الميناء', 'الجسر', 'القلعة']
    .map((place, at) => `${shortText(at)} أُغلق ${place} ساعتين.`)
    .join('\n')
  const id = await upload({
    'a.txt': long,
    'b.txt': long.replace('ساعتين', 'ثلاث ساعات'),
    'c.txt': long,
    'd.txt': shortText(9),
  })
  expect((await look(id)).files.map(({ name, decision, doubts }) => [name, decision, doubts])).toEqual([
    ['a.txt', 'take', []],
    ['b.txt', 'ask', [{ code: 'nearly-file', name: 'a.txt', share: expect.closeTo(0.95, 1) as number }]],
    ['c.txt', 'take', []],
    ['d.txt', 'take', []],
  ])
})

test('passages are counted as the source of a file is cut', async () => {
  const { db, upload, look } = await openBulkDesk()
  const { id: source } = await db.selectFrom('record.source').select('id').executeTakeFirstOrThrow()
  await rememberFineness(db, [source], 'sentences')
  const written = 'قصفت الطائرات حي الميسر بحلب، وقُتل ثلاثة مدنيين في حي السكري.'
  const manifest = 'file,source\na.txt,شبكة الفرات\nb.txt,مكتب حلب\n'
  const id = await upload({ 'a.txt': written, 'b.txt': `${written} هدأت الجبهات.` }, manifest)
  expect((await look(id)).files.map(({ name, passages }) => [name, passages])).toEqual([
    ['a.txt', 1],
    ['b.txt', 3],
  ])
})
