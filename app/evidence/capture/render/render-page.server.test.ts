import { expect, test } from 'vitest'
import { captureForTest, openSite, toolsFor, type Answer, type TestSite } from '../site-for-tests'
import { captureLimits } from '../limits'
import { findBrowser } from './find-browser.server'

const executable = await findBrowser()

/** A machine that does much else takes longer. */
const limits = { ...captureLimits, answerMs: 100_000, totalMs: 200_000 }

const asHtml =
  (text: string): Answer =>
  (_request, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(text)
const picture: Answer = (_request, response) =>
  response
    .setHeader('Content-Type', 'image/svg+xml')
    .end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')

/** Many more ways out of a page, of which some take a browser long: tried where THOROUGH=1 asks for it. */
function moreAttempts(canary: TestSite, other: string): { markup: string; script: string } {
  if (!process.env.THOROUGH) return { markup: '', script: '' }
  const markup = `<link rel="prefetch" href="${canary.url('/prefetch')}"><link rel="prerender" href="${canary.url('/prerender')}">
    <link rel="preload" as="image" href="${other}preload"><link rel="modulepreload" href="${canary.url('/module')}">
    <link rel="icon" href="${canary.url('/icon')}"><link rel="manifest" href="${other}manifest">
    <script type="speculationrules">{"prerender":[{"source":"list","urls":["${canary.url('/speculated')}"],"eagerness":"immediate"}]}</script>
    <style>@import url('${canary.url('/import')}'); @font-face { font-family: f; src: url('${canary.url('/font')}') } body { font-family: f; background: url('${other}background') }</style>
    <object data="${canary.url('/object')}"></object><embed src="${other}embed"><object data="file:///etc/passwd"></object>
    <iframe src="file:///etc/passwd"></iframe><iframe src="view-source:${canary.url('/source')}"></iframe>
    <iframe srcdoc='<meta http-equiv="refresh" content="0;url=${canary.url('/refreshed')}">'></iframe>
    <iframe srcdoc="<script>location='${canary.url('/moved')}'</script>"></iframe>
    <iframe src="data:text/html,<img src=${canary.url('/data')}>"></iframe>
    <iframe name="sent"></iframe><form id="form" target="sent" method="post" action="${canary.url('/form')}"></form>
    <video src="${canary.url('/film')}" autoplay muted poster="${canary.url('/poster')}"><track default src="${other}track"></video>
    <svg><image href="${canary.url('/svg')}"/><use href="${canary.url('/use')}#a"/></svg>
    <a href="${other}" ping="${canary.url('/ping')}" id="link"></a>`
  const script = `document.getElementById('form').submit()
      document.getElementById('link').dispatchEvent(new MouseEvent('click', { ctrlKey: true }))
      const failing = (work) => { try { const done = work(); done?.catch?.(() => {}) } catch {} }
      failing(() => navigator.serviceWorker.register('/worker.js'))
      failing(() => new SharedWorker('${canary.url('/shared')}'))
      failing(() => new WebTransport('https://${canary.host}/transport').ready)
      failing(() => fetch('${canary.url('/kept')}', { keepalive: true, mode: 'no-cors' }))
      failing(() => import('${canary.url('/imported')}'))
      failing(() => fetch(URL.createObjectURL(new Blob(['x']))))
      failing(() => { const request = new XMLHttpRequest(); request.open('GET', '${canary.url('/asked')}'); request.send() })
      failing(() => { const picture = new Image(); picture.src = 'ftp://${canary.host}/' })
      failing(() => new Worker(URL.createObjectURL(new Blob(["importScripts('${canary.url('/scripts')}')"]))))`
  return { markup, script }
}

test.skipIf(executable === null)(
  'a page is kept as a browser shows it, and reaches nothing but what is allowed',
  async () => {
    const canary = await openSite({ '*': 'canary' })
    const other = canary.url().replace('127.0.0.1', 'localhost')
    const more = moreAttempts(canary, other)
    const page = `<!doctype html><html dir="rtl" lang="ar"><title>نشرة</title><div id="root"></div>
    <img src="${canary.url('/image')}"><iframe src="${other}frame"></iframe><iframe src="/frame"></iframe>
    <link rel="stylesheet" href="${canary.url('/style')}"><link rel="dns-prefetch" href="//localhost"><link rel="preconnect" href="${other}">
    ${more.markup}
    <div style="height:3000px"></div><img loading="lazy" src="/lazy.svg">
    <script>
      document.getElementById('root').textContent = 'فُتح السوق في الثامنة صباحاً.'
      localStorage.setItem('seen', 'yes')
      for (const address of ['${canary.url('/fetch')}', '${other}fetch', 'http://[::1]:1/', 'http://169.254.169.254/'])
        fetch(address, { mode: 'no-cors' }).catch(() => {})
      navigator.sendBeacon('${canary.url('/beacon')}', 'x')
      new WebSocket('${canary.url('/socket').replace('http', 'ws')}')
      new EventSource('${other}events')
      window.open('${canary.url('/popup')}')
      ${more.script}
      new Worker('${canary.url('/worker')}' === '' ? '' : URL.createObjectURL(new Blob(['fetch("${canary.url('/inWorker')}").catch(() => {})'])))
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${canary.host}' }] })
      peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    </script>`
    const site = await openSite({ '/': asHtml(page), '/frame': asHtml('<p>frame'), '/lazy.svg': picture })
    const captured = await captureForTest(
      site.url(),
      toolsFor([site.host], { executable, limits }),
      'فتح السوق في الثامنة',
    )
    expect(captured).toMatchObject({ kind: 'rendered', failure: null, contains: true, title: 'نشرة' })
    expect(captured.text).toBe('فُتح السوق في الثامنة صباحاً.')
    expect(captured.tool).toMatch(/^Muqabala \S+, plain HTTP and Chromium \d/)
    expect([...captured.bytes.keys()]).toEqual([
      'page.html',
      'page.png',
      'page.pdf',
      'rendered.html',
      'text.txt',
      'capture.wacz',
    ])
    expect(captured.bytes.get('page.pdf')?.subarray(0, 5).toString()).toBe('%PDF-')
    expect(captured.bytes.get('rendered.html')?.toString()).toContain('فُتح السوق')
    // Its height: the picture shows the whole page.
    expect(captured.bytes.get('page.png')?.readUInt32BE(20)).toBeGreaterThan(3000)
    expect(site.asked).toEqual(expect.arrayContaining(['/frame', '/lazy.svg']))
    expect(canary.asked).toEqual([])
  },
  240_000,
)

test.skipIf(executable === null || !process.env.THOROUGH)(
  'a page of which a part is sent for ever is kept with the rest, and marked',
  async () => {
    const forEver: Answer = (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      const sending = setInterval(() => response.write('data: x\n\n'), 100)
      response.on('close', () => clearInterval(sending))
    }
    const page = `<title>Live</title><p>The count goes on in all districts of the city.</p><img src="/picture"><script>new EventSource('/events')</script>`
    const site = await openSite({ '/': asHtml(page), '/events': forEver, '/picture': forEver })
    const quick = { ...limits, silenceMs: 3_000 }
    const captured = await captureForTest(site.url(), toolsFor([site.host], { executable, limits: quick }))
    expect(captured).toMatchObject({ kind: 'rendered', failure: null, title: 'Live', warnings: ['incomplete'] })
  },
  240_000,
)
