import { request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterEach, describe, expect, test } from 'vitest'
import { nameRequest } from './log/request-id'
import { originCheck } from './origin-check'
import { listeningAddress } from './own-address'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function send(
  setOrigin: string | undefined,
  headers: Record<string, string>,
  method = 'POST',
  path = '/login',
): Promise<{ status: number; body: string }> {
  const app = express()
  app.use(nameRequest, originCheck(setOrigin), (_request, response) => void response.send('let through'))
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server?.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  return new Promise((resolve) => {
    request(
      { port, host: '127.0.0.1', method, path, headers: { accept: 'text/html', 'accept-language': 'en', ...headers } },
      (answer) => {
        let body = ''
        answer.on('data', (chunk: Buffer) => (body += chunk.toString()))
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }))
      },
    ).end()
  })
}

describe('a form is let through', () => {
  test.each([
    [
      'over plain http under a name of the local network',
      undefined,
      { host: 'desk.lan:3000', origin: 'http://desk.lan:3000' },
    ],
    [
      'over plain http by the address of the machine',
      undefined,
      { host: '192.168.1.7:3000', origin: 'http://192.168.1.7:3000' },
    ],
    ['over plain http by an IPv6 address', undefined, { host: '[fd00::2]:3000', origin: 'http://[fd00::2]:3000' }],
    ['on the default port, named or not', undefined, { host: 'desk.lan:80', origin: 'http://desk.lan' }],
    ['under a name in capitals', undefined, { host: 'Desk.LAN', origin: 'http://desk.lan' }],
    [
      'through a proxy that replaces Host and forwards the name',
      undefined,
      { host: '127.0.0.1:3000', 'x-forwarded-host': 'desk.lan', origin: 'http://desk.lan' },
    ],
    [
      'through several proxies',
      undefined,
      { host: '127.0.0.1:3000', 'x-forwarded-host': 'desk.lan, inner.lan', origin: 'http://desk.lan' },
    ],
    [
      'through a proxy that replaces Host, over https, where browsers say so themselves',
      undefined,
      { host: '127.0.0.1:3000', origin: 'https://desk.example', 'sec-fetch-site': 'same-origin' },
    ],
    [
      'through a proxy that replaces Host, with the address set',
      'http://desk.lan',
      { host: '127.0.0.1:3000', origin: 'http://desk.lan' },
    ],
  ])('%s', async (_, setOrigin, headers) => {
    expect(await send(setOrigin, headers)).toEqual({ status: 200, body: 'let through' })
  })
})

describe('a form is refused', () => {
  test.each([
    [
      'from another site, as its browser says',
      undefined,
      { host: 'desk.lan', origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' },
      403,
    ],
    [
      'from another name of the same site',
      undefined,
      { host: 'desk.lan', origin: 'http://other.lan', 'sec-fetch-site': 'same-site' },
      403,
    ],
    ['typed by hand into the address bar', undefined, { host: 'desk.lan', 'sec-fetch-site': 'none' }, 403],
    ['without a word on where it comes from', undefined, { host: 'desk.lan' }, 403],
    ['from a page that hides its address', undefined, { host: 'desk.lan', origin: 'null' }, 403],
    ['from another site over plain http', undefined, { host: 'desk.lan', origin: 'http://evil.example' }, 421],
    ['from another port of the same name', undefined, { host: 'desk.lan:3000', origin: 'http://desk.lan:4000' }, 421],
    [
      'from another scheme than the one that was set',
      'https://desk.lan',
      { host: 'desk.lan', origin: 'http://desk.lan' },
      421,
    ],
    ['from no web page', undefined, { host: 'desk.lan', origin: 'file://desk.lan' }, 403],
  ])('%s', async (_, setOrigin, headers, status) => {
    const answer = await send(setOrigin, headers)
    expect(answer.status).toBe(status)
    expect(answer.body).toContain('Nothing of it was saved')
  })

  test('and the page says exactly what to set', async () => {
    const answer = await send(undefined, { host: '127.0.0.1:3000', origin: 'http://desk.lan:8080' })
    expect(answer.body).toContain('sets MUQABALA_ORIGIN=http://desk.lan:8080 and starts it again')
    const arabic = await send(undefined, {
      host: '127.0.0.1:3000',
      origin: 'http://desk.lan:8080',
      'accept-language': 'ar',
    })
    expect(arabic.body).toContain('MUQABALA_ORIGIN=http://desk.lan:8080')
    expect(arabic.body).toContain('dir="rtl"')
  })

  test('and the page names the address that was set', async () => {
    const { body } = await send('https://desk.example', { host: 'desk.lan:3000', origin: 'http://desk.lan:3000' })
    expect(body).toContain('Open https://desk.example instead')
  })
})

test('reading is let through from anywhere', async () => {
  expect(
    (await send(undefined, { host: 'desk.lan', origin: 'http://evil.example', 'sec-fetch-site': 'cross-site' }, 'GET'))
      .status,
  ).toBe(200)
})

test.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['0.0.0.0', 'http://localhost:3000'],
  ['::', 'http://localhost:3000'],
  ['::1', 'http://[::1]:3000'],
  ['desk.lan', 'http://desk.lan:3000'],
])('HOST=%s is printed as an address that opens', (host, address) => {
  expect(listeningAddress(host, 3000)).toBe(address)
})
