import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ReadBudget } from '../../intake/formats/read-budget'
import { storeBytes } from '../files/store-file.server'
import { findInFile, keepQuote } from '../text/quote-file.server'
import { readTextPage } from '../text/read-page.server'
import { readMediaFacts } from '../view/media-facts.server'
import { pageList, wacz, warcGz, warcRecord, type TestPage } from './archives-for-tests'
import { readPages } from './read-pages.server'
import { readArchiveView, readMainDocument, readWebArchive } from './read-web-archive.server'

let directory: string

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'muqabala-archives-'))
})
afterAll(() => rm(directory, { recursive: true }))

const keep = async (bytes: Buffer, name = 'a.wacz') => ({ ...(await storeBytes(directory, bytes)), directory, name })

const news: TestPage = {
  url: 'https://a.example/news',
  html: '<!doctype html><head><title>نشرة</title></head><body><h1>نشرة المساء</h1><p>أُغلق الجسر الشرقي يوم الاثنين.',
}
const weather: TestPage = {
  url: 'https://a.example/weather',
  html: '<!doctype html><head><title>Weather</title></head><body><p>The storm reached the coast at noon.',
}
const app: TestPage = {
  url: 'https://a.example/app',
  html: '<!doctype html><head><title>App</title></head><div id=root></div>',
}
const style: TestPage = { url: 'https://a.example/style', html: '<p>never listed' }
const list = pageList([
  { id: '1', url: news.url, ts: '2026-03-01T10:00:00Z', title: 'نشرة' },
  { id: '2', url: `${weather.url}#top`, ts: '2026-03-01T10:00:05Z' },
  { id: '3', url: app.url, ts: '2026-03-01T10:00:09Z', text: 'What the browser showed after its scripts ran.' },
  { id: '4', url: 'https://a.example/elsewhere', ts: '2026-03-01T10:00:11Z' },
])
const files = { 'archive/data.warc.gz': warcGz([style, news, weather, app]), 'pages/pages.jsonl': list }

test('a WACZ of a person is held against its hashes, and its pages are listed, read and quoted', async () => {
  const source = await keep(await wacz(files))
  expect(source.mediaType).toBe('application/wacz')
  const view = await readArchiveView(source)
  expect(view).toMatchObject({ kind: 'wacz', verified: 2, issues: [], software: 'Archiver 1.0' })
  expect(view.pages.map(({ title, textPage }) => [title, textPage])).toEqual([
    ['نشرة', 1],
    ['Weather', 2],
    ['App', 3],
    ['', null],
  ])
  const shown = await readTextPage({ ...source, page: 2, cited: null })
  expect(shown).toMatchObject({ number: 2, of: 3, own: 2, text: 'The storm reached the coast at noon.' })
  const [place] = (await findInFile({ ...source, words: 'اغلق الجسر' })) ?? []
  expect(place).toMatchObject({ page: 1 })
  const [late] = (await findInFile({ ...source, words: 'after its scripts ran' })) ?? []
  expect(late).toMatchObject({ page: 3 })
  const kept = await keepQuote({ ...source, ...late! })
  expect(kept).toMatchObject({ quote: 'after its scripts ran', page: 3 })
  const cited = await readTextPage({ ...source, page: null, cited: kept })
  expect(cited!.found.map(({ start, end }) => cited!.text.slice(start, end))).toEqual(['after its scripts ran'])
  expect(await readMediaFacts(source)).toMatchObject({
    software: 'Archiver 1.0',
    taken: '2026-03-01T10:00:01Z',
    address: news.url,
    pages: 4,
  })
  expect(await readMainDocument(source)).toMatchObject({ address: news.url, bytes: Buffer.from(news.html) })
})

const other = Buffer.from('another')

