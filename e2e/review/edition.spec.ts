import { readFileSync } from 'node:fs'
import type { APIRequestContext } from '@playwright/test'
import routes from '../../app/routes'
import { decideFirst } from '../decide-first'
import { expect, expectReadable, test } from '../fixtures'
import { prepare } from '../prepare'

test.use({ serverName: 'edition', seed: 'sample', language: 'en', role: 'lead' })

test('a lead edits a day’s account, issues it, and what changes later is told against that issue', async ({ page }) => {
  await page.goto('/edition')
  await page.locator('main a[data-opens]').first().click()
  await expect(page.locator('.edition-sheet h1')).toBeVisible()
  await page.waitForLoadState('domcontentloaded')
  const day = new URL(page.url()).pathname
  const sentences = await page.locator('.edition-text [id^=claim-]').count()
  expect(sentences).toBeGreaterThan(5)

  await page.getByRole('link', { name: 'Edit', exact: true }).click()
  const tools = page.locator('.edition-tools', { has: page.locator('textarea') }).first()
  await tools.locator('summary').click()
  await tools.locator('textarea').fill('The editor’s own words.')
  await tools.getByRole('button', { name: 'Save the sentence' }).click()
  await expect(page.locator('.edition-text').first()).toContainText('The editor’s own words.')
  await page.getByRole('link', { name: 'Done editing' }).click()

  await page.getByRole('button', { name: 'Issue No. 1' }).click()
  await expect(page).toHaveURL(/\/edition\/issues\/1$/)
  await expect(page.locator('.edition-text [id^=claim-]')).toHaveCount(sentences)
  const markdown = await page.request.get('/edition/issues/1/markdown')
  expect(await markdown.text()).toContain('The editor’s own words.')

  await page.goto(day)
  await expect(page.getByText('Nothing has changed since No. 1, so no new issue is needed.')).toBeVisible()
  await page.goto(`${day}?edit=yes`)
  await page.locator('.edition-tools summary').first().click()
  await page.getByRole('button', { name: 'Restore its own wording' }).click()
  await expect(page.locator('.edition-text').first()).not.toContainText('The editor’s own words.')
  await page.getByRole('link', { name: 'Done editing' }).click()
  await expect(page.locator('.edition-changes')).toContainText('Reworded')
  await page.getByRole('button', { name: 'Issue No. 2' }).click()
  await expect(page.locator('.edition-masthead')).toContainText('follows No. 1')
  await page.goto('/trail')
  await expect(page.locator('.timeline')).toContainText('issued No. 2')
})

