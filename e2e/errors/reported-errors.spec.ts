import pg from 'pg'
import { expect, test } from '../fixtures'

test.use({ serverName: 'reported-errors', seed: 'people', role: 'reviewer', provoked: [404, 500] })

interface LogLine {
  id: string
  route?: string
  method?: string
  status?: number
  ms?: number
}

test('an error shows a reference that finds it in the log, and the log repeats nothing that was typed', async ({
  page,
  server,
}) => {
  const database = new pg.Client({ connectionString: server.database })
  await database.connect()
  await database.query('alter table record.source rename to source_away')
  const failed = await page.goto('/sources?q=ShownNowhere')
  expect(failed?.status()).toBe(500)
  const id = failed?.headers()['x-request-id'] ?? ''
  expect(id).toMatch(/^[0-9a-f]{4}-[0-9a-f]{2}-[0-9a-f]+$/)
  await expect(page.getByRole('main')).toContainText(id.slice(0, 7))
  await expect(page.getByRole('main')).not.toContainText('لم يُحفظ')
  await database.query('alter table record.source_away rename to source')
  await database.end()

  await page.goto('/nothing-here?q=ShownNowhere')
  await expect(page.locator('.frame-nav a').first()).toBeVisible()
  await page.goto('/claims/987654')
  await expect.poll(() => server.log()).toContain('/claims/:claim')
  const lines = server
    .log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LogLine)
  expect(lines.filter((line) => line.id === id && line.status === undefined)).toHaveLength(1)
  expect(lines.find((line) => line.id === id && line.status !== undefined)).toMatchObject({
    method: 'GET',
    route: '/sources',
    status: 500,
  })
  expect(lines.find((line) => line.route === '/claims/:claim')).toMatchObject({ method: 'GET', status: 404 })
  expect(lines.find((line) => line.route === '*')).toMatchObject({ method: 'GET', status: 404 })
  for (const unwanted of ['ShownNowhere', '[object', '987654']) expect(server.log()).not.toContain(unwanted)
})

test('a page of reports, claims or the audit trail that fails keeps the frame around it', async ({ page, server }) => {
  const database = new pg.Client({ connectionString: server.database })
  await database.connect()
  await database.query('alter table derived.claim_state rename to claim_away')
  try {
    await page.goto('/sources')
    await page.locator('.frame-nav a[href="/claims"]').click()
    await expect(page.getByRole('main')).toContainText(/[0-9a-f]{4}-[0-9a-f]{2}/)
    await expect(page.locator('.frame-nav a[aria-current]')).toHaveAttribute('href', '/claims')
    await expect(page.locator('main')).not.toHaveClass(/page-narrow/)
    await expect(page.locator('h1')).toHaveCount(1)
    expect(await page.title()).toContain(await page.locator('h1').innerText())
    expect((await page.goto('/claims'))?.status()).toBe(500)
    await expect(page.locator('html')).toHaveAttribute('data-reference', /^[0-9a-f]{4}-[0-9a-f]{2}$/)
    await expect(page.locator('main')).not.toHaveClass(/page-narrow/)
  } finally {
    await database.query('alter table derived.claim_away rename to claim_state')
    await database.end()
  }
  expect((await page.goto('/reports/987654'))?.status()).toBe(404)
  await expect(page.locator('.frame-nav a[aria-current]')).toHaveAttribute('href', '/reports')
  await expect(page.locator('main')).not.toHaveClass(/page-narrow/)
})