test.each<[string, Parameters<typeof wacz>[1], [code: string, count: number, names: string[]][]]>([
  [
    'a file that was changed',
    { change: (made) => ({ ...made, 'archive/data.warc.gz': warcGz([{ ...news, html: `${news.html}!` }]) }) },
    [['file-differs', 1, ['archive/data.warc.gz']]],
  ],
  [
    'a file that is gone, and one that nobody listed',
    { change: ({ 'pages/pages.jsonl': gone, ...made }) => ({ ...made, 'extra/x.txt': gone ?? other }) },
    [
      ['file-missing', 1, ['pages/pages.jsonl']],
      ['file-unlisted', 1, ['extra/x.txt']],
    ],
  ],
  [
    'a description that was written anew',
    {
      change: (made) => ({
        ...made,
        'datapackage.json': Buffer.from(made['datapackage.json']!.toString().replace('Archiver', 'Archivar')),
      }),
    },
    [['description-differs', 1, ['datapackage.json']]],
  ],
  [
    'no description',
    { change: ({ 'datapackage.json': _gone, 'datapackage-digest.json': _too, ...made }) => made },
    [['no-description', 1, ['datapackage.json']]],
  ],
])('%s is said', async (_what, options, issues) => {
  const archive = await readWebArchive(await keep(await wacz(files, options)))
  expect(archive.issues.map(({ code, count, names }) => [code, count, names])).toEqual(issues)
  expect(archive.pages.some(({ text }) => text.includes('أُغلق الجسر'))).toBe(true)
})

test('a WARC without a list of pages is read as well, compressed or not, and a record whose hash differs is said', async () => {
  const chunked = {
    ...news,
    headers: 'Transfer-Encoding: chunked\r\n',
    html: `${Buffer.byteLength(news.html).toString(16)}\r\n${news.html}\r\n0\r\n\r\n`,
  }
  const moved = { url: 'https://a.example/old', html: '', status: '301 Moved', headers: `Location: ${news.url}\r\n` }
  const plain = await keep(
    Buffer.concat([moved, chunked, { ...weather, digest: 'sha1:AAAA' }].map(warcRecord)),
    'a.warc',
  )
  expect(plain.mediaType).toBe('application/warc')
  const archive = await readWebArchive(plain)
  expect(archive.pages.map(({ title, text }) => [title, text])).toEqual([
    ['نشرة', 'نشرة المساء\n\nأُغلق الجسر الشرقي يوم الاثنين.'],
    ['Weather', 'The storm reached the coast at noon.'],
  ])
  expect(archive).toMatchObject({ kind: 'warc', verified: 2, address: news.url })
  expect(archive.issues).toMatchObject([{ code: 'record-differs', count: 1, names: [weather.url] }])
  const compressed = await keep(warcGz([news]), 'a.warc.gz')
  expect(compressed.mediaType).toBe('application/warc')
  expect(await readWebArchive(compressed)).toMatchObject({ verified: 1, issues: [], pages: [{ title: 'نشرة' }] })
})

const zeros = gzipSync(Buffer.alloc(40 * 1024 * 1024))
const listed = (name: string, bytes: Buffer) => ({ 'archive/data.warc.gz': bytes, [name]: bytes })

test.each<[string, () => Buffer | Promise<Buffer>, string]>([
  ['is cut off', async () => (await wacz(files)).subarray(0, 900), 'unreadable'],
  [
    'names a file outside of itself',
    async () => Buffer.from((await wacz(files)).toString('latin1').replaceAll('pages/pages', '../ab/pages'), 'latin1'),
    'unreadable',
  ],
  ['has records of nothing but zeros', () => wacz(listed('pages/pages.jsonl', zeros)), 'too-much'],
  [
    'has a head without end',
    () => wacz({ 'archive/a.warc.gz': gzipSync(`WARC/1.0\r\n${'x'.repeat(9_000_000)}`) }),
    'too-much',
  ],
  ['has a record that is cut off', () => warcGz([news, weather]).subarray(0, -20), 'unreadable'],
  ['has another file in its place', () => wacz({ 'archive/a.warc.gz': Buffer.from('no warc') }), 'unreadable'],
  ['has no page', () => wacz({ 'pages/pages.jsonl': pageList([{ url: news.url }]) }), 'no-pages'],
])('an archive that %s says so, and nothing is thrown', async (_what, make, code) => {
  const source = { ...(await keep(await make())), name: 'a.wacz' }
  const archive = await readWebArchive({ ...source, mediaType: source.mediaType.replace(/.*zip$/, 'application/wacz') })
  expect(archive.issues.map((issue) => issue.code)).toContain(code)
})

test('an archive that unpacks to more than is read is given up, and what came before is shown', async () => {
  const long = { ...weather, html: ' '.repeat(2_000_000) }
  const budget = new ReadBudget({ unpacked: 1_000_000 })
  const found = await readPages([() => Readable.from([warcGz([news]), warcGz([long])])], [], budget)
  expect(found.issues).toMatchObject([{ code: 'too-much' }])
  expect(found.pages).toMatchObject([{ title: 'نشرة' }])
})
