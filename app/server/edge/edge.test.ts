import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { addressLimits } from './address-limits'
import { bodyLimits, uploadRoutes } from './body-limits'
import { closeEarly } from './close-early'
import { answerUnreadHeads, requestErrors } from './request-errors'
import { nameRequest } from '../log/request-id'
import { requestLimits, streamBegins } from './request-limits'
import { trustProxy } from './trust-proxy'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

/** The edge in front of a page that answers `ok`: what a browser gets is what the edge decides. */
async function edge({
  most,
  trusted,
  wait,
}: { most?: number; trusted?: string; wait?: Promise<void> } = {}): Promise<number> {
  const app = express()
  trustProxy(app, { origin: undefined, trustedProxies: trusted })
  app.set('query parser', false)
  app.use(nameRequest, closeEarly, addressLimits, requestLimits(most), bodyLimits)
  app.all('*', (request, response, next) => {
    Promise.resolve(wait).then(
      () => response.send(`ok ${Buffer.isBuffer(request.body) ? request.body.length : 'none'} ${request.ip}`),
      next,
    )
  })
  app.use(requestErrors((error) => expect.unreachable(String(error))))
  server = createServer(app)
  answerUnreadHeads(server)
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/**
 * Sends raw bytes in steps and reads until the connection ends; returns what was received and how many bytes could be
 * sent.
 */
function talk(port: number, head: string, chunk?: Buffer, most = Infinity): Promise<{ answer: string; sent: number }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    let sent = 0
    const more = () => {
      while (chunk && sent < most && !socket.destroyed) {
        sent += chunk.length
        if (!socket.write(chunk)) break
      }
    }
    socket.on('data', (data) => (answer += data.toString()))
    socket.on('drain', more)
    socket.on('error', () => undefined)
    socket.on('close', () => resolve({ answer, sent: socket.bytesWritten }))
    socket.write(head)
    more()
  })
}

const statusOf = async (port: number, path: string, init?: RequestInit) =>
  (await fetch(`http://127.0.0.1:${port}${path}`, init)).status

