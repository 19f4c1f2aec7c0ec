import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { WARCParser } from 'warcio'
import { expect, onTestFinished, test } from 'vitest'
import { captureForTest, openSite, toolsFor, type Answer } from './site-for-tests'
import { captureLimits } from './limits'
import { storedFiles } from './unzip-for-tests'

const arabic = `<!doctype html><html dir="rtl" lang="ar"><head><title>نشرة المساء</title><style>p{color:red}</style></head>
<body><h1>نشرة المساء</h1><p>أُغلق الجسر الشرقي يوم الاثنين بعد العاصفة.</p><script>var hidden = 'لا يُقرأ'</script></body></html>`

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function recordsOf(warc: Buffer) {
  const records: { type: string; target: string | null; status?: string; text: string }[] = []
  const parser = new WARCParser([warc])
  for await (const record of parser) {
    const status = record.httpHeaders?.statusline
    records.push({
      type: record.warcType,
      target: record.warcTargetURI ?? null,
      ...(status && { status }),
      text: await record.contentText(),
    })
  }
  return records
}

test('a page is captured with its redirects, as sent, in an archive whose parts have the hashes that it names', async () => {
  const heads: string[][] = []
  const moved: Answer = (request, response) => {
    heads.push(request.rawHeaders)
    response.writeHead(301, { Location: Buffer.from('/خبر').toString('latin1') }).end()
  }
  const page: Answer = (_request, response) =>
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Encoding': 'gzip' })
      .end(gzipSync(arabic))
  const site = await openSite({ '/old': moved, '*': page })
  const old = site.url('/old')
  const captured = await captureForTest(old, toolsFor([site.host]), 'اغلق الجسر الشرقي')
  expect(captured).toMatchObject({
    failure: null,
    status: 200,
    address: old,
    finalAddress: site.url('/%D8%AE%D8%A8%D8%B1'),
    title: 'نشرة المساء',
    text: 'نشرة المساء\nأُغلق الجسر الشرقي يوم الاثنين بعد العاصفة.',
    contains: true,
    warnings: ['no-browser'],
  })
  expect(captured.bytes.get('خبر.html')?.toString()).toBe(arabic)
  const inside = await storedFiles(captured.bytes.get('capture.wacz') ?? Buffer.alloc(0))
  const description = JSON.parse(inside.get('datapackage.json')?.toString() ?? '') as {
    resources: { path: string; hash: string; bytes: number }[]
  }
  expect(description.resources.map(({ path }) => path)).toEqual([
    'archive/data.warc.gz',
    'indexes/index.cdxj',
    'pages/pages.jsonl',
  ])
  for (const { path, hash, bytes } of description.resources) {
    expect(hash).toBe(`sha256:${sha256(inside.get(path) ?? Buffer.alloc(0))}`)
    expect(bytes).toBe(inside.get(path)?.length)
  }
  const warc = inside.get('archive/data.warc.gz') ?? Buffer.alloc(0)
  const records = await recordsOf(warc)
  expect(records.map(({ type, status }) => [type, status])).toEqual([
    ['warcinfo', undefined],
    ['response', 'HTTP/1.1 301 Moved Permanently'],
    ['request', 'GET /old HTTP/1.1'],
    ['response', 'HTTP/1.1 200 OK'],
    ['request', 'GET /%D8%AE%D8%A8%D8%B1 HTTP/1.1'],
  ])
  expect(records[3]?.text).toBe(arabic)
  // What the archive says was sent is what the server got.
  const sent = heads[0] ?? []
  expect(captured.bytes.size).toBe(3)
  expect(sent.filter((_part, at) => at % 2 === 0)).toEqual([
    'Host',
    'User-Agent',
    'Accept',
    'Accept-Language',
    'Accept-Encoding',
    'Connection',
  ])
  // The index leads to the record.
  const line =
    inside
      .get('indexes/index.cdxj')
      ?.toString()
      .split('\n')
      .find((one) => one.includes('"200"')) ?? ''
  const { offset, length } = JSON.parse(line.slice(line.indexOf('{'))) as { offset: string; length: string }
  const [found] = await recordsOf(warc.subarray(Number(offset), Number(offset) + Number(length)))
  expect(found).toMatchObject({ type: 'response', text: arabic })
})

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

test.each<[string, Answer | string, string | null]>([
  [
    'an error page',
    (_q, r) => r.writeHead(503, { 'Content-Type': 'text/html' }).end('<p>Come back later'),
    'error-page',
  ],
  ['an error page that calls itself a success', '<title>الصفحة غير موجودة</title><p>عذراً', 'error-page'],
  ['a log-in wall', '<title>Photos</title><h1>Welcome</h1><form><input type="password"></form>', 'login-wall'],
  ['a log-in wall in Arabic', '<title>تسجيل الدخول</title><p>أدخل رقم الهاتف', 'login-wall'],
  [
    'a cookie wall',
    '<title>Daily</title><p>We and our partners use cookies. <button>Accept all</button>',
    'cookie-wall',
  ],
  ['an empty shell', '<title>App</title><div id="root"></div><script src="/app.js"></script>', 'empty-shell'],
  [
    'a shell that asks for scripts',
    '<title>App</title><noscript>Please enable JavaScript.</noscript><p>One moment, the page of the day is coming.',
    'empty-shell',
  ],
  ['a short notice with a script', '<title>Notice</title><p>The market opens at eight today.<script>1</script>', null],
  ['a short notice', '<title>Notice</title><p>The market opens at eight.', null],
  [
    'a long page that one may log in to',
    `<title>News</title><form><input type="password"></form><p>${words(400)}`,
    null,
  ],
  ['a long page that speaks of cookies', `<title>News</title><p>We use cookies, accept them. ${words(400)}`, null],
])('%s is told from content', async (_kind, page, failure) => {
  const site = await openSite({ '/': page })
  const captured = await captureForTest(site.url(), toolsFor([site.host]))
  expect(captured.failure).toBe(failure)
  // What stood there instead is kept as well.
  expect(captured.bytes.has('capture.wacz')).toBe(true)
})

