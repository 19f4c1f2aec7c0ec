import { gzipSync } from 'node:zlib'
import { expect, test } from '../fixtures'
import { thorough } from '../thorough'

test.use({ serverName: 'compare', seed: 'sample', language: 'ar' })

/** Bytes; React and its router are two thirds of them. */
const most = 160_000

test('no page sends more scripts than it may, compressed, before it stands', async ({ page, browser, baseURL }) => {
  // Each page is waited for until nothing more comes.
  const opening = async (list: string) => {
    await page.goto(list)
    return (await page.locator('main a[data-opens]').first().getAttribute('href')) ?? '/'
  }
  const claim = await opening('/claims')
  // The heaviest page of each kind; all of them with `THOROUGH`.
  const addresses = [
    ...['/', '/reports/new', await opening('/overlaps'), claim],
    ...(thorough
      ? ['/reports/1', '/trail', '/reports', '/overlaps', '/claims', `${claim}/versions`, '/sources', '/settings']
      : []),
    ...(thorough ? ['/trail/people', '/trail/verification'] : []),
  ]
  const sizes: [string, number][] = []
  const context = await browser.newContext({ storageState: await page.context().storageState(), baseURL })
  for (const address of addresses) {
    const fresh = await context.newPage()
    // A first visit: nothing comes from the browser's cache.
    await (await context.newCDPSession(fresh)).send('Network.setCacheDisabled', { cacheDisabled: true })
    // What is fetched later for other pages waits for a timer that never rings.
    await fresh.addInitScript(() => {
      const { setTimeout } = window
      window.setTimeout = ((work: TimerHandler, wait = 0) =>
        wait < 1_000 ? setTimeout(work, wait) : 0) as typeof window.setTimeout
    })
    const scripts: Promise<number>[] = []
    fresh.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.body().then((body) => gzipSync(body).length))
    })
    await fresh.goto(address, { waitUntil: 'networkidle' })
    sizes.push([address, (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)])
    await fresh.close()
  }
  await context.close()
  expect(sizes.filter(([, size]) => size > most)).toEqual([])
  expect(sizes.every(([, size]) => size > most / 2)).toBe(true)
})