describe('addresses', () => {
  it.each([
    ['a path of 7,500 parts', '/a'.repeat(7_500), 414],
    ['a path of parts that are escaped', `/${'a%2F'.repeat(60)}`, 414],
    ['a long path of one part', `/${'a'.repeat(2_000)}`, 414],
    ['a long query', `/search?q=${'a'.repeat(9_000)}`, 414],
    ['too many parameters', `/?${'a=1&'.repeat(400)}`, 400],
    ['a list of routes with long paths', `/__manifest?version=1&p=${'/a'.repeat(500)}`, 400],
    ['a path of half a character', '/reports/%E0%A4%A', 400],
    ['a path with U+0000', '/reports/%00', 400],
    ['a query with U+0000', '/search?q=%D8%AD%00%D9%84', 400],
    ['what every page has', '/overlaps?kind=extends&q=%D8%AD', 200],
  ])('%s: %3$s', async (_name, path, status) => {
    expect(await statusOf(await edge(), path)).toBe(status)
  })

  it('says so in the language that is asked for', async () => {
    const port = await edge()
    const read = async (accept: string, language: string) =>
      (
        await fetch(`http://127.0.0.1:${port}/${'a/'.repeat(99)}`, {
          headers: { Accept: accept, 'Accept-Language': language },
        })
      ).text()
    expect(await read('text/html', 'en-GB,ar;q=0.5')).toContain('<html lang="en" dir="ltr">')
    expect(await read('text/html', 'fr')).toContain('العنوان طويل جداً')
    expect(await read('text/plain', 'en')).toContain('The address is too long\n')
  })

  it('says so where the head is too long to be read at all', async () => {
    const { answer } = await talk(await edge(), `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: desk\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*The address is too long/)
    expect((await talk(await edge(), 'what is this\r\n\r\n')).answer).toMatch(/^HTTP\/1\.1 400 /)
  })
})

describe('bodies', () => {
  const form = { method: 'POST', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }

  it('lets 64 kB through and no more, however the length is told', async () => {
    const port = await edge()
    expect(
      await (await fetch(`http://127.0.0.1:${port}/login`, { ...form, body: 'a'.repeat(65_536) })).text(),
    ).toContain('ok 65536')
    expect(await statusOf(port, '/login', { ...form, body: 'a'.repeat(65_537) })).toBe(413)
    const chunks = `POST /login HTTP/1.1\r\nHost: desk\r\nTransfer-Encoding: chunked\r\n\r\n`
    const chunk = Buffer.from(`10000\r\n${'a'.repeat(65_536)}\r\n`)
    expect((await talk(port, chunks, chunk, 100e6)).answer).toMatch(/^HTTP\/1\.1 413 /)
  })

  it.each(['/login', '/login.data', '/claims/1/verdict', '/nowhere', ...Object.keys(uploadRoutes)])(
    'answers before the end is sent, and cuts the sender off: %s',
    async (path) => {
      const port = await edge()
      const { answer, sent } = await talk(
        port,
        `POST ${path} HTTP/1.1\r\nHost: desk\r\nContent-Length: 700000000\r\n\r\n`,
        Buffer.alloc(65_536, 97),
        100_000_000,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 413 /)
      // It names the limit, and where files are imported the command that takes more.
      const limit = uploadRoutes[path]
      if (limit !== undefined) expect(answer).toContain(`(${limit / 1024 / 1024} ميغابايت`)
      expect(answer.includes('muqabala import PATH')).toBe(path.startsWith('/reports/'))
      expect(sent).toBeLessThan(10_000_000)
    },
  )

  it('refuses a body where none belongs, one that is packed, and one of a thousand fields', async () => {
    const port = await edge()
    expect((await talk(port, 'GET / HTTP/1.1\r\nHost: desk\r\nContent-Length: 5\r\n\r\nabcde')).answer).toMatch(
      /^HTTP\/1\.1 400 /,
    )
    expect(
      await statusOf(port, '/login', { ...form, headers: { ...form.headers, 'Content-Encoding': 'gzip' }, body: 'a' }),
    ).toBe(415)
    expect(await statusOf(port, '/login', { ...form, body: 'a=1&'.repeat(1_000) })).toBe(400)
  })

  it('answers a page that asks by script with an error response that it can show', async () => {
    const answer = await fetch(`http://127.0.0.1:${await edge()}/claims/1/verdict.data`, {
      ...form,
      body: 'a'.repeat(70_000),
    })
    expect(answer.headers.get('X-Remix-Response')).toBe('yes')
    expect(await answer.text()).toContain('"ErrorResponse"')
  })
})

describe('requests at one moment', () => {
  it('are limited for each address, and let in again when others end', async () => {
    let release: () => void = () => undefined
    const port = await edge({ most: 3, trusted: 'loopback', wait: new Promise((resolve) => (release = resolve)) })
    const from = (address: string) => fetch(`http://127.0.0.1:${port}/`, { headers: { 'X-Forwarded-For': address } })
    const waiting = [from('10.0.0.1'), from('10.0.0.1'), from('10.0.0.1')]
    await new Promise((resolve) => setTimeout(resolve, 100))
    const refused = await from('10.0.0.1')
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1'])
    waiting.push(from('10.0.0.2'))
    release()
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect((await from('10.0.0.1')).status).toBe(200)
  })

  it('do not count an event stream once it has begun', async () => {
    const app = express()
    app.use(nameRequest, requestLimits(1))
    app.get('/', (_request, response) => {
      response.flushHeaders()
      response.emit(streamBegins)
    })
    server = createServer(app)
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve))
    const open = () => fetch(`http://127.0.0.1:${(server?.address() as AddressInfo).port}/`)
    expect([(await open()).status, (await open()).status]).toEqual([200, 200])
  })

  it('come from the address that a trusted proxy names, and from no other', async () => {
    const headers = { 'X-Forwarded-For': '10.0.0.1, 10.0.0.2' }
    const of = async (trusted?: string) =>
      (await fetch(`http://127.0.0.1:${await edge(trusted === undefined ? {} : { trusted })}/`, { headers })).text()
    expect(await of()).toBe('ok none 127.0.0.1')
    expect(await of('loopback')).toBe('ok none 10.0.0.2')
    expect(await of('loopback, 10.0.0.2')).toBe('ok none 10.0.0.1')
    expect(await of('2')).toBe('ok none 10.0.0.1')
    expect(() => trustProxy(express(), { origin: undefined, trustedProxies: 'my proxy' })).toThrow(
      'MUQABALA_TRUST_PROXY',
    )
  })
})
