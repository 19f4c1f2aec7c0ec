import { afterAll, beforeAll, expect, test } from 'vitest'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { captureForTest, openSite, toolsFor } from '../site-for-tests'
import { openGuard, type NetworkGuard } from './guard.server'
import { isPublicAddress } from './public-address'

/** What must see no request, on both loopback addresses. */
let canary: Server
let port: number
const seen: string[] = []

beforeAll(async () => {
  canary = createServer((request, response) => {
    seen.push(request.url ?? '')
    response.end('canary')
  })
  canary.on('connection', () => seen.push('connection'))
  await new Promise<void>((resolve) => canary.listen(0, '::', resolve))
  port = (canary.address() as AddressInfo).port
})

afterAll(() => new Promise((resolve) => canary.close(resolve)))

const hosts: [kind: string, host: string][] = [
  ['a number', '127.0.0.1'],
  ['another number of the loopback network', '127.255.255.254'],
  ['all addresses of this machine', '0.0.0.0'],
  ['two parts', '127.1'],
  ['three parts', '127.0.1'],
  ['one decimal number', '2130706433'],
  ['one hexadecimal number', '0x7f000001'],
  ['one octal number', '017700000001'],
  ['octal parts', '0177.0.0.1'],
  ['hexadecimal parts', '0x7f.0x0.0x0.0x1'],
  ['octal parts with more zeros', '0000177.0.0.01'],
  ['wide digits', '１２７．０．０．１'],
  ['ideographic full stops', '127。0。0。1'],
  ['percent signs', '%31%32%37.0.0.1'],
  ['a full stop at the end', '127.0.0.1.'],
  ['a name', 'localhost'],
  ['a name in capitals', 'LOCALHOST'],
  ['a name with a full stop', 'localhost.'],
  ['circled letters', 'ⓛocalhost'],
  ['a name below localhost', 'canary.localhost'],
  ['IPv6 loopback', '[::1]'],
  ['IPv6 loopback written out', '[0:0:0:0:0:0:0:1]'],
  ['IPv6 unspecified', '[::]'],
  ['IPv4 inside IPv6', '[::ffff:127.0.0.1]'],
  ['IPv4 inside IPv6 in hexadecimal', '[::ffff:7f00:1]'],
  ['IPv4 at the end of IPv6', '[::127.0.0.1]'],
  ['a translated IPv4 address', '[64:ff9b::7f00:1]'],
  ['an IPv4 address in a 6to4 network', '[2002:7f00:1::]'],
  ['an IPv4 address in a Teredo network', '[2001:0:7f00:1::80ff:fffe]'],
  ['IPv4 translated by this host', '[::ffff:0:127.0.0.1]'],
  ['a local translation of IPv4', '[64:ff9b:1::7f00:1]'],
  ['IPv4 inside IPv6 with zeros', '[0000:0000:0000:0000:0000:ffff:7f00:0001]'],
  ['an IPv6 zone', '[fe80::1%25lo]'],
  ['an IPv6 zone of loopback', '[::1%25lo]'],
  ['site-local IPv6', '[fec0::1]'],
  ['IPv6 for all hosts', '[ff02::1]'],
  ['one number too large by a turn', '4294967297'],
  ['a zero', '0'],
  ['an empty hexadecimal number', '0x'],
  ['parts that are too large', '127.0.256'],
  ['superscript digits', '¹²⁷.⁰.⁰.¹'],
  ['mathematical digits', '𝟏𝟐𝟕.𝟎.𝟎.𝟏'],
  ['Arabic-Indic digits', '١٢٧.٠.٠.١'],
  ['Persian digits', '۱۲۷.۰.۰.۱'],
  ['half-wide full stops', '127｡0｡0｡1'],
  ['a soft hyphen', 'local\u00adhost'],
  ['a space without width', 'local\u200bhost'],
  ['a percent sign for a full stop', 'localhost%2e'],
  ['two full stops at the end', 'localhost..'],
  ['a name of IPv6 loopback', 'ip6-localhost'],
  ['a name that has the number in it', '127.0.0.1.localhost'],
]

