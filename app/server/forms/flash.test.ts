import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { flashCookie, readFlash, redirectSaying, type Flash } from './flash'

const context = (secure = false, cookieKey = 'of this installation') =>
  ({ services: { cookieKey }, secure }) as AppLoadContext
const sent = (cookie: string, page = '/') =>
  new Request(`http://127.0.0.1${page}`, { headers: { Cookie: `a=b; ${cookie.split(';')[0] ?? ''}` } })
const flash: Flash = {
  message: 'claims.field.saved',
  values: { name: 'مقابلة; "x"', count: 3 },
  tone: 'amber',
  undo: { action: '/claims/7/fields/undo', values: { id: 3 } },
}

test('the next page reads what the action said, and spends it', async () => {
  const answer = (await redirectSaying(context(), '/claims/7', flash)) as unknown as Response
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/claims/7'])
  const said = await readFlash(context(), sent(answer.headers.get('Set-Cookie') ?? ''))
  expect(said?.said?.flash).toEqual(flash)
})

test('what cannot be undone is said once', async () => {
  const said = await readFlash(context(), sent(await flashCookie(context(), { message: 'settings.saved' })))
  expect(said?.cookie).toMatch(/^flash=;.*Expires=Thu, 01 Jan 1970/)
})

test('the page that says what can be undone says it again when it is loaded anew, and no other page does', async () => {
  const first = await readFlash(context(), sent(await flashCookie(context(), flash), '/claims/7?in=queue'))
  const again = await readFlash(context(), sent(first?.cookie ?? '', '/claims/7?in=queue'))
  expect(again?.said).toEqual(first?.said)
  expect(again?.said?.flash).toEqual(flash)
  expect(first?.cookie).toMatch(/Max-Age=900;/)
  for (const other of ['/claims/7', '/claims/8?in=queue', '/'])
    expect(await readFlash(context(), sent(first?.cookie ?? '', other)), other).toEqual({
      said: null,
      cookie: expect.stringMatching(/^flash=;/) as string,
    })
})

test('two messages of the same words are told apart', async () => {
  const ids = [await flashCookie(context(), flash), await flashCookie(context(), flash)].map(
    async (cookie) => (await readFlash(context(), sent(cookie)))?.said?.id,
  )
  const [one, two] = await Promise.all(ids)
  expect(one).not.toBe(two)
})

test('the cookie is closed to scripts and other sites, and goes over https alone where the desk does', async () => {
  expect(await flashCookie(context(), flash)).toMatch(/; Max-Age=60; Path=\/; .*HttpOnly; SameSite=Lax$/)
  expect(await flashCookie(context(true), flash)).toMatch(/; Secure/)
})

test('a message that this installation did not sign says nothing', async () => {
  const foreign = await flashCookie(context(false, 'of another one'), {
    message: 'claims.field.saved',
    undo: { action: '/logout', values: {} },
  })
  const forged = `flash=${encodeURIComponent(JSON.stringify(flash))}`
  const own = await flashCookie(context(), flash)
  const bent = own.replace(/^flash=./, (start) => (start.endsWith('e') ? 'flash=f' : 'flash=e'))
  for (const cookie of [foreign, forged, bent, 'flash=', 'other=1'])
    expect(await readFlash(context(), sent(cookie)), cookie).toBeNull()
})

test('a message too long for a cookie is still said, without the way back', async () => {
  const cookie = await flashCookie(context(), {
    ...flash,
    values: { name: 'م'.repeat(3_000) },
    undo: { action: `/judgements/${'1234567,'.repeat(600)}8/undo`, values: {} },
  })
  const said = await readFlash(context(), sent(cookie))
  expect(said?.said?.flash).toEqual({ message: flash.message, tone: 'amber', values: { name: `${'م'.repeat(200)} …` } })
})
