import type { AppLoadContext } from '@remix-run/node'
import { expect, test } from 'vitest'
import { flashCookie, readFlash, redirectSaying, type Flash } from './flash'

const context = (secure = false, cookieKey = 'of this installation') =>
  ({ desk: { cookieKey }, secure }) as AppLoadContext
const sent = (cookie: string) =>
  new Request('http://127.0.0.1/', { headers: { Cookie: `a=b; ${cookie.split(';')[0] ?? ''}` } })
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
  expect(said?.flash).toEqual(flash)
  expect(said?.spent).toMatch(/^flash=;.*Expires=Thu, 01 Jan 1970/)
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
  expect(said?.flash).toEqual({ message: flash.message, tone: 'amber', values: { name: 'م'.repeat(200) } })
})
