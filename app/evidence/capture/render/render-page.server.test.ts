import { expect, test } from 'vitest'
import { captureForTest, openSite, toolsFor, type Answer } from '../site-for-tests'
import { findBrowser } from './find-browser.server'

const executable = await findBrowser()

const asHtml =
  (text: string): Answer =>
  (_request, response) =>
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(text)
const picture: Answer = (_request, response) =>
  response
    .setHeader('Content-Type', 'image/svg+xml')
    .end('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')

test.skipIf(executable === null)(
  'a page is kept as a browser shows it, and reaches nothing but what is allowed',
  async () => {
    const canary = await openSite({ '*': 'canary' })
    const other = canary.url().replace('127.0.0.1', 'localhost')
    const page = `<!doctype html><html dir="rtl" lang="ar"><title>نشرة</title><div id="root"></div>
    <img src="${canary.url('/image')}"><iframe src="${other}frame"></iframe><iframe src="/frame"></iframe>
    <link rel="stylesheet" href="${canary.url('/style')}"><link rel="dns-prefetch" href="//localhost"><link rel="preconnect" href="${other}">
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
      new Worker('${canary.url('/worker')}' === '' ? '' : URL.createObjectURL(new Blob(['fetch("${canary.url('/inWorker')}").catch(() => {})'])))
      const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${canary.host}' }] })
      peer.createDataChannel('x'); peer.createOffer().then((offer) => peer.setLocalDescription(offer))
    </script>`
    const site = await openSite({ '/': asHtml(page), '/frame': asHtml('<p>frame'), '/lazy.svg': picture })
    const captured = await captureForTest(site.url(), toolsFor([site.host], { executable }), 'فتح السوق في الثامنة')
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
  60_000,
)