test('an issue is published for anybody to read, and taken back again', async ({ page, browser, server }) => {
  // axe needs timers, which a context without scripts does not have: it would wait for ever.
  const visitor = await browser.newContext({ baseURL: server.address })
  const reader = await visitor.newPage()
  expect((await reader.request.get('/public/')).status()).toBe(404)

  await page.goto('/settings/publishing')
  await page.getByLabel('The name of the desk').fill('The Review Desk')
  await page.getByLabel('Why this change').fill('We begin to publish.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto('/edition/issues/2')
  await page.getByRole('link', { name: 'Publish' }).click()
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(page.getByText('This is public.')).toBeVisible()
  const address = (await page.getByRole('link', { name: 'Open the public page' }).getAttribute('href')) ?? ''

  for (const path of ['/public/ar/editions/2.html', new URL(address).pathname]) {
    await reader.goto(path)
    await expectReadable(reader, path, { colours: path.includes('/ar/') })
  }
  expect((await reader.request.get('/public')).url()).toMatch(/\/public\/$/)
  await reader.goto('/public/en/index.html')
  await expect(reader.locator('.public-index a')).toHaveCount(1)

  await page.getByLabel('What readers see instead').fill('We look at it again.')
  await page.getByRole('button', { name: 'Take back' }).click()
  await expect(page.getByText('Taken back: readers now see your sentence instead.')).toBeVisible()
  expect((await reader.goto(address))?.status()).toBe(410)
  await expect(reader.locator('main')).toContainText('We look at it again.')
  await visitor.close()
})

test('without logging in nothing but the public pages can be read', async ({ browser, server }) => {
  const visitor = await browser.newContext({ baseURL: server.address })
  // The last is every address without a page, which says only that there is none.
  const open = ['login', 'setup', 'public/*?', 'log-out', '*']
  const paths = routes.flatMap(function pathsOf(one): string[] {
    return [...(one.path === undefined ? [] : [one.path]), ...(one.children ?? []).flatMap(pathsOf)]
  })
  expect(paths.length).toBeGreaterThan(80)
  for (const path of paths.filter((one) => !open.includes(one))) {
    const address = `/${path.replace('/*?', '').replaceAll(/:(\w+)/g, (_, name) => (name === 'day' ? '2015-07-04' : '1'))}`
    expect(await whereItLeads(visitor.request, server.address, address), path).toBe('/login')
  }
  await visitor.close()
})

test('a lead downloads a list as it is narrowed, and the trail says what and how many', async ({ page }) => {
  await page.goto('/claims?state=open')
  await page.getByText('Export this list').click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^muqabala-claims-.*\.csv$/)
  const rows =
    readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n').length - 1
  await page.goto('/trail')
  await page.getByText('exported data').first().click()
  await expect(page.locator('main')).toContainText(`claims, csv, ${rows} rows, state=open`)

  await page.goto('/exports')
  const sources = page.locator('main li', { hasText: 'Each source with its kind and its reliability.' })
  const [lines] = await Promise.all([
    page.waitForEvent('download'),
    sources.getByRole('button', { name: 'Download as JSON Lines' }).click(),
  ])
  for (const line of readFileSync(await lines.path(), 'utf8')
    .trimEnd()
    .split('\n'))
    expect(JSON.parse(line)).toHaveProperty('reliability')
})

test('a claim is decided and published on a page of its own, and a web hook is told of it', async ({
  browser,
  server,
}) => {
  const administrator = await (await browser.newContext({ baseURL: server.address })).newPage()
  await prepare(administrator, server, 'admin', 'en')
  await administrator.goto('/settings/hooks')
  await administrator.getByLabel('Name').fill('Archive')
  await administrator.getByLabel('Address of the receiver').fill('https://archive.example/hook')
  await administrator.getByRole('button', { name: 'Add it and show the secret' }).click()
  await expect(administrator.locator('main')).toContainText('whsec_')

  const lead = await (await browser.newContext({ baseURL: server.address, javaScriptEnabled: false })).newPage()
  await prepare(lead, server, 'lead', 'en')
  await decideFirst(lead, 'confirmed', 'supports')
  await lead.getByRole('link', { name: 'Publish' }).click()
  await lead.getByRole('button', { name: 'Publish', exact: true }).click()
  await expect(lead.getByText('This is public.')).toBeVisible()
  const address = (await lead.getByRole('link', { name: 'Open the public page' }).getAttribute('href')) ?? ''
  const reader = await (await browser.newContext({ baseURL: server.address })).newPage()
  await reader.goto(new URL(address).pathname)
  expect(await reader.locator('script:not([type="application/ld+json"])').count()).toBe(0)
  const review = await reader.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(review ?? '')).toMatchObject({ '@type': 'ClaimReview', reviewRating: { ratingValue: 5 } })

  await administrator.goto('/settings/hooks')
  await administrator.getByRole('link', { name: 'Archive' }).click()
  await expect(administrator.locator('table')).toContainText('A verdict was given or taken back')
  await Promise.all([administrator, lead, reader].map((one) => one.context().close()))
})

/** The path that an address leads to, which is asked for only where it is no log-in page. */
async function whereItLeads(request: APIRequestContext, server: string, address: string): Promise<string> {
  let at = new URL(address, server)
  for (let hops = 0; hops < 5 && at.pathname !== '/login'; hops += 1) {
    const { location } = (await request.get(at.href, { maxRedirects: 0 })).headers()
    if (location === undefined) break
    at = new URL(location, at)
  }
  return at.pathname
}
