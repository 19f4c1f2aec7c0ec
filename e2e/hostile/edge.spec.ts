import { expect, hydrated, test } from '../fixtures'

test.use({ serverName: 'edge', provoked: [413, 429] })

test.describe('what is too much for a form', () => {
  test('stays on its page, with everything that was written', async ({ page }) => {
    await page.goto('/sources/new')
    const field = page.locator('textarea[name="note"]')
    const long = 'كلمة '.repeat(20_000)
    await page.locator('input[name="name"]').fill('وكالة')
    await field.evaluate((area: HTMLTextAreaElement, text) => (area.value = text), long)
    await hydrated(page)
    await page.locator('main form:has(textarea[name="note"]) button').first().click()
    // The words of the refusal are fetched when they are needed.
    await expect.poll(() => field.evaluate((area: HTMLTextAreaElement) => area.validationMessage)).toContain('أطول')
    await expect(field).toHaveValue(long)
  })

  test('is refused by a page that a browser shows while it still sends', async ({ page, server }) => {
    await page.goto('/settings')
    await page.evaluate(() => {
      const form = document.createElement('form')
      form.method = 'post'
      form.action = '/reports/bulk'
      form.enctype = 'multipart/form-data'
      const field = document.createElement('input')
      field.type = 'file'
      field.name = 'files'
      const files = new DataTransfer()
      files.items.add(new File([new Uint8Array(90 * 1024 * 1024)], 'long.txt'))
      field.files = files.files
      form.append(field)
      document.body.append(form)
      form.submit()
    })
    await expect(page.locator('h1')).toHaveText('أُرسل أكثر مما يتسع له هذا النموذج')
    expect((await page.request.get(`${server.address}/healthz`)).status()).toBe(200)
  })
})

test('one person has sixteen streams of events at most, and can have more once they end', async ({ page, server }) => {
  await page.goto('/settings')
  const statuses = await page.evaluate(async () => {
    const stop = new AbortController()
    const open = async () => (await fetch('/queue/events?at=queue', { signal: stop.signal })).status
    // Browsers open six connections to one server: those that wait never had an answer.
    const first = await Promise.race([
      Promise.all(Array.from({ length: 4 }, open)),
      new Promise<number[]>((resolve) => setTimeout(resolve, 5_000, [])),
    ])
    stop.abort()
    return first
  })
  expect(statuses).toEqual([200, 200, 200, 200])
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const stop = new AbortController()
  const open = async () =>
    (await fetch(`${server.address}/queue/events?at=queue`, { headers: { Cookie: cookie }, signal: stop.signal }))
      .status
  const many = await Promise.all(Array.from({ length: 30 }, open))
  expect(many.filter((status) => status === 200).length).toBeLessThanOrEqual(16)
  expect(many.filter((status) => status === 429).length).toBeGreaterThanOrEqual(14)
  stop.abort()
  await expect
    .poll(async () => {
      const once = new AbortController()
      const { status } = await fetch(`${server.address}/queue/events?at=queue`, {
        headers: { Cookie: cookie },
        signal: once.signal,
      })
      once.abort()
      return status
    })
    .toBe(200)
})
