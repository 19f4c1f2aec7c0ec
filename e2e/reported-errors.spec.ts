import pg from 'pg'
import { expect, test } from './fixtures'

test.use({ deskName: 'reported-errors', seed: 'people', role: 'reviewer', provoked: [404, 500] })

interface LogLine {
  id: string
  route?: string
  method?: string
  status?: number
  ms?: number
}

test('an error shows a reference that finds it in the log, and the log repeats nothing that was typed', async ({ page, desk }) => {
  const database = new pg.Client({ connectionString: desk.database })
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
  await page.goto('/claims/987654')
  await expect.poll(() => desk.log()).toContain('/claims/:claim')
  const lines = desk.log().trim().split('\n').map((line) => JSON.parse(line) as LogLine)
  expect(lines.filter((line) => line.id === id && line.status === undefined)).toHaveLength(1)
  expect(lines.find((line) => line.id === id && line.status !== undefined)).toMatchObject({ method: 'GET', route: '/sources', status: 500 })
  expect(lines.find((line) => line.route === '/claims/:claim')).toMatchObject({ method: 'GET', status: 404 })
  expect(lines.find((line) => line.route === '*')).toMatchObject({ method: 'GET', status: 404 })
  for (const unwanted of ['ShownNowhere', '[object', '987654']) expect(desk.log()).not.toContain(unwanted)
})