test.each(hosts)('%s that leads to this machine is not asked: %s', async (_kind, host) => {
  const captured = await captureForTest(`http://${host}:${port}/`, toolsFor([]))
  expect(['blocked-address', 'not-an-address', 'unknown-host']).toContain(captured.failure)
  expect(captured.bytes.size).toBe(0)
  expect(seen).toEqual([])
})

test.each([
  ['a user name before it', () => `http://example.org@127.0.0.1:${port}/`],
  ['no slashes', () => `http:127.0.0.1:${port}/`],
  ['too many slashes', () => `http:////127.0.0.1:${port}/`],
  ['a line break in its scheme', () => `ht\ntp://127.0.0.1:${port}/`],
  ['a tab in its number', () => `http://127.0\t.0.1:${port}/`],
  ['a user name that looks like a host', () => `http://example.org:80@127.0.0.1:${port}/`],
  ['a password', () => `http://a:b@127.0.0.1:${port}/`],
  ['a source view', () => `view-source:http://127.0.0.1:${port}/`],
  ['a blob', () => `blob:http://127.0.0.1:${port}/7f3c`],
  ['a script', () => `javascript:fetch('http://127.0.0.1:${port}/')`],
  ['a web socket', () => `ws://127.0.0.1:${port}/`],
  ['a nested file system', () => `filesystem:http://127.0.0.1:${port}/temporary/x`],
  ['gopher', () => `gopher://127.0.0.1:${port}/_GET`],
  ['backslashes', () => String.raw`http:\\127.0.0.1:${port}`],
  ['another scheme', () => `ftp://127.0.0.1:${port}/`],
  ['a file', () => 'file:///etc/passwd'],
  ['data', () => 'data:text/html,hello'],
  ['a link-local address', () => 'http://169.254.169.254/latest/meta-data/'],
  ['the metadata address of IPv6', () => 'http://[fd00:ec2::254]/'],
  ['a private network', () => 'http://192.168.1.1/'],
])('an address with %s is refused', async (_kind, address) => {
  const captured = await captureForTest(address(), toolsFor([]))
  expect(['blocked-address', 'not-an-address']).toContain(captured.failure)
  expect(seen).toEqual([])
})

test.each([
  ['a whole address', () => `http://127.0.0.1:${port}/`, 'blocked-address'],
  ['an address without scheme', () => `//localhost:${port}/`, 'blocked-address'],
  ['another spelling', () => `http://0x7f.1:${port}/`, 'blocked-address'],
  ['an address with backslashes', () => `/\\127.0.0.1:${port}/`, 'blocked-address'],
  ['an address with a tab', () => `http://127.0.0\t.1:${port}/`, 'blocked-address'],
  ['IPv4 inside IPv6', () => `http://[::ffff:7f00:1]:${port}/`, 'blocked-address'],
  ['another scheme', () => 'file:///etc/passwd', 'redirect-elsewhere'],
  ['data', () => 'data:text/html,hello', 'redirect-elsewhere'],
  ['a blob', () => `blob:http://127.0.0.1:${port}/7f3c`, 'redirect-elsewhere'],
  ['FTP', () => `ftp://127.0.0.1:${port}/`, 'redirect-elsewhere'],
  ['a source view', () => `view-source:http://127.0.0.1:${port}/`, 'redirect-elsewhere'],
  ['a script', () => `javascript:location='http://127.0.0.1:${port}/'`, 'redirect-elsewhere'],
  ['a user name', () => `http://someone@127.0.0.1:${port}/`, 'redirect-elsewhere'],
])('a redirect to %s is not followed', async (_kind, target, failure) => {
  const site = await openSite({ '/': (_request, response) => response.writeHead(302, { Location: target() }).end() })
  const captured = await captureForTest(site.url(), toolsFor([site.host]))
  expect(captured).toMatchObject({ failure, status: 302 })
  expect(site.asked).toEqual(['/'])
  expect(seen).toEqual([])
})