test('a wall that has the quote is no wall, and a quote that is not there is said', async () => {
  const page = '<title>تسجيل الدخول</title><p>The market opens at eight.'
  const site = await openSite({ '/': page })
  const capture = (quote: string) => captureForTest(site.url(), toolsFor([site.host]), quote)
  expect(await capture('market opens')).toMatchObject({
    failure: null,
    contains: true,
    warnings: ['login-wall', 'no-browser'],
  })
  expect(await capture('market closes')).toMatchObject({
    failure: 'login-wall',
    contains: false,
    warnings: ['quote-missing', 'no-browser'],
  })
})

const small = { ...captureLimits, answerMs: 1500, silenceMs: 300, bytes: 300_000, contentBytes: 300_000, redirects: 5 }
const zeros = gzipSync(Buffer.alloc(4_000_000))

test.each<[string, Answer, string]>([
  ['sends without end', (_q, r) => void setInterval(() => r.write(Buffer.alloc(100_000)), 5).unref(), 'too-large'],
  ['says nothing', () => undefined, 'timed-out'],
  ['sends a byte now and then', (_q, r) => void setInterval(() => r.write('x'), 100).unref(), 'timed-out'],
  ['sends a bomb', (_q, r) => r.writeHead(200, { 'Content-Encoding': 'gzip' }).end(zeros), 'decompression-bomb'],
  [
    'sends encodings without end',
    (_q, r) => r.writeHead(200, { 'Content-Encoding': 'gzip, gzip, gzip, gzip' }).end(zeros),
    'decompression-bomb',
  ],
  [
    'sends compressed nonsense',
    (_q, r) => r.writeHead(200, { 'Content-Encoding': 'gzip' }).end('no gzip'),
    'bad-answer',
  ],
  [
    'breaks off',
    (_q, r) => (r.writeHead(200, { 'Content-Length': '1000' }), r.write('half'), setTimeout(() => r.destroy(), 20)),
    'cut-off',
  ],
  ['hangs up', (q) => q.socket.destroy(), 'unreachable'],
  ['speaks no HTTP', (q) => q.socket.end('SSH-2.0-OpenSSH\r\n'), 'bad-answer'],
  ['leads in a circle', (_q, r) => r.writeHead(302, { Location: '/' }).end(), 'redirect-loop'],
  ['leads on and on', (q, r) => r.writeHead(302, { Location: `${q.url}x` }).end(), 'too-many-redirects'],
])('an address that %s is given up', async (_kind, page, failure) => {
  const site = await openSite({ '*': page })
  const captured = await captureForTest(site.url(), toolsFor([site.host], { limits: small }))
  expect(captured.failure).toBe(failure)
})

test('an address that nobody answers at, and one that is none', async () => {
  expect((await captureForTest('http://127.0.0.1:9/', toolsFor(['127.0.0.1:9']))).failure).toBe('unreachable')
  expect((await captureForTest('http://no-such-host.invalid/', toolsFor([]))).failure).toBe('unknown-host')
  expect((await captureForTest('no address', toolsFor([]))).failure).toBe('not-an-address')
})

test('a capture that is cancelled ends at once', async () => {
  const site = await openSite({ '/': () => undefined })
  const stopping = new AbortController()
  setTimeout(() => stopping.abort(), 50)
  expect((await captureForTest(site.url(), toolsFor([site.host], { signal: stopping.signal }))).failure).toBe(
    'cancelled',
  )
})

test('a page behind a certificate that is not valid is captured and marked, with the certificate', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'muqabala-certificate-'))
  onTestFinished(() => rm(directory, { recursive: true }))
  const [key, cert] = [join(directory, 'key'), join(directory, 'cert')]
  const subject = ['-subj', '/CN=old.example', '-days', '1']
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      key,
      '-out',
      cert,
      ...subject,
    ],
    { stdio: 'ignore' },
  )
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_request, response) =>
    response.end('<title>Notice</title><p>The market opens at eight.'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`
  const captured = await captureForTest(`https://${host}/`, toolsFor([host]))
  expect(captured).toMatchObject({ failure: null, title: 'Notice', warnings: ['invalid-certificate', 'no-browser'] })
  expect(captured.details.exchanges).toMatchObject([
    { status: 200, server: host, certificate: { subject: 'CN=old.example', problem: 'DEPTH_ZERO_SELF_SIGNED_CERT' } },
  ])
  const inside = await storedFiles(captured.bytes.get('capture.wacz') ?? Buffer.alloc(0))
  const records = await recordsOf(inside.get('archive/data.warc.gz') ?? Buffer.alloc(0))
  expect(records.find(({ type }) => type === 'metadata')?.text).toContain('BEGIN CERTIFICATE')
})
