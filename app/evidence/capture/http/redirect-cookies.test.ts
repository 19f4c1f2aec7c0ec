import { expect, test } from 'vitest'
import { captureForTest, openSite, toolsFor, type Answer } from '../site-for-tests'
import { RedirectCookies } from './redirect-cookies'

test('a server that leads on to see whether its cookie comes back shows its page', async () => {
  const page: Answer = (request, response) => {
    if (request.headers.cookie === 'seen=yes; lang=ar')
      response.setHeader('Content-Type', 'text/html').end('<title>Notice</title><p>The market opens at eight.')
    else
      response
        .writeHead(302, { Location: '/', 'Set-Cookie': ['seen=yes; Path=/; HttpOnly', 'lang=ar', 'old=1; Max-Age=0'] })
        .end()
  }
  const site = await openSite({ '/': page })
  const captured = await captureForTest(site.url(), toolsFor([site.host]))
  expect(captured).toMatchObject({ failure: null, title: 'Notice' })
  // The next capture begins without.
  await captureForTest(site.url(), toolsFor([site.host]))
  expect(site.asked).toHaveLength(4)
})

test('a cookie goes back to the host that set it alone, a secure one by https alone, and never a broken one', () => {
  const cookies = new RedirectCookies()
  const at = (address: string) => cookies.headerFor(new URL(address))
  cookies.take(new URL('https://a.example/'), [
    ['Set-Cookie', 'one=1; Secure'],
    ['set-cookie', 'two=2=2'],
    ['Set-Cookie', 'no name'],
    ['Set-Cookie', 'bad\nname=1'],
    ['X-Other', 'three=3'],
  ])
  expect([at('https://a.example/x'), at('http://a.example/')]).toEqual(['one=1; two=2=2', 'two=2=2'])
  expect([at('https://b.example/'), at('https://sub.a.example/')]).toEqual([undefined, undefined])
  cookies.take(new URL('https://a.example/'), [['Set-Cookie', 'one=; Expires=Thu, 01 Jan 1970 00:00:00 GMT']])
  expect(at('https://a.example/')).toBe('two=2=2')
})