test('what a page as sent would have a browser do next is not done', async () => {
  const canaryAddress = `http://127.0.0.1:${port}/`
  const site = await openSite({
    '/': (_request, response) =>
      response
        .writeHead(200, {
          'Content-Type': 'text/html',
          Refresh: `0; url=${canaryAddress}`,
          Link: `<${canaryAddress}>; rel=preload; as=image, <${canaryAddress}>; rel=prerender`,
          'Alt-Svc': `h2="127.0.0.1:${port}"`,
          'Content-Location': canaryAddress,
          'Report-To': `{"group":"a","max_age":1,"endpoints":[{"url":"${canaryAddress}"}]}`,
        })
        .end(
          `<meta http-equiv=refresh content="0;url=${canaryAddress}"><base href="${canaryAddress}"><script>location='${canaryAddress}'</script><p>A page that leads away has a sentence of its own all the same.`,
        ),
  })
  expect(await captureForTest(site.url(), toolsFor([site.host]))).toMatchObject({ failure: null, status: 200 })
  expect(site.asked).toEqual(['/'])
  expect(seen).toEqual([])
})

/** A guard whose name server gives these answers, one after the other. */
function answering(answers: string[][], allow: string[] = []): NetworkGuard {
  const lookup = () =>
    Promise.resolve((answers.shift() ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
  return { ...openGuard(allow), lookup }
}

test('a name with one address that is not public is not asked at any of them', async () => {
  for (const addresses of [['127.0.0.1'], ['93.184.216.34', '127.0.0.1'], ['93.184.216.34', '::1']]) {
    const guard = answering([addresses])
    const captured = await captureForTest(`http://rebinding.example:${port}/`, toolsFor([], { guard }))
    expect(captured.failure).toBe('blocked-address')
  }
  expect(seen).toEqual([])
})

test('a name is looked up once: the address that was checked is the one that is asked', async () => {
  const site = await openSite({ '/': '<p>A page of the address that was checked.' })
  const name = site.host.replace('127.0.0.1', 'rebinding.example')
  const answers = [['127.0.0.1'], ['127.0.0.2'], ['127.0.0.2']]
  const guard = answering(answers, [name])
  expect(await captureForTest(`http://${name}/`, toolsFor([], { guard }))).toMatchObject({ failure: null, status: 200 })
  expect(site.asked).toEqual(['/'])
  expect(answers).toHaveLength(2)
})

test('a proxy that the environment names is not used', async () => {
  const site = await openSite({ '/': '<title>Here</title><p>Words enough for a page of its own.' })
  const before = { ...process.env }
  for (const name of ['http_proxy', 'HTTP_PROXY', 'all_proxy', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'])
    process.env[name] = name.startsWith('NODE') ? '1' : `http://127.0.0.1:${port}`
  try {
    expect(await captureForTest(site.url(), toolsFor([site.host]))).toMatchObject({ failure: null, title: 'Here' })
  } finally {
    process.env = before
  }
  expect(seen).toEqual([])
})

test('what is allowed is one port of one host', async () => {
  const site = await openSite({ '/': '<p>A page that may be captured by its address.' })
  expect((await captureForTest(site.url(), toolsFor([site.host]))).failure).toBe(null)
  expect((await captureForTest(`http://127.0.0.1:${port}/`, toolsFor([site.host]))).failure).toBe('blocked-address')
  expect((await captureForTest(site.url().replace('127.0.0.1', 'localhost'), toolsFor([site.host]))).failure).toBe(
    'blocked-address',
  )
  expect(seen).toEqual([])
})

test('public addresses are told from all others', () => {
  const open = ['93.184.216.34', '8.8.8.8', '2606:2800:220:1:248:1893:25c8:1946']
  const closed = [
    '10.1.2.3',
    '100.64.0.1',
    '172.31.0.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    'fe80::1',
    'fc00::1',
    'ff02::1',
  ]
  expect(open.filter(isPublicAddress)).toEqual(open)
  expect([...closed, '2001:db8::1', '2001::1', 'fe80::1%lo', 'localhost', ''].filter(isPublicAddress)).toEqual([])
})
